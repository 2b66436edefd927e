// The type of a formula as it is designed to be read, and as compilers print it: as it is written.
#include "both.hpp"
#include "call.hpp"

namespace lz = leibniz;
using namespace lz::literals;

namespace {

constexpr auto x = lz::var<"x">;
constexpr auto w = lz::vec<"w", 3>;
constexpr auto k = lz::parameter<"k">;
constexpr auto data = lz::parameter<"data", 3>;
constexpr auto A = lz::parameter<"A", 2, 3>;

TEST_CASE("inputs are spelled as they are written") {
  BOTH(lz::spelling(x) == "variable<\"x\">");
  BOTH(lz::spelling(w[2_c]) == "element<vector_variable<\"w\", 3>, 2>");
  BOTH(lz::spelling(k) == "parameter<\"k\">");
  BOTH(lz::spelling(data[1_c]) == "element<parameter<\"data\", 3>, 1>");
  BOTH(lz::spelling(A[1_c][0_c]) == "element<parameter<\"A\", 2, 3>, 3>");
  BOTH(lz::spelling(k * x) == "apply<op::mul, parameter<\"k\">, variable<\"x\">>");
}

template <class T>
constexpr bool is_printed_with(const lz::text& wanted, const T&) {
  const lz::text sentence = __PRETTY_FUNCTION__;
  for (std::size_t i = 0; i + wanted.size() <= sentence.size(); ++i)
    if (lz::text(sentence.data() + i, wanted.size()) == wanted) return true;
  return false;
}

TEST_CASE("compilers print the words and the names") {
  BOTH(is_printed_with("parameter<leibniz::name<2>{\"k\"}", k) || is_printed_with("parameter<name<2>{\"k\"}", k));
  BOTH(is_printed_with("\"data\"}, 3>, 1>", data[1_c]) && is_printed_with("\"A\"}, 2, 3>, 3>", A[1_c][0_c]));
  BOTH(!is_printed_with("inactive", k * data[0_c] * A[0_c][0_c]));
}

TEST_CASE("a parameter alone finds the words, and takes no memory") {
  BOTH(exp(k)(k = launder(0.0)) == 1);
  BOTH(sum(data)(data = {1.0, 2.0, launder(3.0)}) == 6);
  BOTH(transpose(A)(A = {{1.0, 2.0, 3.0}, {4.0, 5.0, launder(6.0)}})[2][1] == 6);
  static_assert(sizeof(k) == 1 && sizeof(data) == 1 && sizeof(A) == 1);
}

}  // namespace
