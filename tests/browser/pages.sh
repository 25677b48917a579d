#!/bin/sh
# Makes presses (see scripts/make-corpus) and their pages: pages.sh IBID FOLDER SIZE...
#
# FOLDER/SIZE/ then holds docs/, out/, report.html, graph.json, and seconds, which says what ibid run and ibid report took.
# What is there already of an earlier run is made anew, but for docs/.
set -eu
ibid=$(realpath "$1")
root=$(realpath "$(dirname "$0")/../..")
mkdir -p "$2"
cd "$2"
shift 2
seconds() { date +%s.%N; }
for size in "$@"; do
    [ -d "$size/docs" ] || { "$root/scripts/make-corpus" . "press/$size" && rm -rf "$size" && mv "press/$size" "$size" && rmdir press; }
    cd "$size"
    rm -rf out report.html graph.json
    start=$(seconds)
    "$ibid" run -q docs -o out
    middle=$(seconds)
    "$ibid" report out --format html -o report.html
    echo "$start $middle $(seconds)" | awk '{ printf "run %.2f s, report %.2f s\n", $2 - $1, $3 - $2 }' >seconds
    "$ibid" export out --format json -o graph.json
    cd ..
done
