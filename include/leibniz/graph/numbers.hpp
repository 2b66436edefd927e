// numbers: the constants of <numbers> for traced numbers.
//
//   in    []<class T>(const T& r) { return std::numbers::pi_v<T> * r * r; }
//   out   the double π where the numbers are doubles, π to 35 digits where they have more
//
// Each is a ratio next to its constant, as close as numerators and denominators of 59 bits can be: a convergent of its
// continued fraction, off by less than 2^-116 of it. Twice π and π/2 are such ratios as well.
#pragma once

#include <numbers>

#include "tracer.hpp"

#define LEIBNIZ_NUMBER(name, numerator, denominator)                                                                   \
  template <>                                                                                                          \
  inline constexpr leibniz::tracer std::numbers::name##_v<leibniz::tracer> = {std::numbers::name,                      \
                                                                              {numerator, denominator}};

LEIBNIZ_NUMBER(e, 106246577894593683, 39085931702241241)
LEIBNIZ_NUMBER(log2e, 406534415799078269, 281788184111715588)
LEIBNIZ_NUMBER(log10e, 212480783064661899, 489255083632392166)
LEIBNIZ_NUMBER(pi, 430010946591069243, 136876735467187340)
LEIBNIZ_NUMBER(inv_pi, 136876735467187340, 430010946591069243)
LEIBNIZ_NUMBER(inv_sqrtpi, 103945264544593811, 184238184425457900)
LEIBNIZ_NUMBER(ln2, 281788184111715588, 406534415799078269)
LEIBNIZ_NUMBER(ln10, 489255083632392166, 212480783064661899)
LEIBNIZ_NUMBER(sqrt2, 489133282872437279, 345869461223138161)
LEIBNIZ_NUMBER(sqrt3, 268747218386539202, 155161278879431551)
LEIBNIZ_NUMBER(inv_sqrt3, 155161278879431551, 268747218386539202)
LEIBNIZ_NUMBER(egamma, 211758816260805217, 366862559589281285)
LEIBNIZ_NUMBER(phi, 420196140727489673, 259695496911122585)

#undef LEIBNIZ_NUMBER
