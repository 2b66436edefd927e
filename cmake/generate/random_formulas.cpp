// random_formulas: writes random formulas over the whole table of primitives, each in words and in plain numbers.
//
//   in    random_formulas values 200 1 file.cpp           random_formulas derivatives 30 2 file.cpp
//   out   a source for tests/random, the first or second of its kind: a record for each formula
//
// A new primitive is a line in `rows`: how it is written in both ways, and what its operands are wrapped in so that
// they stay where it is defined and smooth.

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Where an operand has to be.
enum domain { any, tame, positive, unit, fraction, above_one, gamma_range };

/// What wraps an operand, # in the text; any of them will do. Constants stand in braces.
const std::vector<std::string_view>& wrappers(domain d) {
  static const std::vector<std::string_view> all[] = {
      {"#"},                                                                            // any
      {"#", "sin(#)", "({0.5} * #)", "tanh(#)", "(# / ({2} + abs(#)))", "(-abs(#))"},   // tame
      {"({0.5} + square(#))", "({1.5} + cos(#))", "exp(sin(#))", "({0.25} + abs(#))"},  // positive
      {"({0.75} * sin(#))", "(tanh(#) / {2})", "(# / ({1.5} + abs(#)))"},               // unit: within (-1, 1)
      {"sigmoid(#)", "({0.5} + {0.37} * cos(#))"},                                      // fraction: within (0, 1)
      {"({1.25} + square(#))", "({2.5} + sin(#))"},                                     // above_one
      {"({2.5} + sin(#))", "({0.75} + abs(sin(#)))"},                                   // gamma_range: off the poles
  };
  return all[d];
}

/// $1, $2, ... are operands, $? is a condition.
struct row {
  std::string_view words;
  std::string_view plain;  ///< the same where empty
  std::vector<domain> operands;
  bool is_only_a_value = false;  ///< its derivative is none of its value
};

