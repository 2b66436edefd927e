// An argument with a base class.
// error: an argument of a callable may be an aggregate with members of its own, but this one has a base class
// error: make the base its first member
#include <leibniz/leibniz.hpp>

template <class T>
struct position {
  T x;
};

#ifdef TWIN
template <class T>
struct particle {
  position<T> at;
  T mass;
};
const auto g = leibniz::gradient([](const auto& p) { return p.at.x * p.mass; })(particle<double>{{1.0}, 2.0});
#else
template <class T>
struct particle : position<T> {
  T mass;
};
const auto g = leibniz::gradient([](const auto& p) { return p.x * p.mass; })(particle<double>{{1.0}, 2.0});
#endif
