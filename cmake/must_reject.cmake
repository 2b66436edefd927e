# A check is checked: run on a broken example it must fail, and say why.
#
#   cmake -DWORDS=example.txt -P must_reject.cmake -- COMMAND...
#
# Every line of the file WORDS must stand in what the command prints, white space folded.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

set(command "")
set(seen FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  if(seen)
    string(REPLACE ";" "\\;" argument "${CMAKE_ARGV${i}}")
    list(APPEND command "${argument}")
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(seen TRUE)
  endif()
endforeach()

execute_process(COMMAND ${command} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(output MATCHES "skipped: ")
  message("${output}")
  return()
endif()
if(status EQUAL 0)
  message(FATAL_ERROR "the check accepts this example, but must reject it\n${output}")
endif()

fold_spaces("${output}" folded)
file(READ "${WORDS}" text)
lines_of("${text}" lines)
list(REMOVE_ITEM lines "")
if(NOT lines)
  message(FATAL_ERROR "${WORDS}: says no words to look for")
endif()
foreach(words IN LISTS lines)
  plain("${words}" words)
  fold_spaces("${words}" words)
  string(FIND "${folded}" "${words}" position)
  if(position LESS 0)
    message(FATAL_ERROR "rejected, but without the words\n  ${words}\nIt says:\n${output}")
  endif()
endforeach()
message(STATUS "rejected, as it must be")
