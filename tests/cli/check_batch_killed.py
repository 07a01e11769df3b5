"""vocation batch killed at moments of chance, twice each: what goes on with the run ends with the
files and the journal of one that nothing disturbed.

usage: check_batch_killed.py     with $srcdir and $builddir, as `make check` sets them;
                                 $VOCATION_KILLS rounds (default: 5), $VOCATION_SEED to repeat them
"""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

from command import COMMAND, WELDING, check, failures

ROWS = 150
ROUNDS = int(os.environ.get("VOCATION_KILLS", "5"))
SEED = int(os.environ.get("VOCATION_SEED", time.time_ns() % 1000000))


def begin(folder, name):
    return subprocess.Popen([COMMAND, "batch", "-c", WELDING, "--as-of", "2026-11-23", "-q",
                             "--jobs", "2", "--resume", "people.csv", "-d", name], cwd=folder,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finish(folder, name):
    with begin(folder, name) as process:
        told = process.communicate()[0].decode()
    return process.returncode, told


def look(folder, name):
    """Every file with its mode and bytes, and every row of the journal."""
    seen = {}
    for parent, _, files in os.walk(os.path.join(folder, name)):
        for file in files:
            path = os.path.join(parent, file)
            with open(path, "rb") as opened:
                content = b"" if file.startswith("journal.db") else opened.read()
            seen[os.path.relpath(path, os.path.join(folder, name))] = (os.stat(path).st_mode,
                                                                      content)
    with sqlite3.connect(os.path.join(folder, name, "journal.db")) as journal:
        for table in ("run", "recipient"):
            seen[table + " table"] = journal.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
    return seen


def kill(folder, name, within, dice):
    """Kills it at some moment; gives how many files were there, and how long it may take next time:
    less, when it came to its end before."""
    began = time.monotonic()
    with begin(folder, name) as process:
        try:
            process.communicate(timeout=dice.uniform(0, within))
            within = min(within, time.monotonic() - began)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
    files = os.path.join(folder, name, "files")
    return len(os.listdir(files)) if os.path.exists(files) else 0, within


def main(folder):
    dice = random.Random(SEED)
    with open(os.path.join(folder, "people.csv"), "w", encoding="utf-8") as out:
        out.write("id,name,level,to\n")
        for i in range(ROWS):
            out.write(f"A{i},Person {i},associate,{'nowhere' if i % 25 == 7 else 'welder'}\n")
    began = time.monotonic()
    status, told = finish(folder, "whole")
    within = time.monotonic() - began
    whole = look(folder, "whole")
    check("an undisturbed run", status == 1 and len(whole) > ROWS * 0.9, (status, told))
    reached = []
    for i in range(ROUNDS):
        name = f"run-{i}"
        first, within = kill(folder, name, within, dice)
        second, _ = kill(folder, name, within, dice)
        reached.append((first, second))
        status, told = finish(folder, name)
        check(f"seed {SEED}, round {i}: it goes on", status in (0, 1), (reached[-1], status, told))
        seen = look(folder, name)
        different = {key for key in {*seen, *whole} if seen.get(key) != whole.get(key)}
        check(f"seed {SEED}, round {i}: the same", not different, (reached[-1], different))
    print(f"files there at each kill: {sorted(n for pair in reached for n in pair)}")


with tempfile.TemporaryDirectory() as scratch:
    main(scratch)
sys.exit(1 if failures else 0)
