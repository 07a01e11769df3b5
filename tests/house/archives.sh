#!/bin/sh
# What the archives of a plain build may hold: only names of ours, no writable data but the
# one lock around cJSON, nothing that ends the process, prints, or asks for clock or locale.
# usage: archives.sh [ARCHIVE...]     default: all, in $builddir
set -u
export LC_ALL=C

if [ "${build_kind:-plain}" != plain ]; then
    echo "skipped: a $build_kind build holds more than ours"
    exit 77
fi
builddir=${builddir:-.}
[ $# -gt 0 ] || set -- "$builddir/libvocation.a" "$builddir/libvocation-report.a" \
    "$builddir/libvocation-batch.a"
failed=0

# fault TEXT-OF-ONE-FAULT-PER-LINE WHAT
fault() {
    [ -n "$1" ] || return 0
    echo "$2"
    printf '%s\n' "$1" | sed 's/^/    /'
    failed=1
}

forbidden='exit|_exit|_Exit|quick_exit|abort|longjmp|_longjmp|siglongjmp|setjmp|_setjmp'
forbidden="$forbidden|__assert_fail|printf|puts|putchar|perror|stdout|stderr|stdin"
forbidden="$forbidden|time|clock|gettimeofday|clock_gettime|localtime|localtime_r"
forbidden="$forbidden|setlocale|newlocale|uselocale|localeconv|getenv|rand|random"

for archive in "$@"; do
    name=$(basename "$archive")
    globals=$(${NM:-nm} -g --defined-only "$archive" | awk 'NF == 3 && $3 !~ /^voc_/ { print $3 }')
    fault "$globals" "$name: global names that do not begin with voc_:"

    calls=$(${NM:-nm} -u "$archive" | awk '/:$/ { file = $1 } NF == 2 { print $2, "in", file }' |
        grep -E "^($forbidden) ")
    fault "$calls" "$name: the libraries do not end, print, or ask for clock and locale:"

    # By section: nm calls constant tables of pointers (.data.rel.ro) data as well.
    data=$(objdump -t "$archive" | awk '
        /file format/ { file = $1 }
        $0 ~ /[ \t]\.(data|bss|tdata|tbss|data\.rel|data\.rel\.local)[ \t]/ &&
            $NF !~ /^\.(data|bss|tdata|tbss)/ && $(NF - 1) !~ /^0+$/ { print $NF, "in", file }
        $0 ~ /\*COM\*/ { print $NF, "in", file }')
    locks=$(printf '%s\n' "$data" | grep -c '_lock in ')
    others=$(printf '%s\n' "$data" | grep -v '_lock in ')
    fault "$others" "$name: writable data:"
    [ "$locks" -le 1 ] || fault "$data" "$name: more than the one lock around cJSON:"
done

exit $failed
