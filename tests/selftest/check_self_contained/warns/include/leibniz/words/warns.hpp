// Compiles, but with a warning.
#pragma once

inline int narrow(double value) { return value; }
