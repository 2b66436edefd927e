// kernels: ten functions as people have them, each as an ordinary callable, and its value and gradient by hand.
//
// What is by hand is plain straight-line code or loops, with everything shared that can be: the bar, not a straw man.
// It reads its inputs from `in` and writes the value, then the gradient in the order of the inputs, to `out`. The
// library reads the same inputs and returns what it returns to its users; flatten(out, result) gives the same numbers
// in the same order; some write them there themselves, into(in, out). Timed is the result as it is: a copy into an
// array is a loop that compilers may vectorize badly.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <leibniz/leibniz.hpp>
#include <span>
#include <tuple>
#include <type_traits>

namespace zoo {

namespace lz = leibniz;

/// Numbers from memory, as an argument.
template <std::size_t Count>
std::array<double, Count> take(const double* from) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<double, Count>{from[I]...};
  }(std::make_index_sequence<Count>{});
}

/// Numbers in memory, where they are.
template <std::size_t Count>
std::span<const double, Count> view(const double* from) {
  return std::span<const double, Count>(from, Count);
}

/// The numbers of a result to memory, in order; what is behind them.
template <class Result>
double* flatten(double* to, const Result& result) {
  if constexpr (std::is_same_v<Result, double>)
    *to++ = result;
  else if constexpr (requires { result.gradient; })
    to = flatten(flatten(to, result.value), result.gradient);
  else if constexpr (requires { result.jacobian; })
    to = flatten(flatten(to, result.value), result.jacobian);
  else
    std::apply([&](const auto&... parts) { ((to = flatten(to, parts)), ...); }, result);
  return to;
}

/// (x + y)·z
struct product_of_sum {
  static constexpr const char* name = "(x + y) * z";
  static constexpr int inputs = 3, outputs = 4;
  static constexpr auto callable = [](auto x, auto y, auto z) { return (x + y) * z; };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(in[0], in[1], in[2]); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double sum = in[0] + in[1], factor = in[2];
    out[0] = sum * factor, out[1] = factor, out[2] = factor, out[3] = sum;
  }
};

/// A neuron with two weights and a bias: 1 / (1 + e^-(w0·x0 + w1·x1 + w2))
struct sigmoid_neuron {
  static constexpr const char* name = "sigmoid neuron";
  static constexpr int inputs = 5, outputs = 6;
  static constexpr auto callable = [](const auto& w, const auto& x) {
    using std::exp;
    return 1.0 / (1.0 + exp(-(w[0] * x[0] + w[1] * x[1] + w[2])));
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(take<3>(in), take<2>(in + 3)); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double a0 = in[0], a1 = in[1], b0 = in[3], b1 = in[4];
    const double e = std::exp(-(a0 * b0 + a1 * b1 + in[2]));
    const double s = 1.0 / (1.0 + e), slope = s * s * e;
    out[0] = s, out[1] = slope * b0, out[2] = slope * b1, out[3] = slope, out[4] = slope * a0, out[5] = slope * a1;
  }
};

/// The price of a call option by Black and Scholes, and its five greeks.
struct black_scholes {
  static constexpr const char* name = "Black-Scholes";
  static constexpr int inputs = 5, outputs = 6;
  static constexpr double root_half = 0.70710678118654752440;
  static constexpr double density_at_0 = 0.39894228040143267794;

  static constexpr auto callable = [](auto spot, auto strike, auto rate, auto volatility, auto time) {
    using std::erfc;
    using std::exp;
    using std::log;
    using std::sqrt;
    const auto normal = [](auto x) { return 0.5 * erfc(-root_half * x); };
    const auto spread = volatility * sqrt(time);
    const auto d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread;
    const auto d2 = d1 - spread;
    return spot * normal(d1) - strike * exp(-rate * time) * normal(d2);
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(in[0], in[1], in[2], in[3], in[4]); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double spot = in[0], strike = in[1], rate = in[2], volatility = in[3], time = in[4];
    const double root = std::sqrt(time), spread = volatility * root, growth = rate * time;
    const double d1 = (std::log(spot / strike) + growth) / spread + 0.5 * spread;
    const double d2 = d1 - spread;
    const double delta = 0.5 * std::erfc(-root_half * d1), in_the_money = 0.5 * std::erfc(-root_half * d2);
    const double discounted = std::exp(-growth) * in_the_money, paid = strike * discounted;
    // spot·n(d1) is strike·e^(-rate·time)·n(d2), so only one density is needed.
    const double weight = spot * (density_at_0 * std::exp(-0.5 * d1 * d1));
    out[0] = spot * delta - paid;
    out[1] = delta;
    out[2] = -discounted;
    out[3] = time * paid;
    out[4] = weight * root;
    out[5] = rate * paid + 0.5 * volatility * weight / root;
  }
};

