# A source compiles within a limit, as the compiler comes, with no limit of its own raised.
#
#   cmake -DCOMPILER=c++ -DINCLUDES=folder;... -DSOURCE=file.cpp -DFLAGS=-g;... -DLIMIT=2000
#         [-DOVER=empty.cpp] [-DYARDSTICK=yardstick.cpp -DUNIT=800] [-DTRIES=5] -P limits.cmake
#
# LIMIT is in milliseconds of processor time; with OVER it holds for what SOURCE takes more than that file. The least
# of several tries counts: a machine that is busy with other things can only add to a time. A limit of 0 asks only that
# the source compiles. The limit is that of a machine on which YARDSTICK takes UNIT milliseconds; a slower machine gets
# as much more as the yardstick takes there, a faster one no less.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

if(NOT DEFINED TRIES)
  set(TRIES 5)
endif()
find_program(shell NAMES sh)
if(NOT shell)
  message(STATUS "skipped: there is no shell here that tells what a command took")
  return()
endif()
include_flags("${INCLUDES}" include_flags)

# The processor time, in milliseconds, that one compilation of `source` takes.
function(time_to_compile source result)
  if(WIN32)
    set(nothing NUL)
  else()
    set(nothing /dev/null)
  endif()
  # `times` prints two lines: what the shell itself took, then what its commands took, each for user and system.
  execute_process(
      COMMAND "${shell}" -c "\"$@\" && LC_ALL=C times" sh
          "${COMPILER}" -std=c++20 ${FLAGS} ${include_flags} -c "${source}" -o ${nothing}
      RESULT_VARIABLE status OUTPUT_VARIABLE times ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    string(SUBSTRING "${errors}" 0 2000 errors)
    message("${errors}")
    message(FATAL_ERROR "${source} does not compile")
  endif()
  if(NOT times MATCHES "\n([0-9]+)m([0-9]+)[.,]([0-9]+)s +([0-9]+)m([0-9]+)[.,]([0-9]+)s")
    message(FATAL_ERROR "cannot read the times that the shell prints:\n${times}")
  endif()
  set(total 0)
  foreach(part IN ITEMS "${CMAKE_MATCH_1};${CMAKE_MATCH_2};${CMAKE_MATCH_3}"
                        "${CMAKE_MATCH_4};${CMAKE_MATCH_5};${CMAKE_MATCH_6}")
    list(GET part 0 minutes)
    list(GET part 1 seconds)
    list(GET part 2 fraction)
    string(SUBSTRING "${fraction}000" 0 3 milliseconds)
    # Without the zeros in front: 020 is no octal number here.
    string(REGEX REPLACE "^0+(.)" "\\1" milliseconds "${milliseconds}")
    math(EXPR total "${total} + (${minutes} * 60 + ${seconds}) * 1000 + ${milliseconds}")
  endforeach()
  set(${result} ${total} PARENT_SCOPE)
endfunction()

# The least of what was measured so far.
macro(keep_least least time)
  if(NOT DEFINED ${least} OR "${time}" LESS "${${least}}")
    set(${least} ${time})
  endif()
endmacro()

set(base 0)
set(tries 0)
set(allowed ${LIMIT})
foreach(try RANGE 1 ${TRIES})
  set(tries ${try})
  time_to_compile("${SOURCE}" time)
  keep_least(least ${time})
  if(DEFINED OVER)
    time_to_compile("${OVER}" time)
    keep_least(least_over ${time})
    set(base ${least_over})
  endif()
  math(EXPR cost "${least} - ${base}")
  if(DEFINED YARDSTICK AND cost GREATER LIMIT)
    time_to_compile("${YARDSTICK}" time)
    keep_least(least_yardstick ${time})
    math(EXPR allowed "${LIMIT} * ${least_yardstick} / ${UNIT}")
    if(allowed LESS LIMIT)
      set(allowed ${LIMIT})
    endif()
  endif()
  if(LIMIT EQUAL 0 OR NOT cost GREATER allowed)
    break()
  endif()
endforeach()

cmake_path(GET SOURCE STEM name)
list(JOIN FLAGS " " flags)
message(STATUS "${name} ${flags}: ${cost} ms in the best of ${tries} tries")
set(findings "")
if(LIMIT GREATER 0 AND cost GREATER allowed)
  list(APPEND findings "${name} takes ${cost} ms, which may be ${allowed} ms at most")
endif()
verdict("sources that take too long to compile" "${findings}")
