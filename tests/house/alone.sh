#!/bin/sh
# All of libvocation.a links with its own libraries, without the report side.
set -u
builddir=${builddir:-.}
program=$(mktemp) || exit 99
trap 'rm -f "$program"' EXIT
echo 'int main(void) { return 0; }' |
    ${CC:-cc} ${BUILD_CFLAGS:-} -x c - -x none -o "$program" \
        -Wl,--whole-archive "$builddir/libvocation.a" -Wl,--no-whole-archive $model_libs &&
    "$program"
