#!/bin/sh
# The shared library shows public symbols only, and the sanitizer's marks of them: exports.sh LIBRARY.
set -eu
shown=$(nm -D --defined-only "$1" | awk '{ print $3 }' | grep -v '^__odr_asan\.ibid_')
echo "$shown" | grep -q '^ibid_' || { echo "no public symbol at all in $1"; exit 1; }
! echo "$shown" | grep -v '^ibid_' || { echo "the above are shown by $1 and are not public"; exit 1; }
