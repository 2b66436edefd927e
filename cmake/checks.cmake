# The tests that look at the sources and at what the compiler makes of them: each is a script of this folder.
# Included by tests/CMakeLists.txt.
#
# Each check has broken examples in tests/selftest/CHECK/, which it must reject with the words of EXAMPLE.txt.

set(scripts ${PROJECT_SOURCE_DIR}/cmake)
set(examples ${CMAKE_CURRENT_SOURCE_DIR}/selftest)
# For the checks that compile; Boost alone is what a header may need besides the library.
set(compiler -DCOMPILER=${CMAKE_CXX_COMPILER})
set(includes "-DINCLUDES=$<TARGET_PROPERTY:leibniz::leibniz,INTERFACE_INCLUDE_DIRECTORIES>")

# add_check(NAME args...): the script NAME.cmake as the test NAME.
function(add_check name)
  add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} ${ARGN} -P ${scripts}/${name}.cmake)
  set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: ")
endfunction()

# add_selftest(NAME EXAMPLE args...): the script NAME.cmake must reject its example EXAMPLE.
function(add_selftest name example)
  set(test selftest.${name}.${example})
  add_test(NAME ${test} COMMAND ${CMAKE_COMMAND} -DWORDS=${examples}/${name}/${example}.txt
      -P ${scripts}/must_reject.cmake -- ${CMAKE_COMMAND} ${ARGN} -P ${scripts}/${name}.cmake)
  set_tests_properties(${test} PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: ")
endfunction()

# The checks of the source tree; an example is a broken tree.
foreach(check IN ITEMS check_format check_levels check_names check_self_contained check_size check_top_level readme_regions)
  add_check(${check} ${compiler} ${includes})
  file(GLOB trees RELATIVE ${examples}/${check} CONFIGURE_DEPENDS ${examples}/${check}/*)
  list(FILTER trees EXCLUDE REGEX "\\.txt$")
  foreach(tree IN LISTS trees)
    add_selftest(${check} ${tree} -DROOT=${examples}/${check}/${tree} ${compiler})
  endforeach()
endforeach()

# Snippets that must not compile. What their twins begin from is compiled for each run, so it is never out of date.
set(precompiled -DPRECOMPILED=${CMAKE_CURRENT_BINARY_DIR}/precompiled)
add_test(NAME compile_fail COMMAND ${CMAKE_COMMAND} ${compiler} ${includes} ${precompiled} -P ${scripts}/must_fail.cmake)
set_tests_properties(compile_fail PROPERTIES FIXTURES_SETUP precompiled)
file(GLOB snippets CONFIGURE_DEPENDS compile_fail/*.cpp)
foreach(snippet IN LISTS snippets)
  cmake_path(GET snippet STEM name)
  add_test(NAME compile_fail.${name} COMMAND ${CMAKE_COMMAND}
      -DFILE=${snippet} ${compiler} ${includes} ${precompiled} -P ${scripts}/must_fail.cmake)
  set_tests_properties(compile_fail.${name} PROPERTIES FIXTURES_REQUIRED precompiled)
endforeach()
file(GLOB snippets CONFIGURE_DEPENDS selftest/must_fail/*.cpp)
foreach(snippet IN LISTS snippets)
  cmake_path(GET snippet STEM name)
  add_selftest(must_fail ${name} -DFILE=${snippet} ${compiler})
endforeach()

# Golden outputs that differ or are missing.
add_selftest(golden differs -DGOLDEN=${examples}/golden/differs/old.txt
    "-DPROGRAM=${CMAKE_COMMAND}\;-E\;echo\;new" -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/golden)
add_selftest(golden missing -DGOLDEN=${examples}/golden/missing/none.txt
    "-DPROGRAM=${CMAKE_COMMAND}\;-E\;echo\;new" -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/golden)

# That the reference derivatives are those of their table, where it is at hand.
if(EXISTS "${LEIBNIZ_REFERENCE_DATA}/derivatives.json")
  add_check(generate/derivatives -DTABLE=${LEIBNIZ_REFERENCE_DATA}/derivatives.json
      -DHEADER=${CMAKE_CURRENT_SOURCE_DIR}/vocabulary/derivatives.hpp -DCHECK=ON)
endif()
add_selftest(generate/derivatives changed -DTABLE=${examples}/generate/derivatives/changed/table.json
    -DHEADER=${examples}/generate/derivatives/changed/old.txt -DCHECK=ON)

# What the compiler makes of it, at the flags that the library promises its speed for: symbols and instructions.
function(add_object name source)
  add_library(${name} OBJECT ${source})
  target_link_libraries(${name} PRIVATE leibniz::leibniz leibniz_warnings)
  target_compile_options(${name} PRIVATE -O2 -ffp-contract=off -fno-stack-protector ${ARGN})
endfunction()
add_object(tests_kernel symbols/kernel.cpp -fno-exceptions -fno-rtti)
# The flags of strict projects: GCC's search for null pointers changes what a constant expression may know of addresses;
# the warnings are those that others ask for beyond the project's own.
add_object(tests_kernel_strict symbols/kernel.cpp -fsanitize=undefined
    -Wsign-conversion -Wold-style-cast -Wdouble-promotion $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast>)
add_object(tests_symbols_rejected selftest/symbols/everything.cpp)
add_object(tests_instructions_rejected selftest/instructions/wasteful.cpp)

set(nm -DNM=${CMAKE_NM} -DALLOWED=exp)
add_check(symbols ${nm} -DOBJECT=$<TARGET_OBJECTS:tests_kernel>)
# Without optimization too: a graph that is only looked at by the compiler leaves nothing behind. Clang copies by memcpy.
add_object(tests_kernel_O0 symbols/kernel.cpp -fno-exceptions -fno-rtti -O0)
add_test(NAME symbols_O0 COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} "-DALLOWED=exp;memcpy"
    -DOBJECT=$<TARGET_OBJECTS:tests_kernel_O0> -P ${scripts}/symbols.cmake)
add_selftest(symbols everything ${nm} -DOBJECT=$<TARGET_OBJECTS:tests_symbols_rejected>)

set(objdump -DOBJDUMP=${CMAKE_OBJDUMP} -DCALLS=exp -DNO_STACK=product)
add_check(instructions ${objdump} -DOBJECT=$<TARGET_OBJECTS:tests_kernel>)
add_selftest(instructions wasteful ${objdump} -DOBJECT=$<TARGET_OBJECTS:tests_instructions_rejected>)

# Projects that use the library in each of the three ways.
foreach(way IN ITEMS package subdirectory fetch_content)
  add_test(NAME install.${way} COMMAND ${CMAKE_COMMAND}
      -DWAY=${way} -DSOURCE=${PROJECT_SOURCE_DIR} ${compiler}
      -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/install/${way} -DGENERATOR=${CMAKE_GENERATOR} -P ${scripts}/consume.cmake)
endforeach()

# What the umbrella and a deeply shared formula cost to compile. These are about time, so alone on the machine.
if(NOT LEIBNIZ_SANITIZE AND NOT LEIBNIZ_LEAN)
  set(formulas ${CMAKE_CURRENT_SOURCE_DIR}/limits/formulas)
  set(limits ${CMAKE_COMMAND} ${compiler} ${includes} -DYARDSTICK=${formulas}/yardstick.cpp -DUNIT=800)
  add_test(NAME limits.umbrella COMMAND ${limits} -DSOURCE=${formulas}/umbrella.cpp -DOVER=${formulas}/empty.cpp
      -DLIMIT=400 -P ${scripts}/limits.cmake)
  add_test(NAME limits.squares COMMAND ${limits} -DSOURCE=${formulas}/squares.cpp -DFLAGS=-g -DLIMIT=2000
      -P ${scripts}/limits.cmake)
  add_selftest(limits slow ${compiler} ${includes} -DSOURCE=${formulas}/umbrella.cpp -DLIMIT=1 -DTRIES=1)
  set_tests_properties(limits.umbrella limits.squares PROPERTIES RUN_SERIAL TRUE SKIP_REGULAR_EXPRESSION "skipped: ")
endif()
