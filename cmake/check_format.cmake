# Every source is formatted as .clang-format says, by version 19: other versions differ in details.
#
#   cmake [-DROOT=folder] -P check_format.cmake

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

if(NOT DEFINED ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()

find_program(formatter NAMES clang-format-19 clang-format)
if(formatter)
  execute_process(COMMAND "${formatter}" --version OUTPUT_VARIABLE version)
endif()
if(NOT version MATCHES "version 19\\.")
  message(STATUS "skipped: there is no clang-format 19 here")
  return()
endif()

project_files("${ROOT}" files WITH_NEW)
list(FILTER files INCLUDE REGEX "\\.(hpp|cpp)$")
# The example that this check itself must reject.
list(FILTER files EXCLUDE REGEX "^tests/selftest/check_format/")
if(NOT files)
  message(FATAL_ERROR "no sources in ${ROOT}")
endif()

# All at once: the formatter takes longer to start than to read a file.
execute_process(COMMAND "${formatter}" --dry-run -Werror ${files} WORKING_DIRECTORY "${ROOT}"
    RESULT_VARIABLE status ERROR_VARIABLE output)
set(findings "")
if(NOT status EQUAL 0)
  string(REGEX MATCHALL "[^\n]+:[0-9]+:[0-9]+: error" findings "${output}")
  list(TRANSFORM findings REPLACE ":[0-9]+:[0-9]+: error$" "")
  list(REMOVE_DUPLICATES findings)
  if(NOT findings)
    message(FATAL_ERROR "${formatter} fails:\n${output}")
  endif()
endif()
verdict("files that clang-format would change (clang-format-19 -i FILE)" "${findings}")
