// The table of ratios of everything that the sources of this folder add.
#include <map>

#include "harness.hpp"

namespace {

/// Prints one row for each contender, problems in the order in which they were added.
class ratio_reporter : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const std::string& name = run.run_name.function_name;
      if (!times_.contains(name)) order_.emplace_back(run.family_index, name);
      times_[name].push_back(run.GetAdjustedCPUTime() / harness::points);
      std::fprintf(stderr, ".");
    }
  }
  void Finalize() override {
    std::fprintf(stderr, "\n");
    std::sort(order_.begin(), order_.end());
    std::printf("\n%-16s %-20s %-10s %10s  %s\n", "formula", "what", "by", "ns a point", "ratio to code by hand");
    for (const auto& [family, name] : order_) {
      const std::size_t first = name.find('|'), second = name.rfind('|');
      std::printf("%-16s %-20s %-10s %10.2f  %.2f\n", name.substr(0, first).c_str(),
                  name.substr(first + 1, second - first - 1).c_str(), name.substr(second + 1).c_str(),
                  median(times_[name]), median(times_[name]) / median(times_[name.substr(0, second) + "|by hand"]));
    }
  }

 private:
  static double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times.empty() ? std::nan("") : times[times.size() / 2];
  }
  std::map<std::string, std::vector<double>> times_;
  std::vector<std::pair<std::int64_t, std::string>> order_;
};

}  // namespace

int main(int count, char** arguments) {
  harness::add_seeds();
  harness::add_kernels();

  std::vector<char*> all(arguments, arguments + count);
  std::string repetitions = "--benchmark_repetitions=15", interleaving = "--benchmark_enable_random_interleaving=true",
              least_time = "--benchmark_min_time=0.02";
  // In front of the user's own arguments, which may overrule them.
  all.insert(all.begin() + 1, {repetitions.data(), interleaving.data(), least_time.data()});
  int all_count = static_cast<int>(all.size());
  benchmark::Initialize(&all_count, all.data());
  if (benchmark::ReportUnrecognizedArguments(all_count, all.data())) return 1;

  ratio_reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  benchmark::Shutdown();
  return 0;
}
