# A batch on GNU parallel: the files of all shards are those of a run without it. Skipped where it
# is not installed.
. "${srcdir:?}/tests/clusters/office.sh"
command -v parallel >/dev/null || {
    echo "skipped: there is no GNU parallel"
    exit 77
}
told=$(JOBS=2 sh "$source/examples/clusters/parallel.sh" 5 "$people" "a run" "$@" 2>errors)
[ $? -eq 1 ] || fail "its status: $(cat errors)"
echo "$told" | grep -q "^together: 120 rows, 108 made, 12 refused, 0 failed, 0 pending" ||
    fail "the counts: $told"
compare "a run"
