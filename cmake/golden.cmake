# What a program prints stays what it was.
#
#   cmake -DPROGRAM=path -DGOLDEN=name.txt -DSCRATCH=folder [-DIGNORE=text;...] [-DUPDATE=ON] -P golden.cmake
#
# Lines that hold a text of IGNORE (such as a path) are left out of the comparison. UPDATE writes what was printed as the new
# golden file: read the change before committing it.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND ${PROGRAM} WORKING_DIRECTORY "${SCRATCH}"
    RESULT_VARIABLE status OUTPUT_VARIABLE printed ERROR_VARIABLE complaint)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} failed (${status})\n${printed}${complaint}")
endif()

if(DEFINED IGNORE)
  string(REGEX REPLACE "\n$" "" printed "${printed}")
  lines_of("${printed}" lines)
  set(kept "")
  foreach(line IN LISTS lines)
    set(keep TRUE)
    foreach(text IN LISTS IGNORE)
      string(FIND "${line}" "${text}" position)
      if(NOT position EQUAL -1)
        set(keep FALSE)
      endif()
    endforeach()
    if(keep)
      string(APPEND kept "${line}\n")
    endif()
  endforeach()
  plain("${kept}" printed)
endif()

if(UPDATE)
  file(WRITE "${GOLDEN}" "${printed}")
  message(STATUS "written: ${GOLDEN}")
  return()
endif()

if(NOT EXISTS "${GOLDEN}")
  message(FATAL_ERROR "${GOLDEN} is missing: build the target golden_update, read what it writes")
endif()
file(READ "${GOLDEN}" expected)
if(printed STREQUAL expected)
  message(STATUS "printed what it always printed")
  return()
endif()

cmake_path(GET GOLDEN FILENAME name)
file(WRITE "${SCRATCH}/${name}" "${printed}")
find_program(diff diff)
if(diff)
  execute_process(COMMAND "${diff}" -u "${GOLDEN}" "${SCRATCH}/${name}" OUTPUT_VARIABLE difference)
else()
  set(difference "expected:\n${expected}\nprinted:\n${printed}")
endif()
message("${difference}")
message(FATAL_ERROR "the output is not what ${name} says; if it is better, build the target golden_update")
