# The README shows only code that is compiled and run: every ```cpp block of it stands, letter for letter but for the
# indentation, as a region in a test, and every region stands in the README. A block of whole lines of a header that the
# README names, as `words/functions.hpp`, quotes the library and needs no region.
#
#   cmake [-DROOT=folder] -P readme_regions.cmake
#
# A region in tests/readme/*.cpp:
#
#   // [readme: first formula]
#   constexpr auto f = (x + y) * z;
#   // [/readme]

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

if(NOT DEFINED ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()
if(NOT EXISTS "${ROOT}/README.md")
  message(FATAL_ERROR "README.md is missing")
endif()

# The lines without the indentation that they have in common, and without white space at their ends.
function(dedent lines result)
  set(margin 1000)
  foreach(line IN LISTS lines)
    if(line MATCHES "^( *)[^ ]")
      string(LENGTH "${CMAKE_MATCH_1}" indentation)
      if(indentation LESS margin)
        set(margin ${indentation})
      endif()
    endif()
  endforeach()
  set(text "")
  foreach(line IN LISTS lines)
    if(line MATCHES "[^ \t]")
      string(SUBSTRING "${line}" ${margin} -1 line)
      string(REGEX REPLACE "[ \t]+$" "" line "${line}")
    else()
      set(line "")
    endif()
    string(APPEND text "${line}\n")
  endforeach()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# What stands in `file` between lines that match `first` and `last`: appended to the lists KIND_texts and KIND_places.
# Texts keep the stand-ins for brackets and semicolons, so they are safe inside a list and compare as they are.
macro(collect kind file first last)
  file(READ "${ROOT}/${file}" content)
  lines_of("${content}" content)
  set(number 0)
  set(open FALSE)
  foreach(line IN LISTS content)
    math(EXPR number "${number} + 1")
    if(NOT open AND line MATCHES "${first}")
      set(open "${file}:${number}")
      set(body "")
    elseif(open AND line MATCHES "${last}")
      dedent("${body}" text)
      list(APPEND ${kind}_texts "${text}")
      list(APPEND ${kind}_places "${open}")
      set(open FALSE)
    elseif(open AND line MATCHES "${first}")
      list(APPEND findings "${open}: the ${kind} is still open at line ${number}, where another begins")
    elseif(open)
      list(APPEND body "${line}")
    endif()
  endforeach()
  if(open)
    list(APPEND findings "${open}: the ${kind} never ends")
  endif()
endmacro()

set(findings "")
set(block_texts "")
set(region_texts "")
collect(block README.md "^ *```cpp" "^ *``` *$")
file(GLOB tests RELATIVE "${ROOT}" "${ROOT}/tests/readme/*.cpp")
foreach(test IN LISTS tests)
  collect(region "${test}"
      "^ *// ${stand_in_open}readme: .*${stand_in_close}" "^ *// ${stand_in_open}/readme${stand_in_close}")
endforeach()

# The headers that the README names, each as one text with the same stand-ins.
file(READ "${ROOT}/README.md" readme)
string(REGEX MATCHALL "`[a-z_/]+\\.hpp`" names "${readme}")
set(header_texts "")
foreach(name IN LISTS names)
  string(REPLACE "`" "" name "${name}")
  if(EXISTS "${ROOT}/include/leibniz/${name}")
    file(READ "${ROOT}/include/leibniz/${name}" content)
    lines_of("${content}" content)
    list(JOIN content "\n" content)
    list(APPEND header_texts "\n${content}\n")
  endif()
endforeach()

foreach(text place IN ZIP_LISTS block_texts block_places)
  set(found FALSE)
  if(text IN_LIST region_texts)
    set(found TRUE)
  endif()
  foreach(header IN LISTS header_texts)
    string(FIND "${header}" "\n${text}" position)
    if(NOT position EQUAL -1)
      set(found TRUE)
    endif()
  endforeach()
  if(NOT found)
    list(APPEND findings "${place}: no region of tests/readme holds this block, nor a header that README.md names:\n${text}")
  endif()
endforeach()
foreach(text place IN ZIP_LISTS region_texts region_places)
  if(NOT text IN_LIST block_texts)
    list(APPEND findings "${place}: no block of README.md holds this region:\n${text}")
  endif()
endforeach()
verdict("README blocks and test regions without a match" "${findings}")
