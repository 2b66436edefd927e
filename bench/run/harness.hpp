// harness: how contenders are timed and held against code by hand.
//
// What is measured is the ratio of times in one run: repetitions of all contenders are interleaved at random, so that a
// machine that changes its speed changes it for all, and medians are compared. Inputs come from random points behind a
// barrier; every result is checked against the hand-written one before anything is timed.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace harness {

/// So many that no branch is known by heart.
inline constexpr int points = 1024;
inline constexpr int most_outputs = 128;

/// Random points in a box, one after the other in memory: coordinate i lies between lows[i] and highs[i], where the
/// last bounds hold for all further coordinates.
class point_set {
 public:
  point_set(int dimension, const std::vector<double>& lows, const std::vector<double>& highs) : dimension_(dimension) {
    std::mt19937_64 random(1646);
    for (int p = 0; p < points; ++p)
      for (int i = 0; i < dimension; ++i) {
        const std::size_t at = std::min(static_cast<std::size_t>(i), lows.size() - 1);
        numbers_.push_back(std::uniform_real_distribution<double>(lows[at], highs[at])(random));
      }
  }
  const double* operator[](int p) const { return numbers_.data() + p * dimension_; }

 private:
  int dimension_;
  std::vector<double> numbers_;
};

/// One contender on all points; nothing that it reads or writes is known to the compiler.
template <class Run>
void over_points(benchmark::State& state, const point_set& inputs, Run run) {
  double out[most_outputs];
  for (auto _ : state) {
    for (int p = 0; p < points; ++p) {
      const double* in = inputs[p];
      benchmark::DoNotOptimize(in);
      run(in, out);
      benchmark::DoNotOptimize(out);
      benchmark::ClobberMemory();
    }
  }
  state.SetItemsProcessed(state.iterations() * points);
}

/// Ends the program where outputs differ by more than `tolerance`, relative to the largest of them.
inline void check(const char* problem, const char* contender, const double* expected, const double* found, int count,
                  double tolerance) {
  double largest = 0;
  for (int i = 0; i < count; ++i) largest = std::max(largest, std::abs(expected[i]));
  for (int i = 0; i < count; ++i) {
    if (std::abs(expected[i] - found[i]) <= tolerance * largest) continue;
    std::fprintf(stderr, "%s, %s: output %d is %.17g, by hand it is %.17g; nothing was timed\n", problem, contender, i,
                 found[i], expected[i]);
    std::exit(1);
  }
}

/// A row of the table: the names of the problem, of what is computed, and of the contender. `by hand` is the measure.
template <class Run>
void add_contender(const std::string& problem, const std::string& what, const std::string& contender,
                   const point_set& inputs, Run run) {
  benchmark::RegisterBenchmark((problem + "|" + what + "|" + contender).c_str(),
                               [inputs, run](benchmark::State& state) { over_points(state, inputs, run); });
}

// Each source checks its problems and adds its rows.
void add_seeds();
void add_kernels();

}  // namespace harness
