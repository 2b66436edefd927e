# A project that uses leibniz, configured, built and run from nothing.
#
#   cmake -DWAY=package -DSOURCE=leibniz -DSCRATCH=folder -DCOMPILER=g++ -DGENERATOR=Ninja -P consume.cmake
#
# WAY is a folder of tests/install: package (installed as a packager does, then find_package), subdirectory or
# fetch_content.

cmake_minimum_required(VERSION 3.22)

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
if(WAY STREQUAL "package")
  run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${SCRATCH}/library" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}"
      -DBUILD_TESTING=OFF)
  if(EXISTS "${SCRATCH}/library/tests")
    message(FATAL_ERROR "BUILD_TESTING is off, but the tests are there")
  endif()
  run("${CMAKE_COMMAND}" --install "${SCRATCH}/library" --prefix "${SCRATCH}/prefix")
endif()
run("${CMAKE_COMMAND}" -S "${SOURCE}/tests/install/${WAY}" -B "${SCRATCH}/build" -G "${GENERATOR}"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_PREFIX_PATH=${SCRATCH}/prefix" "-DLEIBNIZ_SOURCE=${SOURCE}")
run("${CMAKE_COMMAND}" --build "${SCRATCH}/build")
run("${SCRATCH}/build/consumer")
message(STATUS "configured, built and run")
