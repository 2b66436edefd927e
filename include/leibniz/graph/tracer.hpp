// tracer: the number with which a callable is called to see what it computes.
//
//   in    [](auto x, auto y) { return x < y ? x * x : y; } called with two tracers
//   out   the nodes of x < y and x * x; the comparison answered true the first time and false the second
//
// Every traced number has this one type, whatever it is made of, so that arrays, ?:, early returns and helper templates
// of the user's work as they do with double. An operation on tracers becomes a node. A literal has no node until it
// meets a number that has one. Where the callable asks whether a comparison holds, the log of the trace answers.
#pragma once

#include <limits>

#include "from_type.hpp"
#include "trace_log.hpp"

namespace leibniz {

class tracer;
class traced_condition;

namespace detail {

template <class Formula>
inline constexpr bool has_inputs = !graph_of<Formula>().inputs.empty();

// The sentences stand where the compiler only looks for what is meant: functions are made much later and far below, and
// what leads to them would be read before what is wrong.

/// Always true, once it is said.
template <class Number>
inline constexpr bool conversion_is_refused = [] {
  static_assert(
      never<Number>,
      "leibniz: a traced number has no value while the callable is traced, but is converted to a plain number "
      "here: declare what it goes into as `auto` or `T`, and take indices and bounds from constants");
  return true;
}();

template <class T>
inline constexpr bool can_be_recorded = true;
template <Expression Formula>
  requires(!Constant<Formula>)
inline constexpr bool can_be_recorded<Formula> = [] {
  constexpr bool is_closed = !has_inputs<Formula>;
  static_assert(is_closed,
                "leibniz: in a callable a traced number meets a formula that has no values yet, which it cannot be "
                "combined with: call the formula first, f(x = a), or make its inputs arguments of the callable");
  return is_closed;
}();

/// What an operation on tracers gives.
template <class Op>
using traced_outcome = std::conditional_t<Op::boolean, traced_condition, tracer>;

}  // namespace detail

/// What a comparison of traced numbers gives. Where a bool is needed, the callable branches.
class traced_condition : public detail::tracer_mark {
 public:
  constexpr traced_condition() = default;
  constexpr traced_condition(bool known) : known_(known) {}
  constexpr traced_condition(detail::trace_log& log, int number) : log_(&log), number_(number) {}

  constexpr operator bool() const { return log_ == nullptr ? known_ : log_->decide(number_); }

  /// The type of it, and what is said where it cannot be recorded.
  template <class Op, class... Operands>
  using recorded = std::conditional_t<Op::boolean && detail::all_of({true, detail::can_be_recorded<Operands>...}),
                                      traced_condition, tracer>;
  template <class Op, class... Operands>
  static constexpr detail::traced_outcome<Op> record(const Operands&... operands);

 private:
  friend class tracer;
  detail::trace_log* log_ = nullptr;
  int number_ = -1;
  bool known_ = false;
};

class tracer : public detail::operators, public detail::tracer_mark {
 public:
  /// Zero, as double() is.
  constexpr tracer() = default;
  template <class Number>
    requires std::is_arithmetic_v<Number>
  constexpr tracer(Number literal) : literal_(static_cast<double>(literal)) {}
  template <Constant Exact>
  constexpr tracer(Exact) : literal_(Exact::template as<double>()),
                            exact_(Exact::exact_value) {}
  /// A literal for numbers of any precision: the double, and the ratio where there are more digits.
  constexpr tracer(double literal, detail::exact ratio) : literal_(literal), exact_(ratio) {}
  /// 1 or 0, by a branch.
  constexpr tracer(const traced_condition& condition) : tracer(static_cast<bool>(condition)) {}
  constexpr tracer(detail::trace_log& log, int number) : log_(&log), number_(number) {}
  /// An input has no node until it is used, so that nodes stand in the order of use, as those of a formula do.
  static constexpr tracer input(detail::trace_log& log, int slot) { return {log, -1 - slot}; }

  constexpr int number_in(detail::trace_log& log) const {
    if (log_ == nullptr) return exact_.denominator != 0 ? log.to.constant(exact_) : log.to.literal(literal_);
    return number_ >= 0 ? number_ : log.to.input(-1 - number_);
  }

  /// True where the number is not zero, as for double: a branch.
  constexpr explicit operator bool() const;
  template <class Number>
    requires(std::is_arithmetic_v<Number> && !std::same_as<Number, bool> && detail::conversion_is_refused<Number>)
  constexpr explicit operator Number() const {
    return Number{};
  }

