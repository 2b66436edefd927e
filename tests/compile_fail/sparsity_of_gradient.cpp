// The pattern of what is no matrix.
// error: leibniz: a pattern of zeros is that of a jacobian or a hessian, but was asked of another derivative
// error: write sparsity_pattern(hessian(f)) or nonzeros(jacobian(f))
#include <leibniz/leibniz.hpp>

constexpr auto x = leibniz::var<"x">;

#ifdef TWIN
constexpr auto pattern = leibniz::sparsity_pattern(leibniz::hessian(x * x));
static_assert(pattern.count == 1);
#else
const auto g = leibniz::nonzeros(leibniz::gradient(x * x));
#endif
