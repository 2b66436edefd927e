# Random formulas over the whole table of primitives: written by a program with a fixed seed, held against plain
# numbers. Included by tests/CMakeLists.txt; the values and derivatives must be the same bits however they are optimized.
#
# As a script, -DPROGRAMS=a;b: compares what the programs say their bits are.

if(CMAKE_SCRIPT_MODE_FILE)
  foreach(program IN LISTS PROGRAMS)
    execute_process(COMMAND ${program} -tc=bits -ns OUTPUT_VARIABLE printed RESULT_VARIABLE status)
    string(REGEX MATCHALL "[a-z]+_[0-9]+\\.[0-9]+ [0-9a-f]+\n" bits "${printed}")
    if(NOT status EQUAL 0 OR NOT bits)
      message(FATAL_ERROR "${program} failed (${status})\n${printed}")
    endif()
    list(LENGTH bits count)
    if(DEFINED expected AND NOT bits STREQUAL expected)
      list(REMOVE_ITEM bits ${expected})
      list(JOIN bits "" bits)
      message(FATAL_ERROR "other bits than the first program for these formulas, by the number in their file:\n${bits}")
    endif()
    set(expected ${bits})
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
set(sources random/random.cpp)
function(add_random_formulas kind formulas files)
  foreach(number RANGE 1 ${files})
    set(source ${generated}/${kind}_${number}.cpp)
    add_custom_command(OUTPUT ${source} COMMAND random_formulas ${kind} ${formulas} ${number} ${source}
        DEPENDS random_formulas VERBATIM)
    list(APPEND sources ${source})
  endforeach()
  set(sources ${sources} PARENT_SCOPE)
endfunction()
add_random_formulas(values 184 ${value_files})
add_random_formulas(derivatives 32 ${derivative_files})
# Two programs are made of them, which must not both write them.
add_custom_target(random_sources DEPENDS ${sources})

add_library(tests_random_real OBJECT random/real.cpp)
target_link_libraries(tests_random_real PRIVATE tests_options)
# Boost's numbers compile slowly, run fast enough, and need exceptions.
target_compile_options(tests_random_real PRIVATE -O0 -fexceptions)

# add_random_test(NAME options...): the test NAME, a program of all the formulas.
function(add_random_test name)
  add_executable(tests_${name} ${sources} $<TARGET_OBJECTS:tests_random_real>)
  add_dependencies(tests_${name} random_sources)
  target_link_libraries(tests_${name} PRIVATE tests_main)
  target_compile_options(tests_${name} PRIVATE ${ARGN})
  add_test(NAME ${name} COMMAND tests_${name})
endfunction()
add_random_test(random_O0 -O0)
add_random_test(random_O2 -O2)
add_test(NAME random_bits COMMAND ${CMAKE_COMMAND}
    "-DPROGRAMS=$<TARGET_FILE:tests_random_O0>;$<TARGET_FILE:tests_random_O2>" -P ${PROJECT_SOURCE_DIR}/cmake/random.cmake)
