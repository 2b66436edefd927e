// Reads the reference problems, with Boost's reader of JSON.
#include "reference.hpp"

#include <doctest/doctest.h>

// What the reader includes would have it said that these are deprecated.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

namespace reference {
namespace {

using boost::property_tree::ptree;

ptree read(const std::string& file) {
  ptree result;
  read_json(std::string(LEIBNIZ_REFERENCE_DATA "/") + file, result);
  return result;
}

/// All numbers below a place, in order: of a number, a list, or a list of lists.
void append(const ptree& from, numbers& to) {
  if (from.empty() && !from.data().empty()) to.push_back(std::stod(from.data()));
  for (const auto& [key, part] : from) append(part, to);
}
numbers numbers_of(const ptree& from, const char* name) {
  numbers result;
  if (const auto part = from.get_child_optional(name)) append(*part, result);
  return result;
}

/// By the first of two names that is there.
numbers numbers_of(const ptree& from, const char* name, const char* other) {
  return from.count(name) != 0 ? numbers_of(from, name) : numbers_of(from, other);
}

}  // namespace

bool is_at_hand() {
  constexpr bool result = sizeof(LEIBNIZ_REFERENCE_DATA) > 1;
  if (!result) MESSAGE("skipped: LEIBNIZ_REFERENCE_DATA names no folder");
  return result;
}

std::vector<problem> read_problems(const std::string& file) {
  std::vector<problem> result;
  for (const auto& [key, record] : read(file))
    result.push_back({record.get<std::string>("name"), record.get<std::string>("point"), numbers_of(record, "x"),
                      numbers_of(record, "fvec", "f"), numbers_of(record, "jac", "g"), numbers_of(record, "H")});
  return result;
}

std::vector<regression> read_regressions(const std::string& file) {
  std::vector<regression> result;
  for (const auto& [name, record] : read(file)) {
    const numbers x = numbers_of(record, "x"), y = numbers_of(record, "y");
    // The second start is the nearer one.
    result.push_back({name, x.size() / y.size(), numbers_of(record, "start2"), numbers_of(record, "certified"), x, y});
  }
  return result;
}

}  // namespace reference
