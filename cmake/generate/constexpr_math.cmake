# What the tests of constexpr_math need libmpfr for: the accuracy test, and that the two generated headers are what their
# generators write. Where libmpfr is missing, both are left out. Included by tests/CMakeLists.txt once the tests exist.
#
# The target constexpr_math_generate writes the headers anew.

find_path(LEIBNIZ_MPFR_INCLUDE mpfr.h)
find_library(LEIBNIZ_MPFR_LIBRARY mpfr)
find_library(LEIBNIZ_GMP_LIBRARY gmp)
mark_as_advanced(LEIBNIZ_MPFR_INCLUDE LEIBNIZ_MPFR_LIBRARY LEIBNIZ_GMP_LIBRARY)
if(NOT LEIBNIZ_MPFR_INCLUDE OR NOT LEIBNIZ_MPFR_LIBRARY OR NOT LEIBNIZ_GMP_LIBRARY)
  message(STATUS "libmpfr not found: the accuracy of constexpr_math and its generated headers are not tested")
  return()
endif()

add_library(leibniz_mpfr INTERFACE)
target_include_directories(leibniz_mpfr SYSTEM INTERFACE ${LEIBNIZ_MPFR_INCLUDE})
target_link_libraries(leibniz_mpfr INTERFACE ${LEIBNIZ_MPFR_LIBRARY} ${LEIBNIZ_GMP_LIBRARY})

target_link_libraries(tests_constexpr_math PRIVATE leibniz_mpfr)
target_compile_definitions(tests_constexpr_math PRIVATE LEIBNIZ_TEST_MPFR)

add_custom_target(constexpr_math_generate)
function(add_generated_header name header)
  add_executable(constexpr_math_${name} ${PROJECT_SOURCE_DIR}/cmake/generate/constexpr_math_${name}.cpp)
  target_compile_features(constexpr_math_${name} PRIVATE cxx_std_20)
  target_link_libraries(constexpr_math_${name} PRIVATE leibniz_mpfr leibniz_warnings)
  set(command ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:constexpr_math_${name}>
      -DGOLDEN=${PROJECT_SOURCE_DIR}/${header} -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/generated)
  add_test(NAME generated.constexpr_math_${name}
      COMMAND ${command} -P ${PROJECT_SOURCE_DIR}/cmake/golden.cmake)
  add_custom_target(constexpr_math_generate_${name}
      COMMAND ${command} -DUPDATE=ON -P ${PROJECT_SOURCE_DIR}/cmake/golden.cmake VERBATIM)
  add_dependencies(constexpr_math_generate constexpr_math_generate_${name})
endfunction()

add_generated_header(constants include/leibniz/detail/constexpr_math/constants.hpp)
add_generated_header(samples tests/constexpr_math/samples.hpp)
