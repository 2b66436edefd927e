// An argument with private members.
// error: this class has private members or constructors
// error: make its members public and leave the constructors to the compiler
#include <leibniz/leibniz.hpp>

template <class T>
class state {
#ifdef TWIN
 public:
#else
 public:
  constexpr state(T first, T second) : a(first), b(second) {}

 private:
#endif
  T a{}, b{};
  friend constexpr auto product(const state& s) { return s.a * s.b; }
};

const auto g = leibniz::gradient([](const auto& s) { return product(s); })(state<double>{1.0, 2.0});
