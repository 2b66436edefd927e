# No header is longer than 400 lines: one noun or verb a file.
#
#   cmake [-DROOT=folder] -P check_size.cmake

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

set(limit 400)
if(NOT DEFINED ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()
file(GLOB_RECURSE headers RELATIVE "${ROOT}" "${ROOT}/include/*.hpp")
if(NOT headers)
  message(FATAL_ERROR "no headers in ${ROOT}/include")
endif()

set(findings "")
foreach(header IN LISTS headers)
  file(READ "${ROOT}/${header}" text)
  string(REGEX MATCHALL "\n" ends "${text}")
  list(LENGTH ends lines)
  if(lines GREATER limit)
    list(APPEND findings "${header}: ${lines} lines")
  endif()
endforeach()
verdict("headers longer than ${limit} lines" "${findings}")
