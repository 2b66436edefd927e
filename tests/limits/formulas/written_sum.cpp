// x000 + x001 + ... + x499, each variable and each term written out: a formula 500 levels deep.
#include <leibniz/leibniz.hpp>

// Some text for each of 000 to 499, with a separator in between.
#define TEN(text, separator, tens)                                                                                     \
  text(tens##0) separator() text(tens##1) separator() text(tens##2) separator() text(tens##3) separator()              \
      text(tens##4) separator() text(tens##5) separator() text(tens##6) separator() text(tens##7) separator()          \
          text(tens##8) separator() text(tens##9)
#define HUNDRED(text, separator, hundreds)                                                                             \
  TEN(text, separator, hundreds##0)                                                                                    \
  separator() TEN(text, separator, hundreds##1) separator() TEN(text, separator, hundreds##2) separator()              \
      TEN(text, separator, hundreds##3) separator() TEN(text, separator, hundreds##4) separator()                      \
          TEN(text, separator, hundreds##5) separator() TEN(text, separator, hundreds##6) separator()                  \
              TEN(text, separator, hundreds##7) separator() TEN(text, separator, hundreds##8) separator()              \
                  TEN(text, separator, hundreds##9)
#define ALL(text, separator)                                                                                           \
  HUNDRED(text, separator, 0)                                                                                          \
  separator() HUNDRED(text, separator, 1) separator() HUNDRED(text, separator, 2) separator()                          \
      HUNDRED(text, separator, 3) separator() HUNDRED(text, separator, 4)

#define VARIABLE(number) constexpr auto x##number = leibniz::var<"x" #number>;
#define TERM(number) x##number
#define BINDING(number) x##number = in[1##number - 1000]
#define NOTHING()
#define PLUS() +
#define COMMA() ,

namespace written_sum {

ALL(VARIABLE, NOTHING)
constexpr auto f = ALL(TERM, PLUS);

double value(const double* in) { return f(ALL(BINDING, COMMA)); }

double value_and_gradient(const double* in, double* out) {
  const auto [value, gradient] = leibniz::value_and_gradient(f)(ALL(BINDING, COMMA));
  for (std::size_t i = 0; i < gradient.size(); ++i) out[i] = gradient.data()[i];
  return value;
}

}  // namespace written_sum
