#!/bin/sh
# Formats of several files: beside the one named, and nowhere else: export_files.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }
printf 'b\ta\nc\tb\n' >edges.tsv

mkdir out
"$ibid" export --edges edges.tsv -f pajek -o out/graph.net
[ "$(cd out && echo *)" = "graph.clu graph.nam graph.net graph.vec" ] || fail "Pajek: $(ls out)"
"$ibid" export --edges edges.tsv -f neo4j -o out/nodes.csv
[ -s out/nodes.csv ] && [ -s out/edges.csv ] || fail "Neo4j: $(ls out)"

# Standard output, devices and pipes hold one file.
for file in - /dev/null; do
    status=0
    "$ibid" export --edges edges.tsv -f gephi -o $file >words 2>errors || status=$?
    [ $status = 2 ] && [ ! -s words ] && grep -q 'writes 2 files; name the first' errors || fail "$file: $(cat errors)"
done
[ ! -e /dev/null-edges ] || fail "a file beside a device"

# No file is written twice, and none at all where one cannot be.
status=0
"$ibid" export --edges edges.tsv -f pajek -o x.vec 2>errors || status=$?
[ $status = 2 ] && [ ! -e x.vec ] && grep -q 'x.vec is the name of another file' errors || fail "x.vec: $(cat errors)"

# All formats are named where one is not known.
status=0
"$ibid" export --edges edges.tsv -f nonesuch 2>errors || status=$?
[ $status = 2 ] && grep -q -- '--format is one of graphml, csv, .*, jsonld' errors || fail "formats: $(cat errors)"
