"""vocation batch as people and clusters meet it: exit statuses, words, shards, signals, threads and
ten thousand recipients of whom five in a hundred are bad.

usage: check_batch.py     with $srcdir and $builddir, as `make check` sets them
"""
import csv
import io
import os
import random
import signal
import subprocess
import sys
import tempfile

from command import COMMAND, WELDING, check, failures, run, says

COLUMNS = ["id", "name", "email", "level", "have", "experience", "to", "online", "max_months",
           "earn", "language", "report"]
MANY = 10000


def batch(*arguments, folder, **more):
    return run("batch", "-c", WELDING, "--as-of", "2026-11-23", "--no-sync", *arguments,
               folder=folder, **more)


def line_of(row):
    line = io.StringIO()
    csv.DictWriter(line, COLUMNS, restval="").writerow(row)
    return line.getvalue().encode()


def write(path, rows):
    with open(path, "wb") as out:
        out.write(line_of(dict(zip(COLUMNS, COLUMNS))))
        out.writelines(map(line_of, rows))


def good(i):
    return {"id": f"A{i}", "name": f"Person {i}", "email": f"p{i}@example.org",
            "to": "certified-welder", "report": "certification"}


def files_of(run_folder):
    found = {}
    for parent, _, names in os.walk(run_folder):
        for name in names:
            if name.endswith((".pdf", ".part")):
                with open(os.path.join(parent, name), "rb") as file:
                    found[name] = file.read()
    return found


def statuses_tell_what_happened(folder):
    write(os.path.join(folder, "good.csv"), [good(1), good(2)])
    write(os.path.join(folder, "some.csv"), [good(1), {**good(2), "to": "nowhere"}])
    seen = batch("good.csv", "-d", "run", folder=folder)
    check("all are made", seen[0] == 0 and "2 of 2 in run" in seen[2] and not seen[1], seen)
    check("their files", sorted(files_of(os.path.join(folder, "run"))) ==
          ["2-certification.pdf", "3-certification.pdf"], os.listdir(folder))
    seen = batch("good.csv", "-d", "run", folder=folder)
    check("nothing is overwritten", seen[0] == 3 and "there is a run in this folder" in seen[2],
          seen)
    seen = batch("good.csv", "-d", "run", "--resume", folder=folder)
    check("nothing is left to do", seen[0] == 0, seen)
    seen = batch("some.csv", "-d", "some", folder=folder)
    check("some failed", seen[0] == 1 and "some.csv:3:1: error: row 3, to: nothing is called "
          '"nowhere"' in seen[2], seen)
    seen = batch("good.csv", folder=folder)
    check("no folder", seen[0] == 2 and "-d RUN" in seen[2], seen)
    seen = batch("none.csv", "-d", "none", folder=folder)
    check("no recipients", seen[0] == 4 and "none.csv" in seen[2], seen)
    for option, value in (("--jobs", "0"), ("--shard", "3/2"), ("--shard", "0/2"),
                          ("--shard", "1")):
        seen = batch("good.csv", "-d", "none", option, value, folder=folder)
        check(f"{option} {value}", seen[0] == 2 and "wants" in seen[2], seen)
    check("none of these began", not os.path.exists(os.path.join(folder, "none")), "")
    seen = run("batch", "--status", "some", folder=folder)
    check("status", seen[0] == 1 and "2 rows, 1 made, 1 refused" in seen[1] and
          'row 3 refused, to: nothing is called "nowhere"' in seen[1], seen)
    seen = run("batch", "--purge", "some", folder=folder)
    check("purge", seen[0] == 0 and not files_of(os.path.join(folder, "some")), seen)
    seen = run("batch", "--status", "some", folder=folder)
    check("counts stay", "2 rows, 1 made, 1 refused" in seen[1] and "nowhere" not in seen[1], seen)
    says("no run", ["batch", "--status", os.path.join(folder, "nothing")], 4, err="no run")


def a_new_file_can_be_used(folder):
    status, out, err = run("new", "recipients")
    check("new recipients", status == 0 and out.startswith(",".join(COLUMNS)) and "max_months" in
          err, (status, out, err))
    path = os.path.join(folder, "new.csv")
    check("new -o", run("new", "recipients", "-o", path)[0] == 0, path)
    check("new does not overwrite", run("new", "recipients", "-o", path)[0] == 4, path)
    check("new of what there is not", run("new", "poster")[0] == 2, "")
    seen = run("batch", "new.csv", "-d", "new", "--no-sync", folder=folder)
    check("what is new is good", seen[0] == 0 and "2 of 2" in seen[2], seen)


