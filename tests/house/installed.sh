#!/bin/sh
# `make installcheck`: a program outside the tree finds the libraries through pkg-config.
# usage: installed.sh PKGCONFIG-FOLDER
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PKG_CONFIG_PATH="$1"

# try MODULE HEADER
try() {
    cat >"$folder/main.c" <<END
#include <vocation/$2>
#include <string.h>
int main(void) { return strcmp(voc_version(), VOC_VERSION) != 0; }
END
    flags=$(pkg-config --cflags "$1")
    libs=$(pkg-config --libs "$1")
    ${CC:-cc} -std=c11 ${BUILD_CFLAGS:-} $flags -o "$folder/main" "$folder/main.c" $libs
    "$folder/main"
    [ "$(pkg-config --modversion "$1")" = "$VERSION" ]
}

try vocation vocation.h
try vocation-report report.h
