// The main() that every test program shares.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#if !defined(__cpp_exceptions)
#include <boost/assert/source_location.hpp>
#include <cstdlib>
#include <exception>

// Boost asks a program without exceptions what to do instead. No test gets here.
namespace boost {
void throw_exception(const std::exception&) { std::abort(); }
void throw_exception(const std::exception&, const source_location&) { std::abort(); }
}  // namespace boost
#endif
