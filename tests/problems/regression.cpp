// The nonlinear regressions of the Statistical Reference Datasets, fitted with exact derivatives: to six of the
// certified digits and more.
#include <doctest/doctest.h>

#include <cmath>
#include <leibniz/leibniz.hpp>

#include "agreement.hpp"
#include "minimize.hpp"
#include "models.hpp"
#include "reference.hpp"

namespace lz = leibniz;

namespace {

/// Half of the square by which a model misses what was observed.
template <class Model>
struct half_square {
  constexpr auto operator()(const auto& b, const auto& x, const auto& y) const {
    const auto residual = Model{}(b, x) - y;
    return 0.5 * (residual * residual);
  }
};

/// One data set and its model of n parameters, with `columns` numbers for each observation.
template <std::size_t n, std::size_t columns, class Model>
struct fit {
  const reference::regression& data;
  using parameters = std::array<double, n>;

  std::array<double, columns> x(std::size_t row) const {
    std::array<double, columns> result;
    for (std::size_t i = 0; i < columns; ++i) result[i] = data.x[row * columns + i];
    return result;
  }

  /// Half the sum of squares with JᵀJ in the place of its Hessian.
  quadratic<n> by_jacobian(const parameters& b) const {
    quadratic<n> result;
    for (std::size_t row = 0; row < data.y.size(); ++row) {
      const auto [value, gradient] = lz::value_and_gradient(Model{}, lz::wrt<0>)(b, x(row));
      const double residual = value - data.y[row];
      result.value += 0.5 * residual * residual;
      for (std::size_t i = 0; i < n; ++i) {
        result.gradient[i] += residual * gradient[i];
        for (std::size_t j = 0; j < n; ++j) result.matrix[i][j] += gradient[i] * gradient[j];
      }
    }
    return result;
  }

  /// Half the sum of squares with its Hessian.
  quadratic<n> by_hessian(const parameters& b) const {
    quadratic<n> result;
    for (std::size_t row = 0; row < data.y.size(); ++row) {
      const auto [value, gradient, hessian] =
          lz::value_gradient_hessian(half_square<Model>{}, lz::wrt<0>)(b, x(row), data.y[row]);
      result.value += value;
      for (std::size_t i = 0; i < n; ++i) {
        result.gradient[i] += gradient[i];
        for (std::size_t j = 0; j < n; ++j) result.matrix[i][j] += hessian[i][j];
      }
    }
    return result;
  }

  /// How many digits of the certified parameters all of these have.
  double digits(const parameters& b) const {
    double error = 1e-16;
    for (std::size_t i = 0; i < n; ++i) {
      const double relative = std::fabs(b[i] / data.certified[i] - 1);
      if (!(relative <= error)) error = relative;
    }
    return -std::log10(error);
  }
};

template <std::size_t n, std::size_t columns = 1, class Model>
std::size_t check(const std::vector<reference::regression>& table, const char* name, const Model&) {
  std::size_t count = 0;
  for (const reference::regression& data : table) {
    if (data.name != name) continue;
    CAPTURE(data.name);
    REQUIRE(data.columns == columns);
    const fit<n, columns, Model> here{data};
    const auto start = array_of<n>(data.start), certified = array_of<n>(data.certified);

    const auto found = levenberg_marquardt(start, [&](const auto& b) { return here.by_jacobian(b); });
    CHECK(here.digits(found) >= 6);

    // A ten-thousandth of the way to the start: Newton's steps double the digits once they have a few.
    auto near = certified;
    for (std::size_t i = 0; i < n; ++i) near[i] += 1e-4 * (start[i] - near[i]);
    CHECK(here.digits(near) < 6);
    const auto solution = newton(near, 6, [&](const auto& b) { return here.by_hessian(b); });
    CHECK(here.digits(solution) >= 9);
    ++count;
  }
  return count;
}

TEST_CASE("nonlinear regressions") {
  if (!reference::is_at_hand()) return;
  auto table = reference::read_regressions("nist.json");
  for (reference::regression& data : table)
    if (data.name == "Nelson")
      for (double& y : data.y) y = std::log(y);
  std::size_t checked = 0;
  checked += check<2>(table, "Misra1a", problems::misra1a);
  checked += check<2>(table, "Misra1b", problems::misra1b);
  checked += check<3>(table, "Chwirut2", problems::chwirut2);
  checked += check<2>(table, "DanWood", problems::dan_wood);
  checked += check<6>(table, "Lanczos3", problems::lanczos3);
  checked += check<8>(table, "Gauss1", problems::gauss1);
  checked += check<5>(table, "Kirby2", problems::kirby2);
  checked += check<3, 2>(table, "Nelson", problems::nelson);
  checked += check<5>(table, "MGH17", problems::mgh17);
  checked += check<7>(table, "Thurber", problems::thurber);
  checked += check<3>(table, "Rat42", problems::rat42);
  checked += check<4>(table, "MGH09", problems::mgh09);
  checked += check<2>(table, "BoxBOD", problems::box_bod);
  CHECK(checked > 0);
  CHECK(checked == table.size());
}

}  // namespace
