// seeds: the two formulas with which everything began, each four times: as a leibniz formula, by hand, on the tape, and
// by hand without the gradient.
//
// Every version reads its inputs from `in` and writes the value, then the gradient in the order of the inputs, to
// `out`.
#pragma once

#include <cmath>
#include <leibniz/leibniz.hpp>

#include "tape.hpp"

namespace zoo {

namespace lz = leibniz;
using namespace lz::literals;

/// (x + y)·z
struct product {
  static constexpr const char* name = "(x + y) * z";
  static constexpr int inputs = 3;

  static constexpr auto x = lz::var<"x">;
  static constexpr auto y = lz::var<"y">;
  static constexpr auto z = lz::var<"z">;
  static constexpr auto formula = (x + y) * z;

  static double library_value(const double* in) { return formula(x = in[0], y = in[1], z = in[2]); }
  static void library_gradient(const double* in, double* out) {
    const auto [value, gradient] = lz::value_and_gradient(formula)(x = in[0], y = in[1], z = in[2]);
    out[0] = value, out[1] = gradient[x], out[2] = gradient[y], out[3] = gradient[z];
  }

  static double hand_value(const double* in) { return (in[0] + in[1]) * in[2]; }
  static void hand_gradient(const double* in, double* out) {
    const double sum = in[0] + in[1], factor = in[2];
    out[0] = sum * factor, out[1] = factor, out[2] = factor, out[3] = sum;
  }

  static void tape_gradient(tape& t, const double* in, double* out) {
    t.clear();
    const tape_number a = t.input(in[0]), b = t.input(in[1]), c = t.input(in[2]);
    const tape_number f = (a + b) * c;
    t.sweep_from(f);
    out[0] = f.value, out[1] = t.gradient(a), out[2] = t.gradient(b), out[3] = t.gradient(c);
  }
};

/// 1 / (1 + e^-(w0·x0 + w1·x1 + w2))
struct neuron {
  static constexpr const char* name = "sigmoid neuron";
  static constexpr int inputs = 5;

  static constexpr auto w0 = lz::var<"w0">;
  static constexpr auto w1 = lz::var<"w1">;
  static constexpr auto w2 = lz::var<"w2">;
  static constexpr auto x0 = lz::var<"x0">;
  static constexpr auto x1 = lz::var<"x1">;
  static constexpr auto formula = 1_c / (1_c + exp(-(w0 * x0 + w1 * x1 + w2)));

  static double library_value(const double* in) {
    return formula(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
  }
  static void library_gradient(const double* in, double* out) {
    const auto [value, gradient] =
        lz::value_and_gradient(formula)(w0 = in[0], w1 = in[1], w2 = in[2], x0 = in[3], x1 = in[4]);
    out[0] = value, out[1] = gradient[w0], out[2] = gradient[w1], out[3] = gradient[w2];
    out[4] = gradient[x0], out[5] = gradient[x1];
  }

  static double hand_value(const double* in) {
    return 1.0 / (1.0 + std::exp(-(in[0] * in[3] + in[1] * in[4] + in[2])));
  }
  static void hand_gradient(const double* in, double* out) {
    const double a0 = in[0], a1 = in[1], b0 = in[3], b1 = in[4];
    const double e = std::exp(-(a0 * b0 + a1 * b1 + in[2]));
    const double s = 1.0 / (1.0 + e), slope = s * s * e;
    out[0] = s, out[1] = slope * b0, out[2] = slope * b1, out[3] = slope, out[4] = slope * a0, out[5] = slope * a1;
  }

  static void tape_gradient(tape& t, const double* in, double* out) {
    t.clear();
    const tape_number a0 = t.input(in[0]), a1 = t.input(in[1]), a2 = t.input(in[2]);
    const tape_number b0 = t.input(in[3]), b1 = t.input(in[4]);
    const tape_number f = 1.0 / (1.0 + exp(-(a0 * b0 + a1 * b1 + a2)));
    t.sweep_from(f);
    out[0] = f.value, out[1] = t.gradient(a0), out[2] = t.gradient(a1), out[3] = t.gradient(a2);
    out[4] = t.gradient(b0), out[5] = t.gradient(b1);
  }
};

}  // namespace zoo
