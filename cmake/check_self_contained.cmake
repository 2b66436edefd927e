# Every header compiles on its own, without a warning.
#
#   cmake -DCOMPILER=g++ [-DROOT=folder] [-DINCLUDES=folder;...] -P check_self_contained.cmake

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

if(NOT DEFINED ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()
file(GLOB_RECURSE headers RELATIVE "${ROOT}/include" "${ROOT}/include/*.hpp")
if(NOT headers)
  message(FATAL_ERROR "no headers in ${ROOT}/include")
endif()

# The library's own folder first and as its own, so that its warnings count.
list(REMOVE_ITEM INCLUDES "${ROOT}/include")
include_flags("${INCLUDES}" flags)

set(findings "")
foreach(header IN LISTS headers)
  # What is put away comes first, where something is put back.
  set(before "")
  if(header MATCHES "put_macros_back")
    string(REPLACE back away before "-include;${header}")
  endif()
  # -include makes it a header among others: `#pragma once` in a main file would be a warning.
  execute_process(
      COMMAND "${COMPILER}" -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
          "-I${ROOT}/include" ${flags} -x c++ ${before} -include "${header}" /dev/null
      RESULT_VARIABLE status ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message("${output}")
    list(APPEND findings "${header}")
  endif()
endforeach()
verdict("headers that do not compile on their own" "${findings}")
