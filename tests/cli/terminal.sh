#!/bin/sh
# Reports as wide as the terminal, in the letters that it knows; files are the same everywhere: terminal.sh IBID.
set -eu
ibid=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "FAILED: $*" >&2; exit 1; }
unset COLUMNS
export LC_ALL=C.UTF-8 NO_COLOR=1

printf 'locks\ttides\n' >edges
printf 'tides\t2019-03-14\nlocks\t2020-05-03\n' >dates
printf 'tides\tŽofie Nováková\nlocks\tAnn Author\n' >authors
set -- timeline --edges edges --dates dates --authors authors

# on_terminal COLUMNS ARGUMENT...: what ibid prints on a terminal of so many columns, 0 for one that does not tell.
on_terminal() {
    /usr/bin/python3 - "$ibid" "$@" <<'END'
import fcntl, os, pty, struct, sys, termios
program, columns, *arguments = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    size = struct.pack('HHHH', 24, int(columns), 0, 0)
    fcntl.ioctl(1, termios.TIOCSWINSZ, size)
    os.execv(program, [program, *arguments])
output = b''
while True:
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    output += chunk
os.waitpid(child, 0)
sys.stdout.buffer.write(output.replace(b'\r\n', b'\n'))
END
}
widest() { /usr/bin/python3 -c 'import sys; print(max(len(line) - 1 for line in open(sys.argv[1], encoding="utf-8")))' "$1"; }

"$ibid" "$@" >file
on_terminal 0 "$@" >told_nothing
cmp file told_nothing || fail "a terminal that tells no width gets something else than a file"
on_terminal 120 "$@" >wide
on_terminal 46 "$@" | grep -v '^Year\|^20' >narrow # but for the table
[ "$(widest narrow)" -le 46 ] || fail "lines are wider than the terminal"
grep -q 'here, and receive' wide || fail "lines of a wide terminal are broken early: $(cat wide)"
! grep -q 'here, and receive' narrow || fail "lines of a narrow terminal are not broken"
COLUMNS=46 on_terminal 120 "$@" | grep -v '^Year\|^20' | cmp - narrow || fail "COLUMNS does not say how wide it is"
COLUMNS=46 "$ibid" "$@" | cmp - file || fail "COLUMNS changes a file"
on_terminal 46 "$@" -o - | grep -v '^Year\|^20' | cmp - narrow || fail "-o - is not standard output"

# What is no terminal of Unicode gets ASCII; a file does not.
LC_ALL=C on_terminal 80 "$@" >plain
! LC_ALL=C grep -q '[^ -~]' plain || fail "other characters on a terminal of ASCII"
grep -q 'by Zofie Novakova' plain || fail "no name in ASCII: $(cat plain)"
LC_ALL=C "$ibid" "$@" | cmp - file || fail "the locale changes a file"
"$ibid" "$@" --ascii | cmp - plain || fail "--ascii is not what a terminal of ASCII gets"

# Other formats have no width.
on_terminal 46 "$@" --format markdown >on_terminal.md
"$ibid" "$@" --format markdown | cmp - on_terminal.md || fail "the width changes Markdown"
status=0
"$ibid" "$@" --json --width 50 2>errors >/dev/null || status=$?
[ $status = 2 ] || fail "--width with --json: status $status"
grep -q 'go with --format text' errors || fail "--width with --json: $(cat errors)"

# A drawing, by the ending of its file; and none where a report draws nothing.
"$ibid" "$@" -o timeline.svg
"$ibid" "$@" --format svg | cmp - timeline.svg || fail "-o timeline.svg is no drawing"
/usr/bin/python3 -c 'import sys, xml.etree.ElementTree as tree; sys.exit(tree.parse("timeline.svg").getroot().tag != "{http://www.w3.org/2000/svg}svg")' ||
    fail "timeline.svg is no SVG"
status=0
"$ibid" top --edges edges -o top.svg 2>errors || status=$?
[ $status = 2 ] && [ ! -e top.svg ] || fail "a report without a drawing: status $status"
grep -q 'draws nothing' errors || fail "a report without a drawing: $(cat errors)"
