#!/bin/sh
# Fails unless the page of 1,000 pieces has less than a megabyte: size.sh FOLDER, where FOLDER is what pages.sh wrote.
set -eu
bytes=$(wc -c <"$1/1000/report.html")
echo "$bytes bytes for 1,000 pieces"
[ "$bytes" -lt 1000000 ]