/// Σ 100·(x[i+1] - x[i]²)² + (1 - x[i])²
template <int Count>
struct rosenbrock {
  static constexpr const char* name = Count == 10 ? "Rosenbrock 10" : "Rosenbrock 100";
  static constexpr int inputs = Count, outputs = Count + 1;
  static constexpr auto callable = [](const auto& x) {
    std::remove_cvref_t<decltype(x[0])> sum = 0;
    for (std::size_t i = 0; i + 1 < Count; ++i) {
      const auto a = x[i + 1] - x[i] * x[i];
      const auto b = 1.0 - x[i];
      sum += 100.0 * a * a + b * b;
    }
    return sum;
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(take<Count>(in)); }
  static void into(const double* in, double* out) {
    lz::value_and_gradient(callable).into(out[0], out + 1)(view<Count>(in));
  }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    double* __restrict gradient = out + 1;
    double valley[Count];
    for (int i = 0; i + 1 < Count; ++i) valley[i] = in[i + 1] - in[i] * in[i];
    gradient[0] = -400.0 * in[0] * valley[0] - 2.0 * (1.0 - in[0]);
    for (int i = 1; i + 1 < Count; ++i)
      gradient[i] = 200.0 * valley[i - 1] - 400.0 * in[i] * valley[i] - 2.0 * (1.0 - in[i]);
    gradient[Count - 1] = 200.0 * valley[Count - 2];

    // Four sums at a time, which do not wait for each other and add up as the halves of a vector do.
    const auto term = [&](int i) { return 100.0 * valley[i] * valley[i] + (1.0 - in[i]) * (1.0 - in[i]); };
    double sums[4] = {};
    int i = 0;
    for (; i + 4 < Count; i += 4)
      for (int k = 0; k < 4; ++k) sums[k] += term(i + k);
    double value = (sums[0] + sums[2]) + (sums[1] + sums[3]);
    for (; i + 1 < Count; ++i) value += term(i);
    out[0] = value;
  }
};

/// Where a camera of nine parameters sees a point, less where it was observed; the Jacobian by camera and point.
struct reprojection {
  static constexpr const char* name = "reprojection";
  static constexpr int inputs = 14, outputs = 26;
  /// Of the angle; below, a rotation is taken to be linear.
  static constexpr double smallest_square = 2.2204460492503131e-16;

  struct residual {
    template <class T>
    constexpr bool operator()(const T* camera, const T* point, const T* observed, T* residuals) const {
      using std::cos;
      using std::sin;
      using std::sqrt;
      T p[3];
      const T square_of_angle = dot(camera, camera);
      if (square_of_angle > smallest_square) {
        const T angle = sqrt(square_of_angle);
        const T cosine = cos(angle);
        const T sine = sin(angle);
        const T inverse = 1.0 / angle;
        const T axis[3] = {camera[0] * inverse, camera[1] * inverse, camera[2] * inverse};
        T across[3];
        cross(axis, point, across);
        const T along = dot(axis, point) * (1.0 - cosine);
        for (int i = 0; i < 3; ++i) p[i] = point[i] * cosine + across[i] * sine + axis[i] * along;
      } else {
        cross(camera, point, p);
        for (int i = 0; i < 3; ++i) p[i] += point[i];
      }
      for (int i = 0; i < 3; ++i) p[i] += camera[3 + i];

      const T x = -p[0] / p[2];
      const T y = -p[1] / p[2];
      const T square = x * x + y * y;
      const T distortion = 1.0 + square * (camera[7] + camera[8] * square);
      residuals[0] = camera[6] * distortion * x - observed[0];
      residuals[1] = camera[6] * distortion * y - observed[1];
      return true;
    }

   private:
    template <class T>
    static constexpr T dot(const T* a, const T* b) {
      return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
    template <class T>
    static constexpr void cross(const T* a, const T* b, T* result) {
      result[0] = a[1] * b[2] - a[2] * b[1];
      result[1] = a[2] * b[0] - a[0] * b[2];
      result[2] = a[0] * b[1] - a[1] * b[0];
    }
  };
  static constexpr auto callable = lz::outputs<2>(residual{});

  static auto library(const double* in) {
    return lz::value_and_jacobian(callable, lz::wrt<0, 1>)(take<9>(in), take<3>(in + 9), take<2>(in + 12));
  }
  static void into(const double* in, double* out) {
    lz::value_and_jacobian(callable, lz::wrt<0, 1>).into(out, out + 2)(view<9>(in), view<3>(in + 9), view<2>(in + 12));
  }

