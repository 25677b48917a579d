#!/bin/sh
# The functions of the page's scripts, without a browser: scripts.sh IBID.
#
# Exit status 77: Node.js is missing, nothing was checked.
set -eu
command -v node >/dev/null || { echo "skipped: no node"; exit 77; }
exec node "$(dirname "$0")/scripts.mjs" "$1"
