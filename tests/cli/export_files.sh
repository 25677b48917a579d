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

# Folders are made, filled once, and never mixed with what is there.
for format in backlinks tables; do
    "$ibid" export --edges edges.tsv -f $format -o new/$format/ || fail "$format into a new folder"
    before=$(cd new/$format && cksum ./*)
    for place in new/$format edges.tsv; do
        status=0
        "$ibid" export --edges edges.tsv -f $format -o $place 2>errors || status=$?
        [ $status = 1 ] && grep -q "^ibid: $place: not .*; name a new or empty folder" errors || fail "$place: $(cat errors)"
    done
    [ "$before" = "$(cd new/$format && cksum ./*)" ] && [ "$(wc -l <edges.tsv)" = 2 ] || fail "$format: something was changed"
    for file in - ""; do
        status=0
        "$ibid" export --edges edges.tsv -f $format ${file:+-o $file} >words 2>errors || status=$?
        [ $status = 2 ] && [ ! -s words ] && grep -q 'writes a folder; name a new or empty one' errors || fail "$file: $(cat errors)"
    done
    mkdir empty-$format && "$ibid" export --edges edges.tsv -f $format -o empty-$format || fail "$format into an empty folder"
done
[ "$(cd new/backlinks && echo *)" = "a.md b.md c.md index.md" ] || fail "backlinks: $(ls new/backlinks)"
[ "$(cd empty-tables && echo *)" = "citations.csv datapackage.json parquet.sql pieces.csv references.csv" ] || fail "tables: $(ls empty-tables)"

# A measure that is none leaves no folder behind.
status=0
"$ibid" export --edges edges.tsv -f backlinks -o none --measures nonesuch 2>errors || status=$?
[ $status != 0 ] && [ ! -e none ] || fail "a folder without pages: $(cat errors)"

# Every name that was ever promised.
mkdir all
for format in graphml gexf dot pajek gml vosviewer neo4j opencitations csl-json bibtex ris jsonld cytoscape graphology svg \
    histcite backlinks json; do
    "$ibid" export --edges edges.tsv -f $format -o all/$format || fail "$format"
    [ -e all/$format ] || fail "$format: no file"
done

# All formats are named where one is not known.
status=0
"$ibid" export --edges edges.tsv -f nonesuch 2>errors || status=$?
[ $status = 2 ] && grep -q -- '--format is one of graphml, csv, .*, jsonld' errors || fail "formats: $(cat errors)"
