#!/bin/sh
# What it costs to compile with leibniz: processor time in seconds, the least of several tries.
# Fails where the template instantiations of a gradient are not linear in its nodes.
#
#   sh bench/compile/measure.sh [COMPILER...]       g++ and clang++ as far as they are here, if none is named
#   TRIES=1 sh bench/compile/measure.sh             a short run
#   SIZES='50 100' sh bench/compile/measure.sh      other sizes for the curve, in variables
#
# The formulas are those of tests/limits: the umbrella alone, x squared 16 times, and sums of 500 variables, written out
# and as the sum of a vector; each with value and gradient. `by hand` is the same 500 terms in plain doubles. The kernels
# are those of bench/run as callables. The curve is the gradient of Rosenbrock's function, 16 nodes for each variable.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
formulas=$root/tests/limits/formulas
tries=${TRIES:-3}
sizes=${SIZES:-50 100 200 420}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ $# -eq 0 ]; then
  for compiler in g++ clang++ clang++-16 clang++-19; do
    if command -v "$compiler" > /dev/null; then set -- "$@" "$compiler"; fi
  done
fi

# The value and the gradient of the written sum, as a generator of code would write them.
write_by_hand() {
  echo 'double value_and_gradient(const double* in, double* out) {'
  echo '  const double v0 = in[0];'
  i=1
  while [ $i -lt 500 ]; do
    echo "  const double v$i = v$((i - 1)) + in[$i];"
    i=$((i + 1))
  done
  i=0
  while [ $i -lt 500 ]; do
    echo "  out[$i] = 1;"
    i=$((i + 1))
  done
  echo '  return v499;'
  echo '}'
}
write_by_hand > "$scratch/by_hand.cpp"

# Prints the processor time of one compilation: a shell's `times` knows what its commands took.
one_time() {
  (
    "$@" -std=c++20 -I "$root/include" -I "$root/bench" -o "$scratch/object.o" || exit 1
    LC_ALL=C times
  ) > "$scratch/times" || return 1
  awk 'NR == 2 { total = 0
    for (i = 1; i <= 2; ++i) { split($i, part, /[ms]/); total += part[1] * 60 + part[2] }
    printf "%.2f\n", total }' "$scratch/times"
}

least_time() {
  try=0
  while [ $try -lt "$tries" ]; do
    one_time "$@" || echo failed
    try=$((try + 1))
  done | sort -n | head -n 1
}

row() { printf '%-34s %8s %8s %8s\n' "$@"; }

# row_of WHAT FILE COMPILER
row_of() {
  # shellcheck disable=SC2046  # three words
  row "$1" $(for flags in -O0 '-O0 -g' -O2; do
    # shellcheck disable=SC2086  # flags are words
    least_time "$3" $flags -c "$2"
  done)
}

# A large gradient is more than a compiler does in a constant expression unless told to.
limits_of() {
  case $1 in
    *clang*) echo '-fconstexpr-steps=1000000000' ;;
    *) echo '-fconstexpr-ops-limit=4000000000 -fconstexpr-loop-limit=10000000' ;;
  esac
}

# The template instantiations of one compilation; only Clang tells.
instantiations() {
  case $1 in
    *clang*) ;;
    *) return ;;
  esac
  # shellcheck disable=SC2046  # words
  "$1" -std=c++20 -O0 $(limits_of "$1") -I "$root/include" "-DSIZE=$2" -ftime-trace -ftime-trace-granularity=0 \
    -c "$root/bench/compile/size.cpp" -o "$scratch/trace.o"
  # Every event once, not their totals.
  grep -o '"name":"Instantiate' "$scratch/trace.json" | wc -l
}

# Reads `nodes seconds instantiations` a line; fails where the last piece of the curve is steeper than the first.
check_linear() {
  awk 'NF < 3 { next }
    { slope = ($3 - count) / ($1 - nodes); if (++rows == 2) first = slope; nodes = $1; count = $3 }
    END { if (rows > 2 && slope > 1.05 * first) {
      printf "%.1f instantiations for each node of the largest gradient, %.1f of the smallest\n", slope, first
      exit 1 } }'
}

curve() {
  printf '%-34s %8s %8s %14s\n' "gradients, $1 -O2" nodes seconds instantiations
  for size in $sizes; do
    # shellcheck disable=SC2046  # words
    echo "$((16 * size - 10))" \
      "$(least_time "$1" -O2 $(limits_of "$1") "-DSIZE=$size" -c "$root/bench/compile/size.cpp")" \
      "$(instantiations "$1" "$size")"
  done > "$scratch/curve"
  while read -r nodes seconds count; do
    printf '%-34s %8s %8s %14s\n' '' "$nodes" "$seconds" "$count"
  done < "$scratch/curve"
  check_linear < "$scratch/curve"
}

linear=true
for compiler in "$@"; do
  row "$compiler" -O0 -g -O2
  row_of 'an empty file' "$formulas/empty.cpp" "$compiler"
  row_of 'the umbrella' "$formulas/umbrella.cpp" "$compiler"
  row_of 'x squared 16 times' "$formulas/squares.cpp" "$compiler"
  row_of 'sum over vec<"v", 500>' "$formulas/vector_sum.cpp" "$compiler"
  row_of 'x000 + x001 + ... + x499' "$formulas/written_sum.cpp" "$compiler"
  row_of 'the same by hand' "$scratch/by_hand.cpp" "$compiler"
  row_of 'ten kernels as callables' "$root/bench/compile/kernels.cpp" "$compiler"
  echo
  curve "$compiler" || linear=false
  echo
done
$linear
