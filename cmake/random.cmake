# Random formulas over the whole table of primitives: written by a program with a fixed seed, held against plain
# numbers. Included by tests/CMakeLists.txt; the values and derivatives must be the same bits however they are optimized.
#
# Every formula is compiled at -O2 by each compiler, and at -O0 by one of the two: GCC takes every second file, Clang the
# others. The bits of those are compared.
#
# As a script, -DPROGRAMS=a;b: compares what the programs say their bits are, for all that the first of them knows.

if(CMAKE_SCRIPT_MODE_FILE)
  foreach(program IN LISTS PROGRAMS)
    execute_process(COMMAND ${program} -tc=bits -ns OUTPUT_VARIABLE printed RESULT_VARIABLE status)
    string(REGEX MATCHALL "[a-z]+_[0-9]+\\.[0-9]+ [0-9a-f]+\n" bits "${printed}")
    if(NOT status EQUAL 0 OR NOT bits)
      message(FATAL_ERROR "${program} failed (${status})\n${printed}")
    endif()
    if(NOT DEFINED expected)
      # Names are those of files: of a file that is known at all, nothing may be missing.
      set(expected ${bits})
      list(LENGTH bits count)
      string(REGEX MATCHALL "[a-z]+_[0-9]+\\." names "${printed}")
      list(REMOVE_DUPLICATES names)
      list(JOIN names "|" names)
      string(REPLACE "." "\\." names "${names}")
    endif()
    list(FILTER bits INCLUDE REGEX "^(${names})")
    if(NOT bits STREQUAL expected)
      list(REMOVE_ITEM bits ${expected})
      list(JOIN bits "" bits)
      message(FATAL_ERROR "other bits than the first program for these formulas, by the number in their file:\n${bits}")
    endif()
  endforeach()
  message(STATUS "${count} formulas have the same bits")
  return()
endif()

set(LEIBNIZ_RANDOM_SCALE 1 CACHE STRING "How many times as many random formulas are tested; 1 compiles in two minutes")
# Each file tests a few hundred formulas at most, so that it compiles in seconds.
math(EXPR value_files "11 * ${LEIBNIZ_RANDOM_SCALE}")
math(EXPR derivative_files "3 * ${LEIBNIZ_RANDOM_SCALE}")

add_executable(random_formulas ${PROJECT_SOURCE_DIR}/cmake/generate/random_formulas.cpp)
target_compile_features(random_formulas PRIVATE cxx_std_20)
target_link_libraries(random_formulas PRIVATE leibniz_warnings)

set(generated ${CMAKE_CURRENT_BINARY_DIR}/random)
file(MAKE_DIRECTORY ${generated})
set(files "")
set(formulas_in_values 184)
set(formulas_in_derivatives 32)
function(add_random_formulas kind count)
  set(formulas ${formulas_in_${kind}})
  foreach(number RANGE 1 ${count})
    set(source ${generated}/${kind}_${number}.cpp)
    add_custom_command(OUTPUT ${source} COMMAND random_formulas ${kind} ${formulas} ${number} ${source}
        DEPENDS random_formulas VERBATIM)
    list(APPEND files ${source})
  endforeach()
  set(files ${files} PARENT_SCOPE)
endfunction()
add_random_formulas(values ${value_files})
add_random_formulas(derivatives ${derivative_files})
# Two programs are made of them, which must not both write them.
add_custom_target(random_sources DEPENDS ${files})

add_library(tests_random_real OBJECT random/real.cpp)
target_link_libraries(tests_random_real PRIVATE tests_options)
# Boost's numbers compile slowly, run fast enough, and need exceptions.
target_compile_options(tests_random_real PRIVATE -O0 -fexceptions)

# add_random_test(NAME option files...): the test NAME, a program of the formulas in these files.
function(add_random_test name option)
  add_executable(tests_${name} random/random.cpp ${ARGN} $<TARGET_OBJECTS:tests_random_real>)
  add_dependencies(tests_${name} random_sources)
  target_link_libraries(tests_${name} PRIVATE tests_main)
  target_compile_options(tests_${name} PRIVATE ${option})
  set(count 0)  # of formulas: the program says when it knows fewer
  foreach(file IN LISTS ARGN)
    string(REGEX REPLACE ".*/([a-z]+)_[0-9]+\\.cpp$" "\\1" kind "${file}")
    math(EXPR count "${count} + ${formulas_in_${kind}}")
  endforeach()
  target_compile_definitions(tests_${name} PRIVATE RANDOM_FORMULAS=${count})
  add_test(NAME ${name} COMMAND tests_${name})
endfunction()
set(last_digits 13579)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  set(last_digits 02468)
endif()
set(half ${files})
list(FILTER half INCLUDE REGEX "[${last_digits}]\\.cpp$")
add_random_test(random_O0 -O0 ${half})
add_random_test(random_O2 -O2 ${files})
add_test(NAME random_bits COMMAND ${CMAKE_COMMAND}
    "-DPROGRAMS=$<TARGET_FILE:tests_random_O0>;$<TARGET_FILE:tests_random_O2>" -P ${PROJECT_SOURCE_DIR}/cmake/random.cmake)
