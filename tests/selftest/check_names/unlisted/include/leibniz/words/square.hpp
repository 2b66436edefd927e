#pragma once

namespace leibniz {

template <class T>
constexpr T square(const T& x) {
  return x * x;
}

}  // namespace leibniz
