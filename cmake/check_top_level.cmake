# The top level holds what a newcomer needs to see, and nothing else.
#
#   cmake [-DROOT=folder] -P check_top_level.cmake

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

set(allowed
    include tests bench cmake CMakeLists.txt README.md
    LICENSE CHANGELOG.md CMakePresets.json)
if(NOT DEFINED ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()

project_files("${ROOT}" files)
set(entries "")
foreach(file IN LISTS files)
  string(REGEX REPLACE "/.*" "" entry "${file}")
  list(APPEND entries "${entry}")
endforeach()
list(REMOVE_DUPLICATES entries)
list(REMOVE_ITEM entries ${allowed})
list(FILTER entries EXCLUDE REGEX "^\\.")
verdict("entries that do not belong on the top level" "${entries}")
