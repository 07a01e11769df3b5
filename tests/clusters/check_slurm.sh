# A job array on a real Slurm with four nodes, once undisturbed and once canceled on the way: the
# files of all shards are those of a run without it. Skipped where Slurm is not installed.
. "${srcdir:?}/tests/clusters/office.sh"
here=$source/examples/clusters

cat >inside.sh <<'EOF_INSIDE'
nodes=$(srun --nodes=4 printenv SLURMD_NODENAME | sort | tr '\n' ' ')
[ "$nodes" = "here1 here2 here3 here4 " ] || { echo "nodes: $nodes" >&2; exit 3; }
array="--array=1-7:2 --output=log-%a"
sbatch --wait $array --parsable "$here/vocation.sbatch" "$people" run "$@" || echo $? >status
job=$(sbatch $array --parsable "$here/vocation.sbatch" "$people" cut "$@")
until [ -d cut ]; do sleep 0.05; done
scancel "$job"
sbatch --wait $array "$here/vocation.sbatch" "$people" cut "$@" || echo $? >status-cut
EOF_INSIDE
here=$here people=$people sh "$here/slurm-here.sh" sh inside.sh "$@"
status=$?
[ $status -eq 77 ] && exit 77
[ $status -eq 0 ] || [ -f status-cut ] || fail "Slurm gives $status"
cat log-*
[ "$(cat status)" = 1 ] || fail "bad rows make a task fail with 1"
grep -q "shard 4 of 4, as Slurm says" log-7 || fail "a task does not know its shard"
for run in run cut; do
    told=$("$VOCATION" batch --status $run)
    [ $? -eq 1 ] || fail "the status of $run"
    echo "$told" | grep -q "^together: 120 rows, 108 made, 12 refused, 0 failed, 0 pending" ||
        fail "the counts of $run: $told"
    compare $run
done
