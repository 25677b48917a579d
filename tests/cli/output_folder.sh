#!/bin/sh
# Where ibid writes: made, brought up to date, refused, never read: output_folder.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }
article() { printf '%s\n\nBy Ann Author Some Outlet, May %s, 2023\n\nThis is about %s, at some length.\n' "$1" "$2" "$1"; }

mkdir in
article Tides 3 >in/tides.txt
article Locks 4 >in/locks.txt
"$ibid" run in -o in/deep/out --json >counts 2>words || fail "first run"
for file in corpus.ibid report.html report.md timeline.md graph.graphml references.csv pieces.csv; do
    [ -s in/deep/out/$file ] || fail "$file is missing"
done
[ "$(ls in/deep/out | wc -l)" = 7 ] || fail "more than seven files: $(ls in/deep/out)"

# Again: nothing is read anew, and what was written is not read as input.
cp -r in/deep/out before
"$ibid" run in -o in/deep/out --json >counts || fail "second run"
grep -q '"added": 0, "changed": 0, "unchanged": 2, "vanished": 0' counts || fail "$(cat counts)"
for file in report.html report.md timeline.md graph.graphml references.csv pieces.csv; do
    cmp before/$file in/deep/out/$file || fail "$file changed without cause"
done

# Inputs that vanished are dropped and counted; changed ones are read again.
rm in/locks.txt
article Tides 5 >in/tides.txt
"$ibid" run in -o in/deep/out --json >counts || fail "third run"
grep -q '"changed": 1, "unchanged": 0, "vanished": 1' counts || fail "$(cat counts)"
! grep -q locks in/deep/out/pieces.csv || fail "locks.txt is still there"
grep -q '2023-05-05' in/deep/out/pieces.csv || fail "tides.txt is not read again"

# An input that is missing altogether says so, and what is stored stays.
status=0
"$ibid" run nowhere in -o in/deep/out 2>errors || status=$?
[ $status = 4 ] || fail "missing input: status $status"
mv in/tides.txt . && status=0
"$ibid" run in/tides.txt -o in/deep/out 2>errors || status=$?
[ $status = 4 ] && grep -q 'in/tides.txt: ' errors || fail "missing file is not told"

# A folder of something else is refused, untouched; so is a file.
mkdir other && echo precious >other/file
status=0
"$ibid" run tides.txt -o other 2>errors || status=$?
[ $status = 1 ] && grep -q '^ibid: other: ' errors || fail "foreign folder: status $status, $(cat errors)"
[ "$(ls other)" = file ] || fail "foreign folder was written to"
status=0
"$ibid" run tides.txt -o tides.txt 2>errors || status=$?
[ $status = 1 ] || fail "file as output: status $status"

# The same in steps.
"$ibid" add steps.ibid tides.txt -q || fail add
"$ibid" top steps.ibid >/dev/null || fail top
"$ibid" top in/deep/out --json | /usr/bin/python3 -m json.tool >/dev/null || fail "top --json"