  template <class B>
  friend constexpr tracer& operator+=(tracer& a, const B& b) {
    return a = a + b;
  }
  template <class B>
  friend constexpr tracer& operator-=(tracer& a, const B& b) {
    return a = a - b;
  }
  template <class B>
  friend constexpr tracer& operator*=(tracer& a, const B& b) {
    return a = a * b;
  }
  template <class B>
  friend constexpr tracer& operator/=(tracer& a, const B& b) {
    return a = a / b;
  }
  constexpr tracer& operator++();
  constexpr tracer& operator--();
  constexpr tracer operator++(int);
  constexpr tracer operator--(int);

  /// What an operation on tracers, conditions, numbers and constants gives: its node, or its value where all are known.
  /// The type of it, and what is said where it cannot be recorded.
  template <class Op, class... Operands>
  using recorded = std::conditional_t<Op::boolean && detail::all_of({true, detail::can_be_recorded<Operands>...}),
                                      traced_condition, tracer>;
  template <class Op, class... Operands>
  static constexpr detail::traced_outcome<Op> record(const Operands&... operands) {
    if constexpr (std::same_as<Op, op::select>) {
      return selected(operands...);
    } else if constexpr (is_logic<Op>) {
      return logic<Op>(condition_of(operands)...);
    } else {
      detail::trace_log* log = nullptr;
      const int find[] = {((log = log != nullptr ? log : log_of(operands)), 0)...};
      static_cast<void>(find);
      if (log == nullptr) return detail::traced_outcome<Op>(value_of_known<Op>(operands...));
      const int numbers[] = {number_of(*log, operands)...};
      return {*log, log->to.operation(&detail::primitive_info_of<Op>, numbers, sizeof...(Operands))};
    }
  }

 private:
  template <class T>
  static constexpr detail::trace_log* log_of(const T& x) {
    if constexpr (detail::Tracer<T>)
      return x.log_;
    else
      return nullptr;
  }
  template <class Op, class... Numbers>
  static constexpr detail::traced_outcome<Op> placed(detail::trace_log& log, Numbers... of_operands) {
    const int numbers[] = {of_operands...};
    return {log, log.to.operation(&detail::primitive_info_of<Op>, numbers, sizeof...(Numbers))};
  }

  template <class T>
  static constexpr bool is_condition = std::same_as<T, traced_condition> || std::same_as<T, bool>;
  template <class Op>
  static constexpr bool is_logic =
      std::same_as<Op, op::logical_and> || std::same_as<Op, op::logical_or> || std::same_as<Op, op::logical_not>;

  /// Something as a condition: a number is true where it is not zero.
  template <class T>
  static constexpr traced_condition condition_of(const T& x) {
    if constexpr (is_condition<T>)
      return x;
    else
      return record<op::not_equal>(x, constant<0>{});
  }
  // What is known folds to its side: in a graph no constant stands where a condition does.
  template <class Op>
  static constexpr traced_condition logic(const traced_condition& a) {
    if (a.log_ == nullptr) return !a.known_;
    return placed<Op>(*a.log_, a.number_);
  }
  template <class Op>
  static constexpr traced_condition logic(const traced_condition& a, const traced_condition& b) {
    constexpr bool decides = std::same_as<Op, op::logical_or>;
    if (a.log_ == nullptr) return a.known_ == decides ? a : b;
    if (b.log_ == nullptr) return b.known_ == decides ? b : a;
    return placed<Op>(*a.log_, a.number_, b.number_);
  }
  template <class Condition, class A, class B>
  static constexpr tracer selected(const Condition& operand, const A& a, const B& b) {
    const traced_condition condition = condition_of(operand);
    if (condition.log_ != nullptr)
      return placed<op::select>(*condition.log_, condition.number_, number_of(*condition.log_, a),
                                number_of(*condition.log_, b));
    detail::trace_log* log = log_of(a) != nullptr ? log_of(a) : log_of(b);
    return condition.known_ ? as_number(log, a) : as_number(log, b);
  }
  template <class T>
  static constexpr tracer as_number(detail::trace_log* log, const T& x) {
    if constexpr (std::is_convertible_v<T, tracer>)
      return x;
    else
      return log == nullptr ? tracer(known(x)) : tracer(*log, number_of(*log, x));
  }