const std::vector<row> rows = {
    // arithmetic
    {"($1 + $2)", "", {any, any}},
    {"($1 - $2)", "", {any, any}},
    {"($1 * $2)", "", {any, any}},
    {"($1 / $2)", "", {any, positive}},
    {"(-$1)", "", {any}},
    {"sum(leibniz::stack($1, $2, $3))", "($1 + $2 + $3)", {any, any, any}},
    {"dot(leibniz::stack($1, $2), w)", "($1 * p[2] + $2 * p[3])", {any, any}},
    // exponentials and logarithms
    {"exp($1)", "", {tame}},
    {"exp2($1)", "", {tame}},
    {"expm1($1)", "", {tame}},
    {"log($1)", "", {positive}},
    {"log2($1)", "", {positive}},
    {"log10($1)", "", {positive}},
    {"log1p($1)", "", {positive}},
    {"log_add_exp($1, $2)", "", {any, any}},
    {"xlogy($1, $2)", "", {any, positive}},
    {"gaussian($1)", "", {any}},
    // powers, roots, lengths
    {"square($1)", "", {any}},
    {"one_minus_square($1)", "", {any}},
    {"sqrt($1)", "", {positive}},
    {"cbrt($1)", "", {positive}},
    {"rsqrt($1)", "", {positive}},
    {"pow($1, $2)", "", {positive, tame}},
    {"pow($1, 1.7)", "pow($1, T(1.7))", {positive}},
    {"pow($1, 2_c)", "power($1, 2, 1)", {any}},
    {"pow($1, 3_c)", "power($1, 3, 1)", {any}},
    {"pow($1, 6_c)", "power($1, 6, 1)", {tame}},
    {"pow($1, -2_c)", "power($1, -2, 1)", {positive}},
    {"pow($1, 1.5_c)", "power($1, 3, 2)", {positive}},
    {"pow($1, -0.5_c)", "power($1, -1, 2)", {positive}},
    {"pow($1, 0.75_c)", "power($1, 3, 4)", {positive}},
    {"($1 * pow($1, 0_c))", "($1 * power($1, 0, 1))", {any}},
    {"hypot($1, $2)", "", {any, any}},
    {"hypot($1, $2, $3)", "hypot3($1, $2, $3)", {any, any, any}},
    {"norm(leibniz::stack($1, $2, $3))", "norm($1, $2, $3)", {any, any, any}},
    // trigonometric and hyperbolic functions
    {"sin($1)", "", {any}},
    {"cos($1)", "", {any}},
    {"tan($1)", "", {unit}},
    {"sinpi($1)", "", {any}},
    {"cospi($1)", "", {any}},
    {"asin($1)", "", {unit}},
    {"acos($1)", "", {unit}},
    {"atan($1)", "", {any}},
    {"atan2($1, $2)", "", {any, any}},
    {"circle_inversion($1, $2)", "", {any, positive}},
    {"sinh($1)", "", {tame}},
    {"cosh($1)", "", {tame}},
    {"tanh($1)", "", {any}},
    {"asinh($1)", "", {any}},
    {"acosh($1)", "", {above_one}},
    {"atanh($1)", "", {unit}},
    // special functions
    {"erf($1)", "", {any}},
    {"erfc($1)", "", {any}},
    {"log_norm_cdf($1)", "", {tame}},
    {"inverse_mills_ratio($1)", "", {tame}},
    {"inverse_mills_slope($1)", "", {tame}},
    {"tgamma($1)", "", {gamma_range}},
    {"lgamma($1)", "", {gamma_range}},
    {"digamma($1)", "", {gamma_range}},
    {"polygamma(1_c, $1)", "polygamma(1, $1)", {gamma_range}},
    {"beta($1, $2)", "", {gamma_range, gamma_range}},
    // in one step, rounding, remainders
    {"fma($1, $2, $3)", "", {any, any, any}},
    {"lerp($1, $2, $3)", "", {any, any, any}},
    {"floor($1)", "", {any}},
    {"ceil($1)", "", {any}},
    {"trunc($1)", "", {any}},
    {"round($1)", "", {any}},
    {"fmod($1, $2)", "", {any, positive}},
    {"remainder($1, $2)", "", {any, positive}},
    // what chooses
    {"abs($1)", "fabs($1)", {any}},
    {"sign($1)", "", {any}},
    // the sign of what is no number is nobody's
    {"copysign($1, fmax($2, -3_c))", "copysign($1, fmax($2, T(-3)))", {any, any}},
    {"max($1, $2)", "", {any, any}},
    {"min($1, $2)", "", {any, any}},
    // of two zeros C gives either, and so do compilers: the sum has one sign
    {"(fmax($1, $2) + 0_c)", "(fmax($1, $2) + T(0))", {any, any}},
    {"(fmin($1, $2) + 0_c)", "(fmin($1, $2) + T(0))", {any, any}},
    {"fdim($1, $2)", "", {any, any}},
    {"clamp($1, $2, $3)", "", {any, any, any}},
    {"select($?, $1, $2)", "($? ? $1 : $2)", {any, any}},
    {"select($?, log($1), $2)", "($? ? log($1) : $2)", {positive, any}},
    {"stop_gradient($1)", "$1", {any}, true},
    // machine learning
    {"sigmoid($1)", "", {any}},
    {"sigmoid_slope($1)", "", {any}},
    {"softplus($1)", "", {any}},
    {"log_sigmoid($1)", "", {any}},
    {"logit($1)", "", {fraction}},
    {"relu($1)", "", {any}},
    {"leaky_relu($1, $2)", "", {any, any}},
    {"elu($1, $2)", "", {tame, any}},
    {"silu($1)", "", {any}},
    {"mish($1)", "", {any}},
    {"gelu($1)", "", {any}},
    {"huber($1, $2)", "", {any, positive}},
    {"leibniz::log_sum_exp($1, $2, $3)", "log_sum_exp($1, $2, $3)", {any, any, any}},
    {"softmax(leibniz::stack($1, $2))[0_c]", "softmax($1, $2)", {any, any}},
};

