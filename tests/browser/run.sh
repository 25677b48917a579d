#!/bin/sh
# Runs one of the checks of the page in Chromium: run.sh IBID FOLDER CHECK, where FOLDER is what pages.sh wrote.
#
# Exit status 77: Node.js, Chromium or the packages of scripts/install-browser are missing, nothing was checked.
set -eu
here=$(realpath "$(dirname "$0")")
export IBID_BROWSER="${IBID_BROWSER:-$here/../../build/browser}" IBID_CHROMIUM="${IBID_CHROMIUM:-chromium}"
for program in node "$IBID_CHROMIUM"; do
    command -v "$program" >/dev/null || { echo "skipped: no $program; see scripts/install-browser"; exit 77; }
done
[ -d "$IBID_BROWSER/node_modules" ] || { echo "skipped: no packages in build/browser; see scripts/install-browser"; exit 77; }
IBID_CHROMIUM=$(command -v "$IBID_CHROMIUM")
exec node "$here/$3.mjs" "$2" "$(realpath "$1")"
