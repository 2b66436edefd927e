#!/bin/sh
# What it costs to compile, counted and not timed, against bench/compile/baseline.txt: fails where a count has grown by
# more than 3 %.
#
#   sh bench/compile/gate.sh            compares; one or two compilations for each line of the baseline
#   sh bench/compile/gate.sh update     writes the baseline anew: to be committed with the reason for it
#
# instantiations: of templates, as Clang's time trace lists them. steps: the least limit of statements with which Clang
# evaluates every constant (-fconstexpr-steps). operations: the same for GCC (-fconstexpr-ops-limit). A limit is not
# measured but tried, at 3 % more than the baseline says.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
baseline=$root/bench/compile/baseline.txt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# compile COMPILER ENTRY FLAGS...
compile() {
  compiler=$1
  entry=$2
  shift 2
  case $entry in
    umbrella) set -- "$@" "$root/tests/limits/formulas/umbrella.cpp" ;;
    kernels) set -- "$@" "$root/bench/compile/kernels.cpp" ;;
    gradient) set -- "$@" -DSIZE=20 "$root/bench/compile/size.cpp" ;;
  esac
  "$compiler" -std=c++20 -O0 -I "$root/include" -I "$root/bench" "$@"
}

instantiations() {
  compile "$1" "$2" -ftime-trace -ftime-trace-granularity=0 -c -o "$scratch/trace.o"
  grep -o '"name":"Instantiate' "$scratch/trace.json" | wc -l
}

# is_enough COMPILER ENTRY FLAG LIMIT
is_enough() { compile "$1" "$2" -fsyntax-only "$3=$4" > /dev/null 2>&1; }

# The least limit, to 0.2 %: least NUMBER COMPILER ENTRY FLAG, with a number near which it may lie.
least() {
  low=$(($1 * 19 / 20))
  high=$(($1 * 21 / 20 + 4096))
  shift
  until is_enough "$@" "$high"; do
    low=$high
    high=$((2 * high))
  done
  while [ "$low" -gt 0 ] && is_enough "$@" "$low"; do
    high=$low
    low=$((low / 2))
  done
  while [ $((high - low)) -gt $((high / 500)) ]; do
    middle=$(((low + high) / 2))
    if is_enough "$@" "$middle"; then high=$middle; else low=$middle; fi
  done
  echo "$high"
}

flag_of() {
  case $1 in
    steps) echo -fconstexpr-steps ;;
    operations) echo -fconstexpr-ops-limit ;;
  esac
}

# count COMPILER MEASURE ENTRY NUMBER
count() {
  case $2 in
    instantiations) instantiations "$1" "$3" ;;
    *) least "$4" "$1" "$3" "$(flag_of "$2")" ;;
  esac
}

# within COMPILER MEASURE ENTRY ALLOWED
within() {
  case $2 in
    instantiations) [ "$(instantiations "$1" "$3")" -le "$4" ] ;;
    *) is_enough "$1" "$3" "$(flag_of "$2")" "$4" ;;
  esac
}

case ${1:-} in
  update)
    while read -r compiler measure entry number; do
      echo "$compiler $measure $entry $(count "$compiler" "$measure" "$entry" "$number")"
    done < "$baseline" > "$scratch/new"
    cp "$scratch/new" "$baseline"
    cat "$baseline"
    exit
    ;;
  '') ;;
  *)
    echo 'usage: sh bench/compile/gate.sh [update]' >&2
    exit 2
    ;;
esac

passed=true
while read -r compiler measure entry number; do
  if within "$compiler" "$measure" "$entry" $((number + number * 3 / 100)); then
    echo "$compiler, $measure, $entry: at most 3 % above $number"
  else
    echo "$compiler, $measure, $entry: $(count "$compiler" "$measure" "$entry" "$number"), more than 3 % above $number"
    passed=false
  fi
done < "$baseline"
$passed
