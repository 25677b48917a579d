#!/bin/sh
# A kill at any moment loses at most the document in work: killed_run.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }

mkdir in
for i in $(seq 100 699); do
    { printf 'Article %s\n\nBy Ann Author Some Outlet, May 3, 2023\n\n' "$i"
      for j in 1 2 3 4 5 6 7 8; do printf 'Sentence %s of article %s says <u>Article %s</u>.\n\n' $j "$i" $((i - j)); done
    } >in/$i.txt
done
for delay in 0 0.01 0.02 0.05 0.1 0.2; do
    "$ibid" add corpus.ibid in -q & pid=$!
    sleep $delay
    kill -9 $pid 2>/dev/null || true
    wait $pid 2>/dev/null || true
    [ ! -e corpus.ibid ] || [ ! -s corpus.ibid ] ||
        [ "$(sqlite3 corpus.ibid 'PRAGMA integrity_check')" = ok ] || fail "damaged after $delay s"
done
before=$(sqlite3 corpus.ibid 'SELECT count(*) FROM document' 2>/dev/null || echo 0)
"$ibid" add corpus.ibid in --json >counts || fail "the last run"
grep -q "\"added\": $((600 - before)), \"changed\": 0, \"unchanged\": $before," counts ||
    fail "$before were there; $(cat counts)"

# What came in pieces is the same as what came at once.
"$ibid" add whole.ibid in -q
for corpus in corpus whole; do "$ibid" export $corpus.ibid --format csv >$corpus.csv; done
cmp corpus.csv whole.csv || fail "a stopped run ends elsewhere than an unbroken one"
