# A snippet that must not compile, with the words that its error must hold; its twin must compile.
#
#   cmake -DFILE=snippet.cpp -DCOMPILER=g++ [-DINCLUDES=folder;...] [-DPRECOMPILED=folder] -P must_fail.cmake
#
# Without FILE the umbrella is compiled into the folder PRECOMPILED. With both, the twin begins from there where the
# umbrella is the first that it includes and no flag is its own; the mistake always reads the headers, as a user does.
#
# The snippet:
#
#   // error: a gradient needs
#   // error: write derivative(f, x)
#   #include <leibniz/leibniz.hpp>
#   #ifdef TWIN
#   ... the right way, which compiles
#   #else
#   ... the mistake
#   #endif
#
# White space is folded on both sides before the words are looked for. The sentence comes first: the first error that the
# compiler prints is one of the library's, holds the first of the words, and ends the lines that a reader sees at once, of
# which there are at most 15. Where the language lets no sentence come before the compiler's own error, `// compiler:
# words` says what that one must hold. `// unsaid: words` says what must not follow. `// flags: -f... -f...` gives
# compilers further flags, `// flags GNU:` or `// flags Clang:` one of them.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

# Messages in English and with plain quotes, from every compiler.
set(ENV{LC_ALL} C)

set(vendor GNU)
if(COMPILER MATCHES "clang")
  set(vendor Clang)
endif()
include_flags("${INCLUDES}" flags)

# GCC finds what is compiled by the name of the header, in the first folder that it searches.
set(precompiled "${PRECOMPILED}/leibniz/leibniz.hpp.gch")
if(NOT DEFINED FILE)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
  file(MAKE_DIRECTORY "${PRECOMPILED}/leibniz")
  execute_process(
      COMMAND "${COMPILER}" -std=c++20 ${flags} -x c++-header "${root}/include/leibniz/leibniz.hpp" -o "${precompiled}"
      RESULT_VARIABLE status ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the umbrella must compile, but it does not:\n${output}")
  endif()
  message(STATUS "the umbrella is compiled")
  return()
endif()

file(READ "${FILE}" text)
lines_of("${text}" lines)
set(demanded "")
set(unsaid "")
set(speaker "leibniz: ")
set(limits "")
foreach(line IN LISTS lines)
  if(line MATCHES "^// error: *(.+)$")
    list(APPEND demanded "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^// compiler: *(.+)$")
    list(APPEND demanded "${CMAKE_MATCH_1}")
    set(speaker "")
  elseif(line MATCHES "^// unsaid: *(.+)$")
    list(APPEND unsaid "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^// flags( ${vendor})?: *(.+)$")
    separate_arguments(limits UNIX_COMMAND "${CMAKE_MATCH_2}")
  endif()
endforeach()
if(NOT demanded)
  message(FATAL_ERROR "${FILE}: no line `// error: words` says what the error must hold")
endif()

set(begin "")
string(REGEX MATCH "(^|\n)#[^\n]+" first "${text}")
if(DEFINED PRECOMPILED AND first MATCHES "#include <leibniz/leibniz\\.hpp>" AND NOT limits)
  set(begin -isystem "${PRECOMPILED}")
  if(vendor STREQUAL Clang)
    set(begin -include-pch "${precompiled}")
  endif()
endif()
set(compile "${COMPILER}" -std=c++20 -fsyntax-only)
set(options ${flags} ${limits} "${FILE}")
execute_process(COMMAND ${compile} ${begin} -DTWIN ${options} RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${FILE}: the twin must compile, but it does not:\n${output}")
endif()

execute_process(COMMAND ${compile} ${options} RESULT_VARIABLE status ERROR_VARIABLE output)
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
foreach(words IN LISTS unsaid)
  plain("${words}" words)
  fold_spaces("${words}" words)
  string(FIND "${folded}" "${words}" position)
  if(NOT position LESS 0)
    message(FATAL_ERROR "${FILE}: the error must not hold the words\n  ${words}\nIt reads:\n${output}")
  endif()
endforeach()

# What is read first: the lines up to the first error, and that error.
set(first_lines 15)
lines_of("${output}" lines)
set(count 0)
set(first "")
foreach(line IN LISTS lines)
  math(EXPR count "${count} + 1")
  if(line MATCHES "(^|: )(fatal )?error: ")
    plain("${line}" first)
    break()
  endif()
endforeach()
if(count GREATER first_lines)
  message(FATAL_ERROR "${FILE}: the first error stands in line ${count}, behind the first ${first_lines}:\n${output}")
endif()
list(GET demanded 0 words)
plain("${words}" words)
fold_spaces("${words}" words)
fold_spaces("${first}" first)
foreach(words IN ITEMS "${speaker}" "${words}")
  string(FIND "${first}" "${words}" position)
  if(position LESS 0)
    message(FATAL_ERROR "${FILE}: the first error does not hold the words\n  ${words}\nIt reads:\n${output}")
  endif()
endforeach()
message(STATUS "rejected, first of all with the words demanded")
