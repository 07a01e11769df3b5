#!/bin/sh
# A batch on GNU parallel, a process a shard:
#
#     parallel.sh SHARDS RECIPIENTS RUN --as-of 2026-11-23 [options of vocation batch]
#
# $JOBS is how many run at a time (default: one a processor), $VOCATION the command. On several
# machines: PARALLEL="--sshloginfile HOSTS --workdir ." in the environment, with the files under the
# same paths. The same line once more goes on with what was left.
if [ $# -lt 3 ]; then
    echo "usage: parallel.sh SHARDS RECIPIENTS RUN [options]" >&2
    exit 2
fi
shards=$1

# A word as the shell takes it back. Whole commands are given to parallel, so that it does not look
# for words of its own, such as {1}, in the names of files.
quote() {
    printf "'%s' " "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

command="$(quote "${VOCATION:-vocation}")batch $(quote "$2")-d $(quote "$3")--resume -q --jobs 1 "
run=$3
shift 3
for word in "$@"; do
    command=$command$(quote "$word")
done
for number in $(seq "$shards"); do
    echo "$command--shard $number/$shards"
done | parallel --jobs "${JOBS:-100%}"
# Whatever became of the shards, this says it of all of them together.
exec "${VOCATION:-vocation}" batch --status "$run"
