#!/bin/sh
# `make installcheck`: a program outside the tree finds headers and libraries through
# pkg-config, and links with all that they need.
# usage: installed.sh PKGCONFIG-FOLDER
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PKG_CONFIG_PATH="$1"

# try MODULE HEADER FUNCTION: one that reaches deep into the archive.
try() {
    cat >"$folder/main.c" <<END
#include <vocation/$2>
#include <vocation/version.h>
#include <string.h>
int main(void)
{
    void (*deep)(void) = (void (*)(void))$3;
    return deep == 0 || strcmp(voc_version(), VOC_VERSION) != 0;
}
END
    flags=$(pkg-config --cflags "$1")
    libs=$(pkg-config --libs "$1")
    # shellcheck disable=SC2086 # flags are words
    ${CC:-cc} -std=c11 ${BUILD_CFLAGS:-} $flags -o "$folder/main" "$folder/main.c" $libs
    "$folder/main"
    [ "$(pkg-config --modversion "$1")" = "$VERSION" ]
}

try vocation vocation.h voc_catalog_load
try vocation-report report.h voc_write_pdf_file
try vocation-batch batch.h voc_batch
try vocation-batch mail.h voc_mail_submit
