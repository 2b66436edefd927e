// request: which derivative is wanted, as plain data.
//
//   in    value_and_gradient(f)            hessian(f, lower)
//   out   request{gradient, with value}    request{hessian, lower triangle}
//
// A request knows no formula and no callable. The outputs that it leads to are numbered here, once: whoever places or
// names a derivative asks entry().
#pragma once

#include <cstdint>

namespace leibniz {

/// What is computed of a function f, by the numbers that one differentiates by.
enum class derivative_kind : unsigned char {
  value,
  gradient,    ///< of one result
  jacobian,    ///< of every result
  hessian,     ///< of one result
  jvp,         ///< the derivative of every result along a tangent
  vjp,         ///< the gradient of the results, weighed by cotangents
  hvp,         ///< the gradient's derivative along a tangent
  taylor,      ///< the coefficients of t ↦ f(x + t·v)
  derivative,  ///< the N-th one, by one number
};

/// How derivatives are made: by sweeps forward or in reverse, for a Hessian forward over reverse, or by elimination; by
/// counting, unless it is said.
enum class derivative_mode : unsigned char { cheapest, forward, reverse, elimination };

/// What is asked of a source. Structural: it is a template argument, and reads as one.
struct request {
  derivative_kind kind = derivative_kind::value;
  bool with_value = false;     ///< the value of the function as well
  bool with_gradient = false;  ///< of a hessian or hvp the gradient as well, of a derivative the lower ones
  bool is_lower = false;       ///< of a hessian the lower triangle alone, row by row
  bool is_sparse = false;      ///< of a jacobian or hessian the entries that are not zero by structure alone
  int order = 0;               ///< of taylor and derivative
  derivative_mode mode = derivative_mode::cheapest;

  constexpr bool operator==(const request&) const = default;
};

namespace detail {

constexpr bool has_tangents(derivative_kind kind) {
  return kind == derivative_kind::jvp || kind == derivative_kind::hvp || kind == derivative_kind::taylor;
}
constexpr bool has_cotangents(derivative_kind kind) { return kind == derivative_kind::vjp; }
/// Whether it is there for functions of one result only.
constexpr bool is_of_one(derivative_kind kind) {
  return kind == derivative_kind::gradient || kind == derivative_kind::hessian || kind == derivative_kind::hvp;
}

constexpr std::uint64_t hash_of(const request& r) {
  std::uint64_t word = static_cast<std::uint64_t>(r.kind) * 64 + (r.with_value ? 1U : 0U) + (r.with_gradient ? 2U : 0U);
  word += (r.is_lower ? 4U : 0U) + (r.is_sparse ? 8U : 0U) + 16U * static_cast<std::uint64_t>(r.mode);
  return word * 1024 + static_cast<std::uint64_t>(r.order);
}

/// The request whose graph holds every part that this one may be of: a gradient and a value with its gradient are made
/// from the same sweep.
constexpr request with_all_parts(request r) {
  r.with_value = r.with_gradient = true;
  r.is_lower = r.is_sparse = false;
  if (r.kind == derivative_kind::jacobian) r.kind = derivative_kind::gradient;
  return r;
}

/// What an output is: the value of a result, its derivative by number `column` (or its coefficient of that order), or
/// the second derivative by numbers `row` and `column`.
enum class entry_part : unsigned char { value, first, second };
struct entry {
  entry_part part;
  int result;
  int row;
  int column;
};

/// How many outputs a path has, and what each of them is: `width` results, differentiated by `slots` numbers.
class layout {
 public:
  constexpr layout(const request& r, int width, int slots) : kind_(r.kind), width_(width), slots_(slots) {
    value_ = r.with_value || r.kind == derivative_kind::value ? 1 : 0;
    switch (r.kind) {
    case derivative_kind::value: break;
    case derivative_kind::gradient:
    case derivative_kind::jacobian:
    case derivative_kind::vjp: first_ = slots; break;
    case derivative_kind::hessian:
      first_ = r.with_gradient ? slots : 0;
      is_lower_ = r.is_lower;
      second_ = r.is_lower ? slots * (slots + 1) / 2 : slots * slots;
      break;
    case derivative_kind::hvp:
      first_ = r.with_gradient ? slots : 0;
      second_ = slots;
      break;
    case derivative_kind::jvp: first_ = 1; break;
    case derivative_kind::derivative: first_ = r.with_gradient ? r.order : 1; break;
    case derivative_kind::taylor:
      value_ = 0;
      first_ = r.order + 1;
      break;
    }
  }

  constexpr int size() const {
    if (kind_ == derivative_kind::vjp) return value_ * width_ + first_;
    return width_ * (value_ + first_ + second_);
  }
  constexpr entry at(int k) const {
    // The cotangents of all results together stand behind the values.
    if (kind_ == derivative_kind::vjp) {
      const int values = value_ * width_;
      return k < values ? entry{entry_part::value, k, 0, 0} : entry{entry_part::first, 0, 0, k - values};
    }
    const int each = value_ + first_ + second_, result = k / each, i = k % each - value_;
    if (i < 0) return {entry_part::value, result, 0, 0};
    if (i < first_) return {entry_part::first, result, 0, i};
    if (kind_ == derivative_kind::hvp) return {entry_part::second, result, 0, i - first_};
    int row = 0, column = i - first_;
    if (!is_lower_) return {entry_part::second, result, column / slots_, column % slots_};
    while (column > row) column -= ++row;
    return {entry_part::second, result, row, column};
  }
  /// Whether this layout, in which every part is, shares the output with that of a request for fewer.
  constexpr bool keeps(int k, const request& r) const {
    const entry e = at(k);
    switch (e.part) {
    case entry_part::value: return r.with_value || kind_ == derivative_kind::value;
    case entry_part::first:
      if (kind_ == derivative_kind::derivative) return e.column + 1 == r.order;
      return (kind_ != derivative_kind::hessian && kind_ != derivative_kind::hvp) || r.with_gradient;
    case entry_part::second: return kind_ != derivative_kind::hessian || !r.is_lower || e.column <= e.row;
    }
    return true;
  }

 private:
  derivative_kind kind_;
  int width_, slots_;
  int value_ = 0, first_ = 0, second_ = 0;  ///< how many of each part a result has
  bool is_lower_ = false;
};

}  // namespace detail
}  // namespace leibniz
