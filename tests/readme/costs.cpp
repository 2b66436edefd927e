// The table of derivatives in the README: its counts of operations are those of the library.
//
// A row there ends with two columns: the price of an option, a formula of the README, by three inputs; the residual of
// a reprojection by twelve, with both paths of its `if`. It has two results, so what is there for one number has none.
#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <leibniz/leibniz.hpp>
#include <string>

#include "../../bench/zoo/kernels.hpp"

namespace {

namespace lz = leibniz;
using namespace lz::literals;

constexpr auto spot = lz::var<"spot">;
constexpr auto volatility = lz::var<"volatility">;
constexpr auto years = lz::var<"years">;
constexpr auto strike = lz::parameter<"strike">;
constexpr auto rate = lz::parameter<"rate">;
constexpr auto normal = [](auto a) { return 0.5_c * erfc(-a * sqrt(0.5_c)); };
constexpr auto spread = volatility * sqrt(years);
constexpr auto above = (log(spot / strike) + (rate + 0.5_c * square(volatility)) * years) / spread;
constexpr auto price = spot * normal(above) - strike * exp(-rate * years) * normal(above - spread);

constexpr auto residual = zoo::reprojection::callable;
constexpr auto by = lz::wrt<0, 1>;

template <class Asked>
consteval int of_price(const Asked& asked) {
  return lz::cost(asked).all;
}
template <class Asked>
consteval int of_residual(const Asked& asked) {
  return lz::cost(asked, std::array<double, 9>{}, std::array<double, 3>{}, std::array<double, 2>{}).all;
}

constexpr int none = -1;
struct row {
  const char* word;
  int price, residual;
};
constexpr row rows[] = {
    {"f", 27, 94},
    {"gradient(f)", 60, none},
    {"value_and_gradient(f)", 64, none},
    {"jacobian(f)", 60, 384},
    {"value_and_jacobian(f)", 64, 396},
    {"hessian(f)", 206, none},
    {"value_gradient_hessian(f)", 225, none},
    {"jvp(f)", 65, 265},
    {"vjp(f)", 64, 244},
    {"hvp(f)", 148, none},
    {"taylor<3>(f)", 202, 709},
};

// Each count stands here, so that a change of it is made on purpose; the README says the same.
static_assert(rows[0].price == of_price(price) && rows[0].residual == of_residual(residual));
static_assert(rows[1].price == of_price(lz::gradient(price)));
static_assert(rows[2].price == of_price(lz::value_and_gradient(price)));
static_assert(rows[3].price == of_price(lz::jacobian(price)));
static_assert(rows[3].residual == of_residual(lz::jacobian(residual, by)));
static_assert(rows[4].price == of_price(lz::value_and_jacobian(price)));
static_assert(rows[4].residual == of_residual(lz::value_and_jacobian(residual, by)));
static_assert(rows[5].price == of_price(lz::hessian(price)));
static_assert(rows[6].price == of_price(lz::value_gradient_hessian(price)));
static_assert(rows[7].price == of_price(lz::jvp(price)) && rows[7].residual == of_residual(lz::jvp(residual, by)));
static_assert(rows[8].price == of_price(lz::vjp(price)) && rows[8].residual == of_residual(lz::vjp(residual, by)));
static_assert(rows[9].price == of_price(lz::hvp(price)));
static_assert(rows[10].price == of_price(lz::taylor<3>(price)));
static_assert(rows[10].residual == of_residual(lz::taylor<3>(residual, by)));

std::string readme() {
  std::ifstream file(std::filesystem::path(__FILE__).parent_path() / "../../README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}
std::string cell(int count) { return count == none ? "–" : std::to_string(count); }

/// Whether a line of the text begins with the word of a row and ends with its counts.
bool has_row(const std::string& text, const row& wanted) {
  const std::string first = "\n| `" + std::string(wanted.word) + "` |";
  const std::string last = "| " + cell(wanted.price) + " | " + cell(wanted.residual) + " |";
  const std::size_t begin = text.find(first), end = text.find('\n', begin + 1);
  if (begin == std::string::npos || end - begin < first.size() + last.size() || end == std::string::npos) return false;
  return text.compare(end - last.size(), last.size(), last) == 0;
}

}  // namespace

TEST_CASE("the table of derivatives says what they cost") {
  const std::string text = readme();
  REQUIRE(!text.empty());
  for (const row& each : rows) {
    const std::string word = each.word;
    CAPTURE(word);
    CHECK(has_row(text, each));
  }
  CHECK(!has_row(text, {"hessian(f)", 1, none}));
}
