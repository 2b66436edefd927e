// config: the version and every macro of the library.
#pragma once

#if __cplusplus < 202002L
#error "leibniz: the library is written in C++20, but an older standard was chosen: compile with -std=c++20"
#elif defined(__clang__) && !defined(__apple_build_version__) && __clang_major__ < 16
#error "leibniz: the library is tested from Clang 16 on, but this Clang is older: use Clang 16 or newer, or GCC 12"
#elif defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 12
#error "leibniz: the library is tested from GCC 12 on, but this GCC is older: use GCC 12 or newer, or Clang 16"
#endif

#define LEIBNIZ_VERSION_MAJOR 0
#define LEIBNIZ_VERSION_MINOR 1
#define LEIBNIZ_VERSION_PATCH 0

// Straight-line code only stays in registers when every step of it is inlined, also where the compiler's own
// estimate says otherwise.
#define LEIBNIZ_INLINE [[gnu::always_inline]] inline
#define LEIBNIZ_INLINE_LAMBDA __attribute__((always_inline))

// Whether two pointers are the same, in constant expressions under every flag: detail/reflect.hpp says what GCC needs.
// Elsewhere an expression, since Clang counts calls.
#if defined(__GNUC__) && !defined(__clang__)
#define LEIBNIZ_SAME(a, b) ::leibniz::detail::is_same_address(a, b)
#else
#define LEIBNIZ_SAME(a, b) ((a) == (b))
#endif

// A limit of one translation unit would give one function two meanings in a program.
#if defined(LEIBNIZ_MAX_PATHS)
#error "leibniz: each callable has its own limit of paths, but LEIBNIZ_MAX_PATHS is defined: write max_paths<128>(f)"
#endif

// Evaluators run on a device as they do on the host; the graph never leaves the compiler.
#if defined(__CUDACC__)
#define LEIBNIZ_HOST_DEVICE __host__ __device__
#else
#define LEIBNIZ_HOST_DEVICE
#endif
