#!/bin/sh
# Runs one golden case: run.sh IBID CASE-FOLDER.  With UPDATE=1, rewrites what is expected.
#
# A case is a folder: cmd (arguments of ibid, one shell line), any input files, perhaps setup (shell
# lines that are run first), expected.out, and - where they are not empty and 0 - expected.err and
# expected.status; expected.files/ holds files that ibid should write, below where it runs: in a copy
# of the folder.
set -u
ibid=$(realpath "$1")
case=$(realpath "$2")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cp -r "$case" "$scratch/case"
cd "$scratch/case" || exit 99
rm -rf expected.*
export ibid LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1735689600 NO_COLOR=1

[ ! -e setup ] || . ./setup || { echo "setup failed"; exit 99; }
eval "set -- $(cat cmd)"
"$ibid" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
echo $? >"$scratch/status"

expected_files() { (cd "$case/expected.files" && find . -type f | sort); }

update() {
    rm -f "$case/expected.err" "$case/expected.status"
    cp "$scratch/out" "$case/expected.out"
    [ ! -s "$scratch/err" ] || cp "$scratch/err" "$case/expected.err"
    [ "$(cat "$scratch/status")" = 0 ] || cp "$scratch/status" "$case/expected.status"
    [ -d "$case/expected.files" ] || return 0
    expected_files | while IFS= read -r file; do cp "$file" "$case/expected.files/$file"; done
}

if [ "${UPDATE:-}" = 1 ]; then
    update
    exit
fi
failed=0
for part in out err status; do
    expected=$case/expected.$part
    if [ ! -e "$expected" ]; then
        expected=$scratch/default
        if [ $part = status ]; then echo 0; fi >"$expected"
    fi
    diff -u "$expected" "$scratch/$part" || failed=1
done
if [ -d "$case/expected.files" ]; then
    expected_files >"$scratch/files"
    while IFS= read -r file; do
        diff -u "$case/expected.files/$file" "$file" || failed=1
    done <"$scratch/files"
fi
exit $failed
