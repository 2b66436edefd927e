# What the library emits has no heap, no exceptions, no RTTI and no static state: an object file may leave undefined
# only the functions of libm that it calls.
#
#   cmake -DNM=nm -DOBJECT=file.o -DALLOWED=exp;... -P symbols.cmake

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/text.cmake")

execute_process(COMMAND "${NM}" "${OBJECT}" RESULT_VARIABLE status OUTPUT_VARIABLE listing)
if(NOT status EQUAL 0 OR NOT listing)
  message(FATAL_ERROR "${NM} finds nothing in ${OBJECT}")
endif()
string(REPLACE "\n" ";" lines "${listing}")

set(findings "")
foreach(line IN LISTS lines)
  if(NOT line MATCHES "([A-Za-z]) ([^ ]+)$")
    continue()
  endif()
  set(kind "${CMAKE_MATCH_1}")
  set(name "${CMAKE_MATCH_2}")
  if(kind STREQUAL "U" AND NOT name IN_LIST ALLOWED AND NOT name STREQUAL "_GLOBAL_OFFSET_TABLE_")
    list(APPEND findings "${name}: comes from outside")
  elseif(kind MATCHES "^[BbDd]$")
    list(APPEND findings "${name}: is static state")
  elseif(name MATCHES "^_ZT[ISV]")
    list(APPEND findings "${name}: is RTTI")
  endif()
endforeach()
verdict("symbols that straight-line code does not need" "${findings}")
