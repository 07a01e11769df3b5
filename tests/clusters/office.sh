# What the tests of clusters share: read by them, with $srcdir and $builddir as `make check` sets
# them. A run made without a cluster, in $scratch/whole, and how it is compared with another.
source=$(cd "$srcdir" && pwd)
VOCATION=$(cd "$builddir" && pwd)/vocation
export VOCATION
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
# Once a name with a space, a quote and braces: scripts have to do with any.
people="people's {1}.csv"
set -- -c "$source/tests/catalogs/welding.json" --as-of 2026-11-23 --names "{id}-{report}"

fail() {
    echo "FAIL: $1" >&2
    exit 1
}

{
    echo "id,name,level,to"
    for i in $(seq 120); do
        case $i in
        *7) echo "A$i,Person $i,associate,nowhere" ;;
        *) echo "A$i,Person $i,associate,welder" ;;
        esac
    done
} >"$people"
"$VOCATION" batch "$people" -d whole -q "$@" 2>/dev/null
[ $? -eq 1 ] || fail "the run without a cluster"

# The files of all shards of a run are those of the whole.
compare() {
    mkdir together || fail "no folder"
    mv "$1"/shard-*/files/* together/ || fail "no files"
    diff -r whole/files together || fail "other files than without a cluster"
    rmdir together 2>/dev/null || rm -r together
}
