#!/bin/sh
# Remakes the pictures in README from a build: remake.sh BUILD
# Needs pdftoppm (Debian: poppler-utils) and convert (imagemagick).
set -eu
build=$(cd "$1" && pwd)
images=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# show PDF PAGE NAME: few colors are enough for print, and small.
show() {
    pdftoppm -r 96 -png -f "$2" -l "$2" -singlefile "$folder/$1" "$folder/page"
    convert "$folder/page.png" +dither -colors 24 -strip \
        -define png:compression-level=9 "PNG8:$images/$3.png"
}

"$build/vocation" guide health-information-technician --as-of 2026-11-23 -q -o "$folder/guide.pdf"
"$build/vocation" compare medical-coder health-information-manager medical-secretary \
    --as-of 2026-11-23 -q -o "$folder/sheet.pdf"
"$build/vocation" pathway --to health-information-manager --from high-school \
    --name "Amina Diallo" --as-of 2026-11-23 -q -o "$folder/pathway.pdf"
"$build/vocation" handout health-information-technician --url https://example.edu/careers \
    --as-of 2026-11-23 -q -o "$folder/handout.pdf"
show guide.pdf 1 guide-first
show guide.pdf 2 guide-second
show sheet.pdf 1 comparison
show pathway.pdf 1 pathway-first
show handout.pdf 1 handout-front
