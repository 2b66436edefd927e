// Which object a traced callable is: one without data can be made from nothing, one with data keeps them.
#include "both.hpp"
#include <leibniz/leibniz.hpp>

namespace lz = leibniz;

namespace {

template <std::size_t Size>
using numbers = std::array<double, Size>;

/// Writes through its last pointer, and has data.
struct observation {
  double x = 0, y = 0;
  template <class T>
  constexpr void operator()(const T* seen, T* residuals) const {
    residuals[0] = 2 * seen[0] - x;
    residuals[1] = seen[0] * seen[1] * y;
  }
};

TEST_CASE("outputs keep the data of what writes them") {
  BOTH(lz::outputs<2>(observation{3, 4})(numbers<2>{launder(1.0), 2}) == numbers<2>{-1, 8});
  const double y = launder(5.0);
  CHECK(lz::outputs<2>([y](const auto* x, auto* r) { r[0] = r[1] = y * x[0]; })(numbers<1>{2}) == numbers<2>{10, 10});
  BOTH(lz::max_paths<2>(lz::outputs<2>(observation{3, 4}))(numbers<2>{launder(1.0), 2}) == numbers<2>{-1, 8});
  // numbers that are known where a function is traced are literals of it
  constexpr auto f = [](const auto& seen) { return lz::outputs<2>(observation{3, 4})(seen); };
  BOTH(lz::value_and_jacobian(f)(numbers<2>{launder(1.0), 2}).value == numbers<2>{-1, 8});
  BOTH(lz::jacobian(f)(numbers<2>{launder(1.0), 2}) == std::array{numbers<2>{2, 0}, numbers<2>{8, 4}});
}

struct by_constness {
  constexpr auto operator()(const auto& x) { return 2 * x; }
  constexpr auto operator()(const auto& x) const { return 3 * x; }
};
struct writes_by_constness {
  constexpr void operator()(const auto* x, auto* y) { y[0] = 2 * x[0]; }
  constexpr void operator()(const auto* x, auto* y) const { y[0] = 3 * x[0]; }
};

TEST_CASE("a callable is called as a constant, as it is handed over") {
  BOTH(lz::gradient(by_constness{})(launder(1.0)) == 3);
  BOTH(lz::outputs<1>(writes_by_constness{})(numbers<1>{launder(1.0)}) == numbers<1>{3});
  BOTH(lz::jacobian(lz::outputs<1>(writes_by_constness{}))(numbers<1>{launder(1.0)})[0] == numbers<1>{3});
}

struct made_of_a_number {
  constexpr explicit made_of_a_number(int) {}
  constexpr auto operator()(const auto& x) const { return 3 * x; }
};
struct writes_made_of_a_number {
  constexpr explicit writes_made_of_a_number(int) {}
  constexpr void operator()(const auto* x, auto* y) const { y[0] = 3 * x[0]; }
};

TEST_CASE("an empty callable needs no default constructor") {
  BOTH(lz::gradient(made_of_a_number(1))(launder(1.0)) == 3);
  BOTH(lz::jacobian(lz::outputs<1>(writes_made_of_a_number(1)))(numbers<1>{launder(1.0)})[0] == numbers<1>{3});
  const auto captures_nothing = [&](auto x) { return x * x; };
  BOTH(lz::gradient(captures_nothing)(launder(3.0)) == 6);
  const auto writes = [=](const auto* x, auto* y) { y[0] = x[0] * x[0]; };
  BOTH(lz::jacobian(lz::outputs<1>(writes))(numbers<1>{launder(3.0)})[0] == numbers<1>{6});
}

struct silent_constructor {
  constexpr silent_constructor() {}
  constexpr auto operator()(const auto& x) const { return x * x; }
};
struct never_copied {
  constexpr never_copied() = default;
  never_copied(const never_copied&) = delete;
  constexpr auto operator()(const auto& x) const { return x * x; }
};
template <class F, class G>
struct composition {
  [[no_unique_address]] F outer;
  [[no_unique_address]] G inner;
  constexpr auto operator()(const auto& x) const { return outer(inner(x)); }
};
struct inherits : by_constness {
  using by_constness::operator();
};
struct of_constants {
  static constexpr double scale = 5;
  constexpr auto operator()(const auto& x) const { return scale * x; }
};

TEST_CASE("functors without data, however they are written") {
  BOTH(lz::gradient(silent_constructor{})(launder(3.0)) == 6);
  BOTH(lz::gradient(never_copied{})(launder(3.0)) == 6);
  BOTH(lz::gradient(composition<by_constness, silent_constructor>{})(launder(1.0)) == 6);
  constexpr auto inner = [](auto x) { return x * x; };
  using composed = composition<made_of_a_number, std::remove_const_t<decltype(inner)>>;
  BOTH(lz::gradient(composed{made_of_a_number(1), inner})(launder(1.0)) == 6);
  BOTH(lz::gradient(inherits{})(launder(1.0)) == 3);
  BOTH(lz::gradient(of_constants{})(launder(1.0)) == 5);
}

}  // namespace