  /// p = c·X + a·(w × X) + b·(w · X)·w with c = cos t, a = sin t / t, b = (1 - cos t) / t², t = |w|.
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double w[3] = {in[0], in[1], in[2]}, at[3] = {in[9], in[10], in[11]};
    const double focal_length = in[6], second_order = in[7], fourth_order = in[8];
    const double square_of_angle = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
    const double across[3] = {w[1] * at[2] - w[2] * at[1], w[2] * at[0] - w[0] * at[2], w[0] * at[1] - w[1] * at[0]};
    const double along = w[0] * at[0] + w[1] * at[1] + w[2] * at[2];

    // p moves by turn[i] where the angle grows, times the direction in which w moves.
    double a = 1, b = 0, c = 1, turn[3] = {};
    if (square_of_angle > smallest_square) {
      const double angle = std::sqrt(square_of_angle), sine = std::sin(angle);
      const double inverse = 1.0 / square_of_angle;
      c = std::cos(angle);
      a = sine * (angle * inverse);
      b = (1.0 - c) * inverse;
      const double a_slope = (c - a) * inverse, b_slope = (a - 2.0 * b) * inverse * along;
      turn[0] = a_slope * across[0] - a * at[0] + b_slope * w[0];
      turn[1] = a_slope * across[1] - a * at[1] + b_slope * w[1];
      turn[2] = a_slope * across[2] - a * at[2] + b_slope * w[2];
    }
    const double b_along = b * along;
    const double p0 = c * at[0] + a * across[0] + b_along * w[0] + in[3];
    const double p1 = c * at[1] + a * across[1] + b_along * w[1] + in[4];
    const double p2 = c * at[2] + a * across[2] + b_along * w[2] + in[5];

    const double minus_inverse = -1.0 / p2, x = p0 * minus_inverse, y = p1 * minus_inverse;
    const double square = x * x + y * y;
    const double distortion = 1.0 + square * (second_order + fourth_order * square), scale = focal_length * distortion;
    const double twice_slope = 2.0 * focal_length * (second_order + 2.0 * fourth_order * square);
    const double mixed = twice_slope * x * y, focal_square = focal_length * square;
    out[0] = scale * x - in[12];
    out[1] = scale * y - in[13];

    // One residual from its slopes by x and y.
    const auto row = [&](double* to, double by_x, double by_y, double place) {
      const double g0 = by_x * minus_inverse, g1 = by_y * minus_inverse;
      const double g2 = (by_x * x + by_y * y) * minus_inverse;
      const double by_turn = g0 * turn[0] + g1 * turn[1] + g2 * turn[2];
      const double by_along = b * (g0 * w[0] + g1 * w[1] + g2 * w[2]);
      to[0] = by_turn * w[0] + a * (at[1] * g2 - at[2] * g1) + b_along * g0 + by_along * at[0];
      to[1] = by_turn * w[1] + a * (at[2] * g0 - at[0] * g2) + b_along * g1 + by_along * at[1];
      to[2] = by_turn * w[2] + a * (at[0] * g1 - at[1] * g0) + b_along * g2 + by_along * at[2];
      to[3] = g0, to[4] = g1, to[5] = g2;
      to[6] = distortion * place;
      to[7] = focal_square * place;
      to[8] = focal_square * square * place;
      to[9] = c * g0 + a * (g1 * w[2] - g2 * w[1]) + by_along * w[0];
      to[10] = c * g1 + a * (g2 * w[0] - g0 * w[2]) + by_along * w[1];
      to[11] = c * g2 + a * (g0 * w[1] - g1 * w[0]) + by_along * w[2];
    };
    row(out + 2, scale + twice_slope * x * x, mixed, x);
    row(out + 14, mixed, scale + twice_slope * y * y, y);
  }
};

/// The cross entropy of ten scores with the label 3: log Σ e^s[i] - s[3].
struct cross_entropy {
  static constexpr const char* name = "cross entropy";
  static constexpr int inputs = 10, outputs = 11;
  static constexpr std::size_t label = 3;
  static constexpr auto callable = [](const auto& s) {
    return lz::log_sum_exp(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9]) - s[label];
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(take<10>(in)); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const auto larger = [](double a, double b) { return a > b ? a : b; };
    const double largest = larger(larger(larger(in[0], in[1]), larger(in[2], in[3])),
                                  larger(larger(larger(in[4], in[5]), larger(in[6], in[7])), larger(in[8], in[9])));
    const double score = in[label];
    double e[10];
#pragma GCC unroll 10
    for (int i = 0; i < 10; ++i) e[i] = std::exp(in[i] - largest);
    const double sum = (((e[0] + e[1]) + (e[2] + e[3])) + ((e[4] + e[5]) + (e[6] + e[7]))) + (e[8] + e[9]);
    const double share = 1.0 / sum;
#pragma GCC unroll 10
    for (int i = 0; i < 10; ++i) out[1 + i] = e[i] * share;
    out[1 + label] -= 1.0;
    out[0] = std::log(sum) + largest - score;
  }
};

