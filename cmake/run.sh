#!/bin/sh
# From a bare machine to a result: installs what is missing, configures, builds, runs.
set -eu

usage() {
  cat <<'END'
usage: sh cmake/run.sh COMMAND [--sanitize | --lean] [ARGUMENTS]

  tour     builds and runs the tour, from a first formula to a trained classifier
  test     builds and runs all tests; ARGUMENTS go to ctest, such as -R words
  bench    builds and runs the benchmarks; ARGUMENTS go to them
  help     prints this

  --sanitize   under the address and undefined-behavior sanitizers
  --lean       without exceptions and without RTTI

CXX chooses the compiler, as in: CXX=clang++-19 sh cmake/run.sh test
Each compiler and mode has its own folder build/COMPILER-MODE.
END
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
command=${1:-help}
[ $# -eq 0 ] || shift

# The modes are the presets of CMakePresets.json.
mode=release
case $command in
  tour | test) ;;
  bench) mode=bench ;;
  help | -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac
case ${1:-} in
  --sanitize | --lean)
    [ "$command" != bench ] || { usage >&2; exit 2; }
    mode=${1#--}
    shift
    ;;
esac

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\nrun.sh: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" > /dev/null 2>&1; }

# The compiler: what CXX asks for, else g++, else clang++ where that is all there is.
if [ -z "${CXX:-}" ]; then
  CXX=g++
  if ! has g++ && has clang++; then CXX=clang++; fi
fi
compiler=$(basename -- "$CXX")
case $compiler in
  g++* | clang++*) ;;
  *) has "$CXX" || stop "there is no compiler $CXX here" ;;
esac
build=$root/build/$compiler-$mode

# --- What is missing -------------------------------------------------------------------------------------------

# The Debian packages of a compiler. Clang's sanitizers are a package of their own.
compiler_packages() {
  case $compiler in
    clang++-*) echo "clang-${compiler#clang++-} libclang-rt-${compiler#clang++-}-dev" ;;
    clang++) echo "clang" ;;
    *) echo "$compiler" ;;
  esac
}

has_header() {
  if has "$CXX"; then
    printf '#include <%s>\n' "$1" | "$CXX" -std=c++20 -E -x c++ - > /dev/null 2>&1
  else
    [ -e "/usr/include/$1" ]
  fi
}

missing_packages() {
  has cmake || echo cmake
  has "$CXX" || compiler_packages
  has ninja || has make || echo ninja-build
  has_header boost/hana.hpp || echo libboost-dev
  if [ "$command" = bench ]; then
    has_header benchmark/benchmark.h || echo libbenchmark-dev
  else
    has_header doctest/doctest.h || echo doctest-dev
  fi
}

install_packages() {
  has apt-get || stop "please install first (Debian's names; yours may differ): $*"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || stop "please run as root: apt-get install $*"
    as_root=sudo
    # Without a terminal nobody can type a password.
    [ -t 0 ] || as_root='sudo -n'
  fi
  say "installing $*"
  # A fresh machine does not know its packages yet.
  if ! apt-cache show "$@" > /dev/null 2>&1; then
    $as_root apt-get update -q || stop "apt-get could not fetch the lists of packages"
  fi
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" ||
    stop "apt-get could not install: $*"
}

packages=$(missing_packages | tr '\n' ' ')
# shellcheck disable=SC2086  # one word a package
[ -z "$packages" ] || install_packages $packages

# --- Configure and build ---------------------------------------------------------------------------------------

configure() {
  say "configuring build/$compiler-$mode"
  # The choice of a generator is made once for a folder.
  if [ ! -e "$build/CMakeCache.txt" ] && has ninja; then
    set -- -G Ninja "$@"
  fi
  cmake -S "$root" -B "$build" --preset "$mode" -DCMAKE_CXX_COMPILER="$CXX" \
    -DLEIBNIZ_REFERENCE_DATA="${LEIBNIZ_REFERENCE_DATA:-}" "$@"
}

jobs=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN 2> /dev/null || echo 1)}
build() {
  say "building with $jobs jobs"
  cmake --build "$build" --parallel "$jobs" "$@"
}

configure

# --- Run -------------------------------------------------------------------------------------------------------

case $command in
  test)
    build
    say "testing"
    cd "$build"
    ctest --output-on-failure --parallel "$jobs" "$@"
    ;;
  tour)
    build --target tour
    say "the tour"
    "$build/tests/tour" "$@"
    has dot || say "with Graphviz (apt-get install graphviz) the tour also draws its circuits"
    ;;
  bench)
    build --target bench_run
    say "the benchmarks"
    "$build/bench/bench_run" "$@"
    ;;
esac
