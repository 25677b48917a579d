#!/bin/sh
# Measures are the same to the byte, whatever the order of the lines and the number of processors: any_order.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }

# 600 pieces, two in three of them with words for keys: each cites eight or so, mostly older ones, some of the future,
# a few itself or twice; one in ten has no date, and some are only dated.
awk 'BEGIN {
    srand(6)
    for (i = 0; i < 600; i++) {
        key[i] = (i % 3 ? "piece " : "") i
        if (rand() < .9)
            printf "%s\t%d-%02d-%02d\n", key[i], 1990 + i / 20, 1 + rand() * 12, 1 + rand() * 28 >"dates"
        printf "%s\tAuthor %d;Author %d\n", key[i], rand() * 40, rand() * 40 >"authors"
    }
    for (i = 0; i < 100; i++)
        printf "alone %d\t%d\n", i, 1990 + i % 30 >"dates"
    for (i = 1; i < 600; i++)
        for (k = 0; k < 8; k++) {
            cited = rand() < .05 ? int(rand() * 600) : int(i * rand())
            printf "%s\t%s\n", key[i], key[cited] >"edges"
            if (rand() < .05)
                printf "%s\t%s\n", key[i], key[cited] >"edges"
            if (rand() < .01)
                printf "%s\t%s\n", key[i], key[i] >"edges"
        }
}'

# other_order FILE SEED: its lines in another order.
other_order() {
    awk -v seed="$2" 'BEGIN { srand(seed) } { printf "%.9f\t%s\n", rand(), $0 }' "$1" | sort | cut -f 2- >"$1.$2"
}

# measures SUFFIX [COMMAND...]: of the files with this suffix, under a command.
measures() {
    suffix=$1
    shift
    "$@" "$ibid" measures --edges "edges$suffix" --dates "dates$suffix" --authors "authors$suffix" &&
        "$@" "$ibid" measures --quick --betweenness-sources 50 --edges "edges$suffix" --dates "dates$suffix" \
            --authors "authors$suffix"
}

measures '' >first || fail "the first run"
grep -q '"future_arcs": [1-9]' first && grep -q '"self_loops": [1-9]' first && grep -q '"duplicates": [1-9]' first ||
    fail "the network is too tame"
grep -q '"standard_errors"' first || fail "no standard errors"
for seed in 1 2 3; do
    for file in edges dates authors; do other_order $file $seed; done
    measures .$seed >other
    cmp first other || fail "another order of the lines"
done
if command -v taskset >/dev/null; then
    measures '' taskset -c 0 >other
    cmp first other || fail "one processor"
fi