def engines_say_which_part_is_ours(folder):
    write(os.path.join(folder, "six.csv"), [good(i) for i in range(6)])
    slurm = {"SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_MAX": "14",
             "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_STEP": "2"}
    tasks = [(1, {**slurm, "SLURM_ARRAY_TASK_ID": "10"}),
             (2, {"JOB_COMPLETION_INDEX": "1", "VOCATION_SHARDS": "3"}),
             (3, {"AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "3"})]
    seen = run("batch", "--status", "shards", folder=folder)
    check("no shard has begun", seen[0] == 4, seen)
    for number, settings in tasks:
        seen = batch("six.csv", "-d", "shards", folder=folder, **settings)
        check(f"shard {number}", seen[0] == 0 and f"shard {number} of 3" in seen[2], seen)
        seen = run("batch", "--status", "shards", folder=folder)
        check("what has begun", seen[0] == (0 if number == 3 else 5), seen)
    check("together", "together: 6 rows, 6 made" in seen[1], seen)
    batch("six.csv", "-d", "whole", folder=folder)
    check("the same files", files_of(os.path.join(folder, "shards")) ==
          files_of(os.path.join(folder, "whole")), "")
    for settings in ({"SLURM_ARRAY_TASK_ID": "3"},
                     {**slurm, "SLURM_ARRAY_TASK_ID": "ten"},
                     {**slurm, "SLURM_ARRAY_TASK_ID": "10", "SLURM_ARRAY_TASK_STEP": "two"},
                     {**slurm, "SLURM_ARRAY_TASK_ID": "9" * 30},
                     {"JOB_COMPLETION_INDEX": "1st", "VOCATION_SHARDS": "3"},
                     {"JOB_COMPLETION_INDEX": "1", "VOCATION_SHARDS": "three"},
                     {"JOB_COMPLETION_INDEX": "-1", "VOCATION_SHARDS": "3"},
                     {**slurm, "SLURM_ARRAY_TASK_ID": "10", "SLURM_ARRAY_TASK_MAX": "99"},
                     {**slurm, "SLURM_ARRAY_TASK_ID": "11"},
                     {"JOB_COMPLETION_INDEX": "1"},
                     {"AWS_BATCH_JOB_ARRAY_INDEX": "3", "AWS_BATCH_JOB_ARRAY_SIZE": "3"}):
        seen = batch("six.csv", "-d", "odd", folder=folder, **settings)
        check(f"an odd array {settings}", seen[0] == 2 and "--shard K/N" in seen[2], seen)
    seen = batch("six.csv", "-d", "chosen", "--shard", "2/2", folder=folder,
                 SLURM_ARRAY_TASK_ID="3")
    check("the option goes before the environment", seen[0] == 0 and "3 of 3" in seen[2], seen)


def signals_finish_what_is_in_work(folder):
    """That of the keyboard, and the one that clusters send before they kill."""
    write(os.path.join(folder, "long.csv"), [good(i) for i in range(1000)])
    for number in (signal.SIGINT, signal.SIGTERM):
        name = number.name
        run_folder = os.path.join(folder, name)
        words = [COMMAND, "batch", "-c", WELDING, "--as-of", "2026-11-23", "--no-sync", "long.csv",
                 "-d", name]
        with subprocess.Popen(words, cwd=folder, stderr=subprocess.PIPE) as process:
            while not os.path.exists(os.path.join(run_folder, "files/2-certification.pdf")):
                if process.poll() is not None:
                    break
            process.send_signal(number)
            told = process.communicate()[1].decode()
        check(f"{name} ends it", process.returncode == 5 and "--resume" in told,
              (process.returncode, told))
        files = files_of(run_folder)
        check("nothing half done", not [file for file in files if file.endswith(".part")], "")
        seen = run("batch", "--status", name, "-q", folder=folder)
        check("the journal has what is there", seen[0] == 5 and
              f"1000 rows, {len(files)} made, 0 refused, 0 failed, {1000 - len(files)} pending" in
              seen[1], (len(files), seen))
        seen = batch("long.csv", "-d", name, "--resume", folder=folder)
        check("gone on with", seen[0] == 0 and "1000 of 1000" in seen[2], seen)
    check("the same files", files_of(os.path.join(folder, "SIGINT")) ==
          files_of(os.path.join(folder, "SIGTERM")), "")


def jobs_do_not_matter(folder):
    rows = [{**good(i), "to": "welder", "report": "", "level": level, "online": online}
            for i, (level, online) in enumerate(
                [(level, online) for level in ("high-school", "associate", "bachelor", "")
                 for online in ("yes", "no")] * 25)]
    write(os.path.join(folder, "pathways.csv"), rows)
    for jobs in ("1", "16"):
        seen = batch("pathways.csv", "-d", f"jobs-{jobs}", "--jobs", jobs, folder=folder)
        check(f"{jobs} threads", seen[0] == 0 and "200 of 200" in seen[2], seen)
    check("the same pathways from 1 thread and 16",
          files_of(os.path.join(folder, "jobs-1")) == files_of(os.path.join(folder, "jobs-16")), "")


# How a row may be bad, the column that is named for it, and words of the reason.
BAD = [
    ("to", 'nothing is called "nowhere"', {"to": "nowhere"}),
    ("to", "nothing stands there", {"to": ""}),
    ("to", "is about a certification", {"to": "welding-technology", "report": "certification"}),
    ("id", "neither an id nor an email", {"id": "", "email": ""}),
    ("id", "the same as in row 2", {"id": "A0"}),
    ("id", "longer than 256 bytes", {"id": "x" * 300}),
    ("email", "is no email address", {"email": "nobody"}),
    ("email", "is no email address", {"email": "a@b\r\nBcc: c@d"}),
    ("name", "a NUL", {"name": "An\x00a"}),
    ("name", "the control character U+001B", {"name": "An\x1b[31ma"}),
    ("name", "a line break", {"name": "Ana\nBcc: x@example.org"}),
    ("level", 'did you mean "bachelor"', {"level": "bachelors"}),
    ("have", 'nothing is called "wings"', {"have": "certified-welder;wings"}),
    ("experience", '"welder=long" is not of the form occupation=months',
     {"experience": "welder=long"}),
    ("experience", 'nothing is called "pilot"', {"experience": "pilot=3"}),
    ("online", "neither yes nor no", {"online": "sometimes"}),
    ("max_months", "no number of months", {"max_months": "-1"}),
    ("earn", "neither yes nor no", {"earn": "much"}),
    ("language", "no language", {"language": "not one"}),
    ("report", 'no report is called "brochure"', {"report": "brochure"}),
    ("", "2 fields, but the header has 12", b"A,Ana"),
    ("name", "a quote inside", b'A,A"na,,,,,welder,,,,,'),
    ("name", "after a closing quote", b'A,"A"na,,,,,welder,,,,,'),
    ("name", "bytes that are no UTF-8", b"A,An\xffa,,,,,welder,,,,,"),
]
HOSTILE = ["../../etc/passwd", "<b>&amp;</b>", "\u202egnp.exe", "a\u200bb", "'; DROP TABLE run;--",
           '"quoted, name"', "CON", "\u0644\u064a\u0644\u0649", "Z\u0351\u0352\u0353" * 20,
           "\U0001f600", "x" * 500, "%s%n", "$(reboot)", "{row}", "Ana \ue000"]


def write_many(path):
    """Of ten thousand rows one in twenty is bad; what is odd in others does no harm. Gives the row
    numbers of the bad ones, each with its column and reason."""
    dice = random.Random(3)
    expected = {}
    with open(path, "wb") as out:
        out.write(line_of(dict(zip(COLUMNS, COLUMNS))))
        for i in range(MANY):
            row = {**good(i), "to": dice.choice(["welder", "certified-welder"]), "report": ""}
            if i % 20 == 19:
                column, reason, change = BAD[i // 20 % len(BAD)]
                expected[i + 2] = (column, reason)
                row = change if isinstance(change, bytes) else {**row, **change}
            elif i % 7 == 3:
                row["name"] = dice.choice(HOSTILE)
            out.write(row + b"\r\n" if isinstance(row, bytes) else line_of(row))
    return expected


def ten_thousand_with_bad_rows(folder):
    """All rows are looked at, and the last of ten shards, which has every bad one, is printed."""
    bad = write_many(os.path.join(folder, "many.csv"))
    size = MANY // 10
    seen = batch("many.csv", "-d", "many", "--names", "{name}", "--jobs", "2", "--shard", "10/10",
                 folder=folder)
    check("some of very many", seen[0] == 1, (seen[0], seen[2][:500]))
    check("the count", f"{size - len(bad)} of {size} in many; {len(bad)} refused, 0 failed, 0 "
          "pending" in seen[2], seen[2][:500])
    status = run("batch", "--status", "many", folder=folder)[1].splitlines()
    for row, (column, reason) in bad.items():
        start = f"row {row}, {column}: " if column else f"row {row}: "
        check("a bad row is told", any(start in line and reason in line
                                       for line in seen[2].splitlines()), (row, column, reason))
        check("and kept", any(line.startswith(f"  row {row} refused") and reason in line
                              for line in status),
              (row, column, reason))
    check("nobody else is told", seen[2].count(": error: row ") == len(bad) == len(status) - 2,
          len(status))
    names = files_of(os.path.join(folder, "many/shard-10-of-10"))
    check("all others are made", size - len(bad) == len(names), len(names))
    for name in names:
        check("a tame name", "/" not in name and ".." not in name and name[0] not in ".-" and
              len(name.encode()) < 256 and name.isprintable(), name)


with tempfile.TemporaryDirectory() as scratch:
    statuses_tell_what_happened(scratch)
    a_new_file_can_be_used(scratch)
    engines_say_which_part_is_ours(scratch)
    signals_finish_what_is_in_work(scratch)
    jobs_do_not_matter(scratch)
    ten_thousand_with_bad_rows(scratch)
sys.exit(1 if failures else 0)
