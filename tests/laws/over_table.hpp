// over_table: runs a law over every row of the table that has a derivative.
#pragma once

#include <doctest/doctest.h>

#include <boost/hana/for_each.hpp>
#include <boost/hana/length.hpp>
#include <string>

#include "laws/laws.hpp"

// Finite differences are right to h² = 1e-30 and to 50 - 15 digits; what is algebra is right to rounding.
inline const laws::real by_differences("1e-26"), by_rounding("1e-44");

inline constexpr int rows_in_table = decltype(boost::hana::length(leibniz::detail::primitives))::value;

/// How many rows the law saw; those that are true or false only have to have the derivative zero.
template <class Law>
int over_table(Law law) {
  int rows = 0;
  boost::hana::for_each(leibniz::detail::primitives, [&](auto row) {
    using op = typename decltype(row)::type;
    CAPTURE(std::string(op::name));
    if constexpr (op::boolean)
      CHECK(laws::booleans_have_no_derivative<op>());
    else
      law.template operator()<op>();
    ++rows;
  });
  return rows;
}