/// Chains of constants that wrap an operand here and there, most of which fit no ratio together. What stands in
/// brackets is a number of run time.
const std::vector<std::string_view> chains = {
    "(# * {0.1} * {0.3} * {0.7})",
    "({0.3} * ({0.7} * ({0.2} * #)))",
    "([0.3] * ([0.7] * ({0.2} * #)))",
    "(# / {3.7} / {2.3} / {1.7})",
    "(# * {0.123456789012} / {0.333333333331} * {0.765432101})",
    "({0.987654321987} * ({1.123456789123} * (# / {0.876543219876})))",
    "({0.1} * # + {0.7} * ({0.3} * #))",
    "(# * ({1} / {3}) / {0.7})",
    "([1e300] * ([1e-300] * #))",
    "(# * [1e-30] * [1e30])",
    "(# / {9007199254740993} * {9007199254740995})",
    "(# * [4.9e-310] * [1e305] * {100})",
    "([5e-324] - [-0.0] * #)",
    "(# + [-0.0] + {0.000000000000000001})",
};

/// One seed gives the same numbers everywhere.
class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ull + 1) {}
  std::size_t below(std::size_t count) {
    state_ += 0x9e3779b97f4a7c15ull;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return static_cast<std::size_t>((z ^ (z >> 31)) >> 11) % count;
  }
  bool one_in(std::size_t count) { return below(count) == 0; }

 private:
  std::uint64_t state_;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// An expression in both ways of writing.
struct expression {
  std::string words;
  std::string plain;
  bool varies = false;  ///< has an input in it
  bool is_number = false;
  int size = 0;
  unsigned inputs = 0;  ///< which of the four, as bits

  void replace(std::string_view from, const expression& e) {
    words = replaced(words, from, e.words);
    plain = replaced(plain, from, e.plain);
    varies = varies || e.varies;
    size += e.size;
    inputs |= e.inputs;
  }
};

/// An exact constant: 0.25_c, and T(25) / T(100).
expression constant(std::string_view decimal) {
  std::string digits, scale = "1";
  bool after_point = false;
  for (const char c : decimal) {
    if (c == '.') {
      after_point = true;
      continue;
    }
    digits += c;
    if (after_point) scale += '0';
  }
  digits.erase(0,
               digits.find_first_not_of('0') == std::string::npos ? digits.size() - 1 : digits.find_first_not_of('0'));
  const std::string plain = scale == "1" ? "T(" + digits + ")" : "(T(" + digits + ") / T(" + scale + "))";
  return {std::string(decimal) + "_c", plain};
}

class formulas {
 public:
  /// `wild`: operands may be outside of where a function is defined, as long as only values are compared.
  formulas(std::uint64_t seed, std::size_t first, bool wild)
      : random_(seed),
        chain_(seed + 1000),
        wild_(wild),
        turn_(first) {}

  /// The next formula: each row in turn stands at the top, or below one operation.
  expression next() {
    for (;;) {
      const row& top = rows[turn_ % rows.size()];
      if (top.is_only_a_value && !wild_) {
        ++turn_;
        continue;
      }
      const int depth = 1 + static_cast<int>(random_.below(5)), limit = random_.one_in(8) ? 16 : 6;
      expression e = apply(top, depth);
      if (random_.one_in(2)) {
        const expression other = operand(1);
        e = {"(" + e.words + " * " + other.words + ")",
             "(" + e.plain + " * " + other.plain + ")",
             e.varies,
             false,
             e.size + other.size + 1,
             e.inputs | other.inputs};
      }
      if (!e.varies || e.size < 2 || e.size > limit) continue;
      ++turn_;
      return e;
    }
  }
  std::size_t below(std::size_t count) { return random_.below(count); }

 private:
  expression leaf() {
    static const expression variables[] = {{"x", "p[0]", true, false, 0, 1},
                                           {"y", "p[1]", true, false, 0, 2},
                                           {"w[0_c]", "p[2]", true, false, 0, 4},
                                           {"w[1_c]", "p[3]", true, false, 0, 8}};
    const std::size_t kind = random_.below(10);
    if (kind < 7) return variables[random_.below(4)];
    if (kind < 9) {
      static const std::string_view constants[] = {"0", "1", "2", "3", "0.5", "0.1", "1.25", "0.37", "10"};
      return constant(constants[random_.below(std::size(constants))]);
    }
    static const std::string_view numbers[] = {"0.7", "1.3", "-0.4", "2.0", "0.0", "3"};
    const std::string number(numbers[random_.below(std::size(numbers))]);
    return {number, "T(" + number + ")", false, true};
  }

