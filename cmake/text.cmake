# Helpers for the checks: text as lists of lines, lists of files, flags, and how a check ends.

# Semicolons, brackets and backslashes mean something to CMake's lists. Inside a list of lines they stand as control
# characters; plain() brings them back.
string(ASCII 1 stand_in_semicolon)
string(ASCII 2 stand_in_open)
string(ASCII 3 stand_in_close)
string(ASCII 4 stand_in_backslash)

function(lines_of text result)
  string(REPLACE ";" "${stand_in_semicolon}" text "${text}")
  string(REPLACE "[" "${stand_in_open}" text "${text}")
  string(REPLACE "]" "${stand_in_close}" text "${text}")
  string(REPLACE "\\" "${stand_in_backslash}" text "${text}")
  string(REPLACE "\r" "" text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(plain text result)
  string(REPLACE "${stand_in_semicolon}" ";" text "${text}")
  string(REPLACE "${stand_in_open}" "[" text "${text}")
  string(REPLACE "${stand_in_close}" "]" text "${text}")
  string(REPLACE "${stand_in_backslash}" "\\" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Every run of white space as one space, so that texts compare however their lines were broken.
function(fold_spaces text result)
  string(REGEX REPLACE "[ \t\r\n]+" " " text "${text}")
  string(STRIP "${text}" text)
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# The files of the project below `root`, relative to it: what git tracks, with WITH_NEW also what it would track, and
# where git does not know the folder, everything but build/.
function(project_files root result)
  cmake_parse_arguments(PARSE_ARGV 2 arg "WITH_NEW" "" "")
  set(status "not a checkout")
  if(EXISTS "${root}/.git")
    set(new "")
    if(arg_WITH_NEW)
      set(new --others --exclude-standard)
    endif()
    execute_process(COMMAND git ls-files --cached ${new} WORKING_DIRECTORY "${root}"
        RESULT_VARIABLE status OUTPUT_VARIABLE listing ERROR_QUIET)
    string(REPLACE "\n" ";" files "${listing}")
  endif()
  if(NOT status EQUAL 0)
    file(GLOB_RECURSE files RELATIVE "${root}" "${root}/*" "${root}/.*")
    list(FILTER files EXCLUDE REGEX "^(build|\\.git)/")
  endif()
  set(present "")
  foreach(file IN LISTS files)
    if(file AND EXISTS "${root}/${file}")
      list(APPEND present "${file}")
    endif()
  endforeach()
  set(${result} "${present}" PARENT_SCOPE)
endfunction()

# The flags for folders of headers. /usr/include is left out: named twice, it loses its place in the compiler's order.
function(include_flags folders result)
  list(REMOVE_ITEM folders /usr/include)
  list(TRANSFORM folders PREPEND "-isystem;")
  set(${result} "${folders}" PARENT_SCOPE)
endfunction()

# Ends a check: prints what it found and fails, or says that there is nothing.
function(verdict what findings)
  list(LENGTH findings count)
  if(count EQUAL 0)
    message(STATUS "${what}: none")
    return()
  endif()
  list(JOIN findings "\n  " text)
  plain("${text}" text)
  # A notice keeps its lines as they are; an error message would be wrapped.
  message("${what}:\n  ${text}")
  message(FATAL_ERROR "${what}: ${count}")
endfunction()
