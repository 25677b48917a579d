#!/bin/sh
# What ibid ages says of a network does not depend on the order of its lines: ages_order.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }

# 400 citations among 60 pieces of 2000 to 2003: some undated, some of the future, some doubled.
awk 'BEGIN { for (i = 0; i < 400; i++) print "p" (i * 7919 % 60) "\tp" (i * i * 31 % 60) }' >edges
awk 'BEGIN { for (i = 0; i < 55; i++)
    print "p" i "\t" 2000 + i % 4 (i % 3 ? "" : sprintf("-%02d-%02d", 1 + i % 12, 1 + i % 28)) }' >dates
sort -r edges >edges.turned
sort -r dates >dates.turned

for per in year month day; do
    for format in text json; do
        "$ibid" ages --edges edges --dates dates --per "$per" --format "$format" >one
        "$ibid" ages --edges edges.turned --dates dates.turned --per "$per" --format "$format" >other
        cmp one other || fail "--per $per --format $format"
    done
done
