#!/bin/sh
# Slurm with four nodes on this machine, for as long as a command runs: to try job arrays out, and
# for tests. Nothing of it is left afterwards.
#
#     slurm-here.sh COMMAND [ARGUMENT...]
#
# Debian: apt-get install slurm-wlm munge. The command finds its cluster by $SLURM_CONF, and its
# exit status is that of this script. Any user may run it: all files, sockets and keys are in a
# folder of its own, and the daemons listen on $SLURM_HERE_PORT (default: made from the process's
# number) and the four ports above it.
set -u
PATH=$PATH:/usr/sbin:/sbin

if [ $# -eq 0 ]; then
    echo "usage: slurm-here.sh COMMAND [ARGUMENT...]" >&2
    exit 2
fi
for program in munged slurmctld slurmd sbatch sinfo; do
    if ! command -v "$program" >/dev/null; then
        echo "slurm-here.sh: there is no $program; on Debian: apt-get install slurm-wlm munge" >&2
        exit 77
    fi
done

nodes=4
host=$(hostname -s)
port=${SLURM_HERE_PORT:-$((20000 + $$ % 2000 * 5))}
pids=
# Of few letters, since the paths of sockets are short; open to be passed through, as munge wants.
folder=$(mktemp -d /tmp/slurm-XXXXXX) || exit 4
chmod 711 "$folder"
mkdir "$folder/state" "$folder/spool" "$folder/log"

# Runs a daemon that stays in the foreground, and remembers it.
daemon() {
    name=$1
    shift
    "$@" >"$folder/log/$name.out" 2>&1 &
    pids="$! $pids"
}

# Tries a command until it succeeds, for half a minute.
until_done() {
    for _ in $(seq 150); do
        "$@" && return 0
        sleep 0.2
    done
    return 1
}

jobs_are_over() {
    [ -z "$(squeue --noheader --format=%i 2>/dev/null)" ]
}

# Steps are no children of ours: each has a socket while it is there.
steps_are_over() {
    [ -z "$(find "$folder/spool" -type s)" ]
}

nodes_are_idle() {
    [ "$(sinfo --noheader --Node --states=idle --format=%N 2>/dev/null | wc -l)" -eq $nodes ]
}

stop() {
    trap '' HUP INT TERM
    if sinfo >/dev/null 2>&1; then
        scancel --user="$(id -un)"
        until_done jobs_are_over
        until_done steps_are_over
    fi
    for pid in $pids; do
        kill "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
    done
    rm -rf "$folder"
}

give_up() {
    echo "slurm-here.sh: $1" >&2
    tail -n 5 "$folder"/log/* >&2
    exit 4
}

trap stop EXIT
trap 'exit 130' HUP INT TERM

cat >"$folder/slurm.conf" <<END
ClusterName=here
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$folder/munge
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool/%n
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/%n.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/%n.log
# A node is what is written here, whatever the machine is.
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_min_interval=1000
NodeName=here[1-$nodes] NodeHostname=$host NodeAddr=127.0.0.1 \\
    Port=[$((port + 1))-$((port + nodes))] CPUs=1 RealMemory=512
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$folder/slurm.conf"

(umask 077 && head -c 1024 /dev/urandom >"$folder/key") || exit 4
daemon munged munged --foreground --force --key-file="$folder/key" --socket="$folder/munge" \
    --pid-file="$folder/munge.pid" --seed-file="$folder/munge.seed" \
    --log-file="$folder/log/munged.log"
until_done test -S "$folder/munge" || give_up "munged does not start"
daemon slurmctld slurmctld -D -i
for number in $(seq $nodes); do
    mkdir "$folder/spool/here$number"
    daemon "slurmd-$number" slurmd -D -N "here$number"
done
until_done nodes_are_idle || give_up "the four nodes do not come up"

"$@"