  /// The value of a primitive where no operand has a node.
  template <class Op, class... Operands>
  static constexpr auto value_of_known(const Operands&... operands) {
    if constexpr (std::same_as<Op, op::power>)
      return power_of_known(tracer(operands)...);
    else if constexpr (is_exact_arithmetic<Op>)
      return sum_or_product<Op>(detail::number_from<Op>(known(operands)...), ratio<Operands>(operands)...);
    else
      return detail::number_from<Op>(known(operands)...);
  }
  template <class Op>
  static constexpr bool is_exact_arithmetic =
      std::same_as<Op, op::add> || std::same_as<Op, op::sub> || std::same_as<Op, op::mul> || std::same_as<Op, op::div>;
  template <class T>
  static constexpr detail::exact_result ratio(const T& x) {
    if constexpr (std::same_as<T, tracer>)
      return x.exact_.denominator != 0 ? detail::exact_result{x.exact_, true} : detail::ratio_of(x.literal_);
    else if constexpr (Constant<T>)
      return {T::exact_value, true};
    else if constexpr (std::is_arithmetic_v<T>)
      return detail::ratio_of(static_cast<double>(x));
    else
      return {};
  }
  /// T(1) / T(3) stays 1/3 for numbers of more digits, as long as doubles would give the double next to it.
  template <class Op>
  static constexpr tracer sum_or_product(double value, detail::exact_result a, detail::exact_result b) {
    tracer result(value);
    if (!a.valid || !b.valid || value == 0) return result;
    const detail::exact_result exact = std::same_as<Op, op::add>   ? detail::add(a.value, b.value)
                                       : std::same_as<Op, op::sub> ? detail::subtract(a.value, b.value)
                                       : std::same_as<Op, op::mul> ? detail::multiply(a.value, b.value)
                                                                   : detail::divide(a.value, b.value);
    if (exact.valid && detail::rounded<double>(exact.value) == value) result.exact_ = exact.value;
    return result;
  }
  static constexpr double power_of_known(const tracer& x, const tracer& exponent) {
    if (exponent.exact_.denominator > 2) return op::pow::value(x.literal_, exponent.literal_);
    return op::power::by_products(x.literal_, exponent.exact_);
  }
  template <class T>
  static constexpr double known(const T& x) {
    if constexpr (std::same_as<T, tracer>)
      return x.literal_;
    else if constexpr (std::is_convertible_v<T, double>)
      return static_cast<double>(x);
    else
      return detail::number_of<double>(detail::as_operand(x));
  }

  template <class T>
  static constexpr int number_of(detail::trace_log& log, const T& x) {
    if constexpr (std::same_as<T, tracer>) {
      return x.number_in(log);
    } else if constexpr (is_condition<T>) {
      return log.to.constant(x ? 1 : 0);  // by a branch
    } else if constexpr (std::is_arithmetic_v<T>) {
      return log.to.literal(static_cast<double>(x));
    } else {
      return detail::node_of_constant(log.to, detail::as_operand(x));
    }
  }

  detail::trace_log* log_ = nullptr;
  int number_ = 0;  ///< of its node; below zero, of an input slot
  double literal_ = 0;
  detail::exact exact_{0, 0};  ///< of a literal that is an exact constant
};

// Behind the class: Clang makes what they call at once, which needs the class to be complete.
constexpr tracer::operator bool() const { return static_cast<bool>(*this != 0); }
constexpr tracer& tracer::operator++() { return *this += 1; }
constexpr tracer& tracer::operator--() { return *this -= 1; }
constexpr tracer tracer::operator++(int) {
  const tracer before = *this;
  ++*this;
  return before;
}
constexpr tracer tracer::operator--(int) {
  const tracer before = *this;
  --*this;
  return before;
}

template <class Op, class... Operands>
constexpr detail::traced_outcome<Op> traced_condition::record(const Operands&... operands) {
  return tracer::record<Op>(operands...);
}

}  // namespace leibniz

/// What is asked of T while it is a tracer: the limits of the double that stands for every number.
template <>
struct std::numeric_limits<leibniz::tracer> : std::numeric_limits<double> {
  using base = std::numeric_limits<double>;
  static constexpr leibniz::tracer min() { return base::min(); }
  static constexpr leibniz::tracer lowest() { return base::lowest(); }
  static constexpr leibniz::tracer max() { return base::max(); }
  static constexpr leibniz::tracer epsilon() { return base::epsilon(); }
  static constexpr leibniz::tracer infinity() { return base::infinity(); }
  static constexpr leibniz::tracer quiet_NaN() { return base::quiet_NaN(); }
  static constexpr leibniz::tracer denorm_min() { return base::denorm_min(); }
};
