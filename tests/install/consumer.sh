#!/bin/sh
# What is installed can be used, by pkg-config and by CMake, shared and static: consumer.sh BUILD-FOLDER CC.
set -eu
build=$1
cc=$2
here=$(realpath "$(dirname "$0")")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

cmake --install "$build" --prefix "$scratch/first" >/dev/null
mv "$scratch/first" "$scratch/prefix" # nothing may depend on where it was installed
cd "$scratch"
[ -s prefix/share/man/man1/ibid.1 ] || fail "no manual page"
prefix/bin/ibid --version | grep -q '^ibid [0-9]' || fail "ibid does not run"

pc=$(find prefix -name ibid.pc)
export PKG_CONFIG_PATH="$scratch/$(dirname "$pc")"
libraries=$(realpath "$(dirname "$pc")/..")
# shellcheck disable=SC2046 # lists of words
"$cc" "$here/consumer.c" -o by_pc $(pkg-config --cflags --libs ibid)
[ "$(LD_LIBRARY_PATH=$libraries ./by_pc)" = Tides ] || fail "by pkg-config, shared"
# shellcheck disable=SC2046
"$cc" "$here/consumer.c" -o by_pc_static $(pkg-config --static --cflags ibid) "$libraries/libibid.a" \
    $(pkg-config --libs libxml-2.0 sqlite3 igraph jansson icu-i18n icu-uc uchardet gmp zlib glib-2.0) -lm
[ "$(./by_pc_static)" = Tides ] || fail "by pkg-config, static"
for module in $(pkg-config --print-requires-private ibid); do
    pkg-config --exists "$module" || fail "ibid.pc needs $module, which is not there"
done

cmake -S "$here" -B consumer -G Ninja -DCMAKE_C_COMPILER="$cc" -DCMAKE_PREFIX_PATH="$scratch/prefix" >log 2>&1 &&
    cmake --build consumer >>log 2>&1 || { cat log; fail "by find_package"; }
for form in shared static; do
    [ "$(consumer/consumer_$form)" = Tides ] || fail "by find_package, $form"
done
