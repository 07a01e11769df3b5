#!/bin/sh
# archives.sh must find each of these, and pass what is allowed.
set -u
[ "${build_kind:-plain}" = plain ] || exit 77
here=${srcdir:-.}/tests/house
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
failed=0

# try pass|FAULT SOURCE
try() {
    printf '%s\n' "$2" | ${CC:-cc} -fPIC -w -c -x c - -o "$folder/x.o" || exit 99
    rm -f "$folder/x.a"
    ar cr "$folder/x.a" "$folder/x.o"
    said=$(sh "$here/archives.sh" "$folder/x.a")
    status=$?
    case $1 in
    pass) [ $status -eq 0 ] && return ;;
    *) case $said in *"$1"*) [ $status -eq 1 ] && return ;; esac ;;
    esac
    echo "expected $1 for: $2"
    echo "$said"
    failed=1
}

try pass 'int voc_f(void) { return 1; }'
try pass 'static const char *const names[] = {"a", "b"};
const char *voc_f(int i) { return names[i]; }'
try pass 'static int json_lock = 1; int *voc_f(void) { return &json_lock; }'
try 'do not begin with voc_' 'int f(void) { return 1; }'
try 'do not begin with voc_' 'const int table[] = {1};'
try 'do not end' '#include <stdlib.h>
void voc_f(void) { exit(1); }'
try 'do not end' '#include <stdlib.h>
void voc_f(void) { abort(); }'
try 'do not end' '#include <setjmp.h>
void voc_f(jmp_buf b) { longjmp(b, 1); }'
try 'do not end' '#include <stdio.h>
void voc_f(void) { puts("x"); }'
try 'do not end' '#include <time.h>
long voc_f(void) { return time(0); }'
try 'writable data' 'static int count; int voc_f(void) { return ++count; }'
try 'writable data' 'static int count = 3; int voc_f(void) { return ++count; }'
try 'writable data' 'static const char *name = "a"; const char **voc_f(void) { return &name; }'
try 'writable data' 'static _Thread_local int count; int voc_f(void) { return ++count; }'
try 'more than the one lock' 'static int a_lock = 1, b_lock = 1;
int *voc_f(int i) { return i ? &a_lock : &b_lock; }'
exit $failed
