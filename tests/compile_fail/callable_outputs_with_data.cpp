// Data of a functor that writes its results.
// error: a callable is traced without an object
// error: this one holds data: pass that data as an argument
#include <leibniz/leibniz.hpp>

struct observation {
#ifdef TWIN
  template <class T>
  constexpr void operator()(const T* x, const T* seen, T* residuals) const {
    residuals[0] = x[0] - seen[0];
  }
#else
  double seen;
  template <class T>
  constexpr void operator()(const T* x, T* residuals) const {
    residuals[0] = x[0] - seen;
  }
#endif
};

#ifdef TWIN
const auto j = leibniz::jacobian(leibniz::outputs<1>(observation{}), leibniz::wrt<0>)(std::array{1.0}, std::array{3.0});
#else
const auto j = leibniz::jacobian(leibniz::outputs<1>(observation{3}))(std::array{1.0});
#endif
