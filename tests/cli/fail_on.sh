#!/bin/sh
# What --fail-on makes of a corpus, and of two: the exit status, and lines that say why: fail_on.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }
# expect STATUS LINES PATTERN ARGUMENT...: what it must end with, and in how many lines it must say what.
expect() {
    wanted=$1 lines=$2 pattern=$3 status=0
    shift 3
    "$ibid" "$@" >words 2>errors || status=$?
    [ $status = "$wanted" ] || fail "ibid $*: status $status instead of $wanted: $(cat errors)"
    [ "$(wc -l <errors)" = "$lines" ] || fail "ibid $*: not $lines lines: $(cat errors)"
    [ "$lines" = 0 ] || grep -q -e "$pattern" errors || fail "ibid $*: $(cat errors)"
}
# article NAME TITLE DAY: of one blog, without references.
article() {
    printf '%s\n\nBy Ann Author\n\n%s May 2021\n\nThis is about %s, at some length and to no end.\n' \
        "$2" "$3" "$2" >"$1"
}

mkdir blog
for i in $(seq 1 12); do article "blog/$i.txt" "Piece number $i" "$i"; done
"$ibid" run blog -o old -q
cp -r blog later
printf '\nPreviously\n\n- 1 May 2021: "Piece number 1"\n- 9 May 2021: "The Salt Roads"\n' >>later/2.txt
"$ibid" run later -o new -q

# Nothing to fail for: nothing is said, and the report is as without.
"$ibid" check old >plain
expect 0 0 '' check old --fail-on loops,future,dead-ends,undated
cmp -s plain words || fail "--fail-on changes the report"

# One line a finding, with its place and what to do.
expect 3 12 '^ibid: orphans: blog/1.txt: .*; link to it' check old --fail-on orphans
expect 3 11 '^ibid: missing: later/2.txt@[0-9]*: “The Salt Roads”' check new --fail-on orphans,missing

# Of two corpora only what is new counts: not the old orphans, though they lie in another folder now.
expect 0 0 '' diff old old --fail-on orphans,missing,lost
expect 0 0 '' diff old new --fail-on orphans,lost,loops
expect 3 1 '^ibid: missing: ' diff old new --fail-on orphans,missing
article later/99.txt 'One more, and on nothing' 20
rm later/5.txt
"$ibid" run later -o new -q 2>/dev/null
expect 3 2 '^ibid: orphans: later/99.txt: ' diff old new --fail-on orphans,lost
grep -q '^ibid: lost: blog/5.txt: ' errors || fail "what is lost is not told: $(cat errors)"
expect 3 2 '^ibid: lost: blog/2.txt: “Piece number 2” no longer cites' diff new old --fail-on lost
expect 0 0 '' diff old new

# Files of either kind, and filters.
expect 3 1 'orphans: later/99.txt' diff old/corpus.ibid new/corpus.ibid --fail-on orphans
expect 0 0 '' diff old new --fail-on orphans --to 2021-05-19
expect 0 0 '' diff old new --fail-on orphans --author 'Ben Writer'

# Findings go before what could not be read, which is told all the same.
printf 'nonsense\n' >new/overrides.tsv
expect 4 1 'overrides.tsv:1: ' diff old new
expect 3 2 'orphans: later/99.txt' diff old new --fail-on orphans
expect 4 1 'overrides.tsv:1: ' check new --fail-on loops
expect 3 11 'overrides.tsv:1: ' check new --fail-on orphans
rm new/overrides.tsv

# Wrong usage is told before anything is done.
expect 2 1 'no condition "orphan"; there are: orphans, dead-ends' check nowhere --fail-on orphan
expect 2 1 'no condition ""' diff old new --fail-on orphans,
expect 2 1 '"lost" needs a corpus to compare with' check old --fail-on lost
expect 2 1 '--suggest goes with no --fail-on' check old --suggest --fail-on orphans
expect 2 1 'usage: ibid diff OLD NEW' diff old
expect 2 1 'cluster is of one corpus' diff old new --cluster 1
expect 1 1 'nowhere: no such corpus' diff old nowhere --fail-on orphans

# Plain networks.
printf 'b\ta\nc\ta\n' >old.tsv
printf 'b\ta\na\tb\nd\tb\n' >new.tsv
expect 0 0 '' diff --old-edges old.tsv --edges new.tsv
expect 3 2 '^ibid: lost: c: ' diff --old-edges old.tsv --edges new.tsv --fail-on loops,lost
expect 2 1 'go together' diff --edges new.tsv
expect 2 1 'go together' diff old new --old-edges old.tsv
expect 2 1 'go with --old-edges' diff old new --old-dates old.tsv
expect 2 1 'usage: ibid diff' diff --old-edges old.tsv --edges new.tsv new
expect 2 1 '"dead-ends" needs a corpus' diff --old-edges old.tsv --edges new.tsv --fail-on dead-ends
