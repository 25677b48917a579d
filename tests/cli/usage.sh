#!/bin/sh
# Odd usage gets one clear line, the right status, and costs nobody a file: usage.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }
# expect STATUS PATTERN ARGUMENT...: what it must end with, and say in exactly one line.
expect() {
    wanted=$1 pattern=$2 status=0
    shift 2
    "$ibid" "$@" >words 2>errors || status=$?
    [ $status = "$wanted" ] || fail "ibid $*: status $status instead of $wanted: $(cat errors)"
    [ "$(wc -l <errors)" = 1 ] || fail "ibid $*: not one line: $(cat errors)"
    grep -q -e "$pattern" errors || fail "ibid $*: $(cat errors)"
}

mkdir in
printf 'Tides\n\nBy Ann Author Some Outlet, May 3, 2023\n\nThis is about tides, at length.\n' >in/tides.txt
"$ibid" run in -o out -q

# What is named by an empty word is nothing, not a file that vanishes.
expect 1 'empty path' add '' in
expect 1 'empty path' top ''
expect 2 'run: say where' run in -o ''
expect 2 'names no file' export out -o ''
expect 0 '1 added' add :memory: in
[ -s ./:memory: ] || fail "the corpus named :memory: is no file"

# A list of names that was asked for is there, and a bad line of one costs no report.
expect 1 'aliases: .*none.tsv' top out --aliases none.tsv
printf 'Ann Author\n' >bad.tsv
expect 4 'bad.tsv:1: no alias; write' top out --aliases bad.tsv
expect 4 'bad.tsv:1: no alias; write' export out --aliases bad.tsv -o graph
cp bad.tsv out/aliases.tsv
expect 4 'out/aliases.tsv:1: no alias; write' run in -o out -q
rm out/aliases.tsv

# Addresses are addresses.
expect 2 'url: "tides" is no address' extract --url tides in/tides.txt
expect 2 'base-url: "" is no address' extract --base-url '' in

# "--" parts options from names wherever it stands.
expect 1 '"-a" is no path' why out -- -a b
expect 1 '"-b" is no path' why out in/tides.txt -- -b

# A name must not steer the terminal that shows it.
escape=$(printf '\033[31m')
expect 1 '?.31m: no such corpus' top "$escape"
expect 2 "no command '?.31m'" "$escape"

# Lines for overrides.tsv go where they are wanted, and in their own form only.
"$ibid" check out --suggest -o lines.tsv >words && [ ! -s words ] || fail "check --suggest -o: $(cat words)"
"$ibid" check out --suggest | cmp - lines.tsv || fail "check --suggest -o writes something else"
expect 2 'suggest goes with no --fail-on, nor with a --format' check out --suggest --json

# What is no plain file is written to, never replaced.
mkfifo pipe && ln -s target link
cat pipe >piped &
"$ibid" export out -o pipe && wait $! || fail "export into a pipe"
[ -p pipe ] && grep -q graphml piped || fail "the pipe was replaced"
"$ibid" export out -o link && [ -L link ] && grep -q graphml target || fail "the link was replaced"
[ ! -c /dev/full ] || ! "$ibid" top out >/dev/full 2>errors || fail "a full device is no failure"

# A mistyped input drops nothing; the folder of an earlier run is a corpus to add to, too.
status=0
"$ibid" run inn -o out 2>errors || status=$?
[ $status = 4 ] && ! grep -q dropped errors || fail "mistyped input: $(cat errors)"
expect 0 '1 unchanged' add out in

# A damaged corpus is called that.
head -c 2000 out/corpus.ibid >short.ibid
expect 1 'short.ibid: .*damaged' top short.ibid

# Nobody's folder can still be read.
if [ "$(id -u)" = 0 ]; then as_other="setpriv --reuid 65534 --regid 65534 --clear-groups"; else as_other=; fi
chmod -R a+rX,a-w out && chmod a+rx .
if $as_other test -x "$ibid" && command -v setpriv >/dev/null; then
    $as_other "$ibid" top out >words 2>errors || fail "read-only corpus: $(cat errors)"
fi
chmod -R u+w out

# Two runs that start at once wait for each other.
"$ibid" run in -o both -q 2>first & "$ibid" run in -o both -q 2>errors || fail "second of two: $(cat errors)"
wait $! || fail "first of two: $(cat first)"

# Options that do not go together are never dropped in silence.
expect 2 'exclude each other' top out --json --format csv
expect 2 'table goes with --format csv' top out --table most_cited
expect 2 'go with --edges' top out --dates dates.tsv
expect 2 'is of the whole corpus' export out --format csv --author Nobody
expect 2 'name something' top out --author ''
expect 2 'tau must be more than 0' top out --tau 0
expect 2 'format is one of graphml, csv, gexf' export out --format xml

# A report says what its filter leaves, classes too.
"$ibid" top out --class appendix >words && grep -q 'Only references of class appendix count' words ||
    fail "the filter by class is not told"