  /// A chain makes no formula larger, so that all others stay what they are.
  expression operand(int depth) {
    expression inside = operand_alone(depth);
    if (!inside.varies || !chain_.one_in(12)) return inside;
    expression e = pattern(chains[chain_.below(chains.size())]);
    e.size = 0;
    e.replace("#", inside);
    return e;
  }
  expression operand_alone(int depth) {
    if (depth <= 0 || random_.one_in(8)) return leaf();
    const row& r = rows[random_.below(rows.size())];
    return r.is_only_a_value && !wild_ ? leaf() : apply(r, depth);
  }

  std::string_view comparison() {
    static const std::string_view signs[] = {" < ", " <= ", " > ", " >= ", " == ", " != "};
    return signs[random_.below(wild_ ? 6 : 4)];
  }
  expression condition(int depth) {
    const std::size_t kind = random_.below(8);
    if (kind == 0) {
      expression e{"(!$1)", "(!$1)"};
      e.replace("$1", condition(depth - 1));
      return e;
    }
    if (kind == 1) {
      const std::string both = random_.one_in(2) ? "($1 && $2)" : "($1 || $2)";
      expression e{both, both};
      e.replace("$1", condition(depth - 1));
      e.replace("$2", condition(depth - 1));
      return e;
    }
    for (;;) {
      const std::string text = "($1" + std::string(comparison()) + "$2)";
      const expression a = operand(depth - 1), b = operand(depth - 2);
      if (!a.varies || a.words == b.words) continue;
      expression e{text, text, false, false, 1};
      e.replace("$1", a);
      e.replace("$2", b);
      return e;
    }
  }

  /// An operand within its domain. A function of constants alone is not asked for: compilers fold it their own way.
  expression within(domain d, int depth) {
    expression inside = operand(depth);
    if (d == any) return inside;
    while (!inside.varies) inside = operand(depth);
    if (wild_ && random_.one_in(3)) return inside;
    const auto& choice = wrappers(d);
    expression e = pattern(choice[random_.below(choice.size())]);
    e.replace("#", inside);
    return e;
  }
  /// A text with constants in braces and numbers in brackets, in both ways.
  static expression pattern(std::string_view text) {
    expression e{std::string(text), replaced(std::string(text), "abs(", "fabs("), false, false, 1};
    for (std::size_t open; (open = e.words.find_first_of("{[")) != std::string::npos;) {
      const std::string inner = e.words.substr(open, e.words.find_first_of("}]") - open + 1);
      const std::string digits = inner.substr(1, inner.size() - 2);
      const bool is_exact = inner[0] == '{';
      e.replace(inner, is_exact ? constant(digits) : expression{"(" + digits + ")", "T(" + digits + ")"});
    }
    return e;
  }

  expression apply(const row& r, int depth) {
    for (;;) {
      expression e{std::string(r.words), std::string(r.plain.empty() ? r.words : r.plain), false, false, 1};
      if (r.words.find(", w)") != std::string_view::npos) e.inputs |= 12;
      bool fits = true, only_numbers = true;
      if (r.words.find("$?") != std::string_view::npos) e.replace("$?", condition(depth - 1));
      for (std::size_t i = 0; i < r.operands.size(); ++i) {
        const expression o = within(r.operands[i], depth - 1);
        const bool is_arithmetic = r.words[0] == '(' && r.operands.size() > 1;
        fits = fits && (o.varies || is_arithmetic || (r.operands.size() > 1 && i > 0));
        only_numbers = only_numbers && !o.varies;
        e.replace("$" + std::to_string(i + 1), o);
      }
      if (fits && !only_numbers) return e;
    }
  }

  random_numbers random_, chain_;
  bool wild_;
  std::size_t turn_;
};

