// Uses a type whose header it does not include.
#pragma once

inline std::size_t zero() { return 0; }
