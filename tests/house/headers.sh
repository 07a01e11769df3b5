#!/bin/sh
# Every public header compiles alone, as C11 and as C++17, without a warning.
set -u
srcdir=${srcdir:-.}
failed=0
seen=0
warnings='-Wall -Wextra -Wpedantic -Wshadow -Wundef -Werror'

if ! echo 'int x;' | ${CXX:-c++} -std=c++17 -fsyntax-only -x c++ - 2>/dev/null; then
    echo "no C++ compiler; on Debian: apt-get install g++"
    exit 1
fi
for header in "$srcdir"/include/vocation/*.h; do
    name=$(basename "$header")
    seen=$((seen + 1))
    # Twice, for the guard.
    printf '#include <vocation/%s>\n#include <vocation/%s>\nint unused;\n' "$name" "$name" |
        ${CC:-cc} -std=c11 $warnings -I "$srcdir/include" -fsyntax-only -x c - || failed=1
    printf '#include <vocation/%s>\n#include <vocation/%s>\nint unused;\n' "$name" "$name" |
        ${CXX:-c++} -std=c++17 $warnings -I "$srcdir/include" -fsyntax-only -x c++ - || failed=1
done
[ $seen -gt 0 ] || failed=1
exit $failed