/// x = p[0], ... for the inputs that a formula has.
std::string bindings(unsigned inputs) {
  std::string text;
  for (const auto& [bits, binding] : {std::pair{1u, "x = p[0]"}, {2u, "y = p[1]"}, {12u, "w = p + 2"}}) {
    if ((inputs & bits) == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string(binding);
  }
  return text;
}

/// Formulas go into the parts of one vector, eight at a time: that spares the compiler a quarter of its time.
void write_values(std::ostream& out, formulas& source, int count) {
  constexpr int together = 8;
  std::string table;
  for (int i = 0; i < count; i += together) {
    const std::string n = std::to_string(i / together);
    std::string words, plain, texts;
    unsigned inputs = 0;
    for (int k = 0; k < together; ++k) {
      const expression e = source.next();
      words += (k > 0 ? ",\n      " : "") + e.words;
      plain += "  out[" + std::to_string(k) + "] = " + e.plain + ";\n";
      texts += (k > 0 ? ",\n      \"" : "\"") + e.words + "\"";
      inputs |= e.inputs;
    }
    out << "void words_" << n << "(const T* p, T* out) {\n  constexpr auto f = leibniz::stack(" << words
        << ");\n  const auto v = f(" << bindings(inputs) << ");\n  for (std::size_t i = 0; i < " << together
        << "; ++i) out[i] = v[i];\n}\nvoid plain_" << n << "(const T* p, T* out) {\n  using namespace plain;\n"
        << plain << "}\n";
    table += "    {{" + texts + "},\n     words_" + n + ",\n     plain_" + n + "},\n";
  }
  out << "const value_case cases[] = {\n" << table << "};\n";
}

void write_derivatives(std::ostream& out, formulas& source, int count) {
  static constexpr std::string_view names[] = {"x", "y", "w[0_c]", "w[1_c]"};
  std::string table;
  for (int i = 0; i < count; ++i) {
    const expression e = source.next();
    const std::string n = std::to_string(i);
    std::size_t by = 0;
    do by = source.below(4);
    while ((e.inputs >> by & 1u) == 0);
    const bool twice = i % 3 == 0;  // second derivatives cost the compiler most
    out << "constexpr auto f_" << n << " = " << e.words << ";\ntemplate <class T>\nT plain_" << n
        << "([[maybe_unused]] const T* p) {\n  using namespace plain;\n  return " << e.plain
        << ";\n}\ntemplate <class T>\nderivatives<T> words_" << n << "(const T* p) {\n  return differentiate(f_" << n
        << (twice ? ", " + std::string(names[by]) : "") << ", p);\n}\n";
    table += "    {\"" + e.words + "\", " + (twice ? std::to_string(by) : "-1") + ", words_" + n + ", words_" + n +
             ", plain_" + n + ", plain_" + n + "},\n";
  }
  out << "const derivative_case cases[] = {\n" << table << "};\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    std::cerr << "random_formulas values|derivatives COUNT NUMBER FILE\n";
    return EXIT_FAILURE;
  }
  const bool only_values = std::string_view(arguments[1]) == "values";
  const int formula_count = std::atoi(arguments[2]);
  const std::string_view file = arguments[4];
  // Files take turns through the rows, each from where the one before it ends.
  const int number = std::atoi(arguments[3]);
  formulas source(static_cast<std::uint64_t>(number), static_cast<std::size_t>((number - 1) * formula_count),
                  only_values);
  std::ofstream out(arguments[4]);
  const std::string name = std::string(arguments[1]) + "_" + arguments[3];
  out << "// " << name << ": " << formula_count << " random formulas.\n\n#include \"random/cases.hpp\"\n\n"
      << "namespace random_formulas {\nnamespace {\nnamespace " << name << " {\n\n";
  if (only_values) {
    out << "using T = double;\n\n";
    write_values(out, source, formula_count);
    out << "const registered here({\"" << name << "\", cases, {}});\n";
  } else {
    write_derivatives(out, source, formula_count);
    out << "const registered here({\"" << name << "\", {}, cases});\n";
  }
  out << "\n}  // namespace " << name << "\n}  // namespace\n}  // namespace random_formulas\n";
  out.close();
  std::cout << file << ": " << formula_count << " formulas\n";
  return out ? EXIT_SUCCESS : EXIT_FAILURE;
}
