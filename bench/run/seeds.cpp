// The two seed formulas, value and gradient: the library and a tape against hand-written code.
//
// What is measured is the ratio of times in one run: repetitions of all contenders are interleaved at random, so that a
// machine that changes its speed changes it for all, and medians are compared. Inputs come from an array of random
// points behind a barrier; every result is checked against the hand-written one before anything is timed.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "zoo/seeds.hpp"

namespace {

constexpr int points = 1024;
constexpr int most_inputs = 8;
double inputs[points][most_inputs];

void make_inputs() {
  std::mt19937_64 random(1646);
  std::uniform_real_distribution<double> uniform(-2, 2);
  for (auto& point : inputs)
    for (double& x : point) x = uniform(random);
}

// One contender on all points; nothing that it reads or writes is known to the compiler.
template <class Run>
void over_points(benchmark::State& state, Run run) {
  double out[most_inputs];
  for (auto _ : state) {
    for (const auto& point : inputs) {
      const double* in = point;
      benchmark::DoNotOptimize(in);
      run(in, out);
      benchmark::DoNotOptimize(out);
      benchmark::ClobberMemory();
    }
  }
  state.SetItemsProcessed(state.iterations() * points);
}

// ── checks, before any timing ──────────────────────────────────────────────────────────────────────────────────────

void check(const char* problem, const char* contender, const double* expected, const double* found, int count) {
  for (int i = 0; i < count; ++i) {
    if (std::abs(expected[i] - found[i]) <= 1e-14 * (1 + std::abs(expected[i]))) continue;
    std::fprintf(stderr, "%s, %s: output %d is %.17g, by hand it is %.17g; nothing was timed\n", problem, contender, i,
                 found[i], expected[i]);
    std::exit(1);
  }
}

template <class Problem>
void check_all() {
  tape t;
  for (const auto& in : inputs) {
    double expected[most_inputs], found[most_inputs];
    Problem::hand_gradient(in, expected);
    Problem::library_gradient(in, found);
    check(Problem::name, "library", expected, found, Problem::inputs + 1);
    Problem::tape_gradient(t, in, found);
    check(Problem::name, "tape", expected, found, Problem::inputs + 1);
    expected[0] = Problem::hand_value(in);
    found[0] = Problem::library_value(in);
    check(Problem::name, "library, value", expected, found, 1);
  }
}

// ── contenders ─────────────────────────────────────────────────────────────────────────────────────────────────────

template <class Problem>
void add() {
  const std::string name = Problem::name;
  const auto add_one = [](const std::string& full_name, auto run) {
    benchmark::RegisterBenchmark(full_name.c_str(), [run](benchmark::State& state) { over_points(state, run); });
  };
  add_one(name + "|value|by hand", [](const double* in, double* out) { out[0] = Problem::hand_value(in); });
  add_one(name + "|value|leibniz", [](const double* in, double* out) { out[0] = Problem::library_value(in); });
  add_one(name + "|value and gradient|by hand", [](const double* in, double* out) { Problem::hand_gradient(in, out); });
  add_one(name + "|value and gradient|leibniz",
          [](const double* in, double* out) { Problem::library_gradient(in, out); });
  benchmark::RegisterBenchmark((name + "|value and gradient|tape").c_str(), [](benchmark::State& state) {
    tape t;
    over_points(state, [&](const double* in, double* out) { Problem::tape_gradient(t, in, out); });
  });
}

// ── the table of ratios ────────────────────────────────────────────────────────────────────────────────────────────

class ratio_reporter : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      times_[run.run_name.function_name].push_back(run.GetAdjustedCPUTime() / points);
      std::fprintf(stderr, ".");
    }
  }
  void Finalize() override {
    std::fprintf(stderr, "\n");
    std::printf("\n%-16s %-20s %-10s %10s  %s\n", "formula", "what", "by", "ns a point", "ratio to code by hand");
    for (const auto& [name, times] : times_) {
      const std::size_t first = name.find('|'), second = name.rfind('|');
      const std::string problem = name.substr(0, second);
      std::printf("%-16s %-20s %-10s %10.2f  %.2f\n", name.substr(0, first).c_str(),
                  name.substr(first + 1, second - first - 1).c_str(), name.substr(second + 1).c_str(), median(times),
                  median(times) / median(times_[problem + "|by hand"]));
    }
  }

 private:
  static double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times.empty() ? std::nan("") : times[times.size() / 2];
  }
  std::map<std::string, std::vector<double>> times_;
};

}  // namespace

int main(int count, char** arguments) {
  make_inputs();
  check_all<zoo::product>();
  check_all<zoo::neuron>();

  std::vector<char*> all(arguments, arguments + count);
  std::string repetitions = "--benchmark_repetitions=15", interleaving = "--benchmark_enable_random_interleaving=true",
              least_time = "--benchmark_min_time=0.02";
  // In front of the user's own arguments, which may overrule them.
  all.insert(all.begin() + 1, {repetitions.data(), interleaving.data(), least_time.data()});
  int all_count = static_cast<int>(all.size());
  benchmark::Initialize(&all_count, all.data());
  if (benchmark::ReportUnrecognizedArguments(all_count, all.data())) return 1;

  add<zoo::product>();
  add<zoo::neuron>();
  ratio_reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  benchmark::Shutdown();
  return 0;
}
