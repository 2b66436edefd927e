#pragma once

struct row {
  static constexpr int arity = 2;
};
