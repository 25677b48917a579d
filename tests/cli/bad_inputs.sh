#!/bin/sh
# Every bad input gets one clear line and exit status 4, and the rest goes on: bad_inputs.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir in
fail() { echo "FAILED: $*" >&2; exit 1; }

printf 'A good article\n\nBy Ann Author Some Outlet, May 3, 2023\n\nIt stands among bad ones.\n' >in/good.txt
: >in/empty.txt
printf '\177ELF\002\001\001\000\000\000binary\000\001' >in/binary.html
printf 'Caf\351 life\n\nOne \303\251 is right, one is \351 not, and this goes on \303\251 for a while.\n' >in/latin.txt
printf 'Broken bytes\n\nThis is \377\376 hardly \303\251t\303\251 UTF-8, as \303\240 few bytes show.\n' >in/broken-utf8.txt
ln -s nowhere in/dangling.html
mkdir in/loop && ln -s ../loop in/loop/self
mkfifo in/pipe.html
truncate -s 200M in/huge.html
{ head -c 300000 /dev/zero | sed 's/\x00\x00\x00/<b>/g'; echo deep; } >in/nested.html
[ "$(id -u)" = 0 ] || { printf 'secret' >in/locked.txt; chmod 000 in/locked.txt; }

status=0
"$ibid" run in -o out 2>errors || status=$?
cat errors
[ $status = 4 ] || fail "status $status instead of 4"
for name in empty.txt binary.html broken-utf8.txt dangling.html loop/self pipe.html huge.html nested.html; do
    [ "$(grep -c "in/$name: " errors)" = 1 ] || fail "$name has not exactly one line"
done
[ "$(id -u)" = 0 ] || grep -q 'in/locked.txt: ' errors || fail "locked.txt has no line"
grep -q '^in/good.txt,' out/pieces.csv || fail "the good article is not there"
! grep -q 'in/empty.txt' out/pieces.csv || fail "the empty one is"

# The same again says the same, and loses nothing.
status=0
"$ibid" run in -o out 2>again || status=$?
[ $status = 4 ] || fail "second run: status $status"
grep -q '^in/good.txt,' out/pieces.csv || fail "second run: the good article is gone"
grep -q 'in/broken-utf8.txt: ' again || fail "second run: the damage is not told again"
