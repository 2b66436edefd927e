# A snippet that must not compile, with the words that its error must hold; its twin must compile.
#
#   cmake -DFILE=snippet.cpp -DCOMPILER=g++ [-DINCLUDES=folder;...] -P must_fail.cmake
#
# The snippet:
#
#   // error: a gradient needs
#   // error: unknown name `t`
#   #include <leibniz/leibniz.hpp>
#   #ifdef TWIN
#   ... the right way, which compiles
#   #else
#   ... the mistake
#   #endif
#
# White space is folded on both sides before the words are looked for.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

# Messages in English and with plain quotes, from every compiler.
set(ENV{LC_ALL} C)

file(READ "${FILE}" text)
lines_of("${text}" lines)
set(demanded "")
foreach(line IN LISTS lines)
  if(line MATCHES "^// error: *(.+)$")
    list(APPEND demanded "${CMAKE_MATCH_1}")
  endif()
endforeach()
if(NOT demanded)
  message(FATAL_ERROR "${FILE}: no line `// error: words` says what the error must hold")
endif()

include_flags("${INCLUDES}" flags)
set(compile "${COMPILER}" -std=c++20 -fsyntax-only ${flags})

execute_process(COMMAND ${compile} -DTWIN "${FILE}" RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${FILE}: the twin must compile, but it does not:\n${output}")
endif()

execute_process(COMMAND ${compile} "${FILE}" RESULT_VARIABLE status ERROR_VARIABLE output)
if(status EQUAL 0)
  message(FATAL_ERROR "${FILE}: must not compile, but it does")
endif()

fold_spaces("${output}" folded)
foreach(words IN LISTS demanded)
  plain("${words}" words)
  fold_spaces("${words}" words)
  string(FIND "${folded}" "${words}" position)
  if(position LESS 0)
    message(FATAL_ERROR "${FILE}: the error does not hold the words\n  ${words}\nIt reads:\n${output}")
  endif()
endforeach()
message(STATUS "rejected, with the words demanded")
