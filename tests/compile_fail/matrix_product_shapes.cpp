// A product of matrices whose shapes do not fit.
// error: a product of matrices needs as many columns on the left as rows on the right
// error: transpose one of them, or mend its shape
#include <leibniz/leibniz.hpp>

constexpr auto A = leibniz::mat<"A", 2, 3>;
constexpr auto B = leibniz::mat<"B", 2, 3>;

#ifdef TWIN
const auto product = A * transpose(B);
#else
const auto product = A * B;
#endif
