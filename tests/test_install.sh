#!/bin/sh
# Install the build into an empty directory, and build and run tests/example against what was installed: with CMake
# and with pkg-config, shared and static.
#
#   test_install.sh BUILD_DIRECTORY SAMPLE [COMPILER [GENERATOR]]
set -eu

build=$1
sample=$2
cc=${3:-cc}
generator=${4:-Ninja}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix

fail() {
    echo "test_install: $*" >&2
    exit 1
}

cmake --install "$build" --prefix "$prefix" >"$work/install.log" || fail "cmake --install failed"
library=$(dirname "$(find "$prefix" -name libdrucksache.a)")
for file in "$prefix/bin/drs" "$prefix/libexec/drucksache/drs-records" "$prefix/include/drucksache.h" "$library/libdrucksache.so" "$library/pkgconfig/drucksache.pc" \
    "$prefix/share/man/man1/drs.1" "$prefix/share/bash-completion/completions/drs" \
    "$prefix/share/zsh/site-functions/_drs" "$prefix/share/drucksache/record.xsd" \
    "$prefix/share/drucksache/record.schema.json" "$prefix/share/drucksache/proceeding.schema.json" \
    "$prefix/share/doc/drucksache/LICENSE"; do
    [ -f "$file" ] || fail "not installed: $file"
done
headers=$(find "$prefix/include" -type f | wc -l)
[ "$headers" -eq 1 ] || fail "$headers headers installed instead of one"

# Whoever links the library gets the names of its header and no others.
nm -D --defined-only "$library/libdrucksache.so" | awk '{ print $3 }' | sort >"$work/exported"
grep -o 'DRS_API .*' "$prefix/include/drucksache.h" | grep -o 'drs_[a-z_]*(' | tr -d '(' | sort >"$work/declared"
diff "$work/declared" "$work/exported" || fail "the exported symbols are not those of the header"

"$prefix/bin/drs" --version >/dev/null || fail "the installed program does not run"
"$prefix/bin/drs" parse -q "$sample" | "$prefix/bin/drs" validate - || fail "the installed program does not find drs-records"

PKG_CONFIG_PATH=$library/pkgconfig
export PKG_CONFIG_PATH
# The flags are words, to be split.
# shellcheck disable=SC2046
"$cc" -std=c17 -Wall -Wextra -Werror "$here/example/main.c" -o "$work/by-pkg-config-shared" \
    $(pkg-config --cflags --libs drucksache)
# shellcheck disable=SC2046
"$cc" -std=c17 -Wall -Wextra -Werror "$here/example/main.c" -o "$work/by-pkg-config-static" \
    $(pkg-config --cflags drucksache) "$library/libdrucksache.a" \
    $(pkg-config --libs --static drucksache | sed 's/-ldrucksache//')

cmake -S "$here/example" -B "$work/example" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc" \
    >"$work/cmake.log" 2>&1 || { cat "$work/cmake.log"; fail "find_package(Drucksache) failed"; }
cmake --build "$work/example" >"$work/cmake.log" 2>&1 || { cat "$work/cmake.log"; fail "the example does not build"; }

LD_LIBRARY_PATH=$library "$work/by-pkg-config-shared" "$sample" >"$work/expected" || fail "the example does not run"
grep -q '^Question 1: ' "$work/expected" || fail "the example found no question in $sample"
grep -q '^Answer to 1' "$work/expected" || fail "the example found no answer in $sample"
for program in "$work/by-pkg-config-static" "$work/example/example_shared" "$work/example/example_static"; do
    "$program" "$sample" | cmp - "$work/expected" || fail "$program prints something else"
done
ldd "$work/by-pkg-config-static" | grep -q libdrucksache && fail "the static example uses the shared library"

# A program must also be able to load it at run time, found through its soname.
readelf -d "$library/libdrucksache.so" | grep -q 'SONAME.*libdrucksache\.so\.[0-9]' || fail "the library has no soname"
echo "installed, and four examples built and run against it"