/// The square of the error of a network with two inputs and eight hidden units; the gradient by its 33 weights.
struct tanh_network {
  static constexpr const char* name = "tanh network";
  static constexpr int inputs = 36, outputs = 34;
  static constexpr auto callable = [](const auto& w, const auto& x, auto target) {
    using std::tanh;
    auto sum = w[32];
    for (std::size_t i = 0; i < 8; ++i) sum += w[24 + i] * tanh(w[2 * i] * x[0] + w[2 * i + 1] * x[1] + w[16 + i]);
    const auto error = sum - target;
    return error * error;
  };

  static auto library(const double* in) {
    return lz::value_and_gradient(callable, lz::wrt<0>)(take<33>(in), take<2>(in + 33), in[35]);
  }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double x0 = in[33], x1 = in[34];
    double unit[8], sum = in[32];
    for (int i = 0; i < 8; ++i) {
      unit[i] = std::tanh(in[2 * i] * x0 + in[2 * i + 1] * x1 + in[16 + i]);
      sum += in[24 + i] * unit[i];
    }
    const double error = sum - in[35], slope = 2.0 * error;
    out[0] = error * error;
    double* gradient = out + 1;
    for (int i = 0; i < 8; ++i) {
      const double by_bias = slope * in[24 + i] * (1.0 - unit[i] * unit[i]);
      gradient[2 * i] = by_bias * x0;
      gradient[2 * i + 1] = by_bias * x1;
      gradient[16 + i] = by_bias;
      gradient[24 + i] = slope * unit[i];
    }
    gradient[32] = slope;
  }
};

/// x[0]·x[1]·…·x[9]
struct product_of_ten {
  static constexpr const char* name = "product of 10";
  static constexpr int inputs = 10, outputs = 11;
  static constexpr auto callable = [](const auto& x) {
    auto product = x[0];
    for (std::size_t i = 1; i < 10; ++i) product *= x[i];
    return product;
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(take<10>(in)); }
  static void into(const double* in, double* out) {
    lz::value_and_gradient(callable).into(out[0], out + 1)(view<10>(in));
  }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    // before[i] = in[0]·…·in[i-1], and `behind` what stands behind i.
    double before[10];
    before[1] = in[0];
    for (int i = 2; i < 10; ++i) before[i] = before[i - 1] * in[i - 1];
    double behind = in[9];
    out[0] = before[9] * behind;
    out[10] = before[9];
    for (int i = 8; i > 0; --i) {
      out[1 + i] = before[i] * behind;
      behind *= in[i];
    }
    out[1] = behind;
  }
};

/// The energy of two atoms by Lennard-Jones, and the forces on both.
struct lennard_jones {
  static constexpr const char* name = "Lennard-Jones";
  static constexpr int inputs = 6, outputs = 7;
  static constexpr double size = 1.1, depth = 0.9;
  static constexpr auto callable = [](const auto& a, const auto& b) {
    const auto dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
    const auto s = size * size / (dx * dx + dy * dy + dz * dz);
    const auto cube = s * s * s;
    return 4.0 * depth * (cube * cube - cube);
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(take<3>(in), take<3>(in + 3)); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    const double dx = in[0] - in[3], dy = in[1] - in[4], dz = in[2] - in[5];
    const double inverse = 1.0 / (dx * dx + dy * dy + dz * dz), s = size * size * inverse;
    const double cube = s * s * s, attraction = 4.0 * depth * cube;
    const double slope = (6.0 - 12.0 * cube) * attraction * inverse;
    const double gx = slope * dx, gy = slope * dy, gz = slope * dz;
    out[0] = attraction * cube - attraction;
    out[1] = gx, out[2] = gy, out[3] = gz, out[4] = -gx, out[5] = -gy, out[6] = -gz;
  }
};

/// x <- sin(x)·e^(-x²), twenty times over.
struct chain {
  static constexpr const char* name = "chain of 20";
  static constexpr int inputs = 1, outputs = 2;
  static constexpr auto callable = [](auto x) {
    using std::exp;
    using std::sin;
    for (int i = 0; i < 20; ++i) x = sin(x) * exp(-x * x);
    return x;
  };

  static auto library(const double* in) { return lz::value_and_gradient(callable)(in[0]); }
  static void by_hand(const double* __restrict in, double* __restrict out) {
    double x = in[0], slope = 1;
    for (int i = 0; i < 20; ++i) {
      const double sine = std::sin(x), cosine = std::cos(x), bell = std::exp(-x * x);
      slope *= (cosine - 2.0 * x * sine) * bell;
      x = sine * bell;
    }
    out[0] = x, out[1] = slope;
  }
};

}  // namespace zoo
