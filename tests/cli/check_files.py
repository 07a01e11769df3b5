"""What the command reads and writes: files that are in the way, folders that are not there, full
disks, standard input, dates and policies; each with its exit status and exact words.

usage: check_files.py     with $srcdir and $builddir, as `make check` sets them
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

from command import COMMAND, MINIMAL, SOURCE, WELDING, check, failures, run, says

DAY = ("--as-of", "2026-11-23")
BAD = b'{"format": "vocation-catalog/1", "title": "Bread", "language": "en", "fields": [{}]}'


def told(what, arguments, status, error, out="", **more):
    """The whole of standard error and output."""
    seen = run(*arguments, **more)
    check(f"{what}: exit status {status}", seen[0] == status, seen)
    check(f"{what}: standard error", seen[2] == error, (seen[2], error))
    check(f"{what}: standard output", seen[1] == out, seen[1])


def names_that_mean_nothing_or_too_much():
    told("a guide of an unknown id", ["guide", "bakr", "-c", MINIMAL], 2,
         'error: nothing is called "bakr"; did you mean "baker"?\n')
    told("a guide of an unknown id, far from all", ["guide", "xylophone", "-c", MINIMAL], 2,
         'error: nothing is called "xylophone"\n')
    told("an ambiguous name", ["guide", "29-2072"], 2,
         'error: "29-2072" may mean any of: health-information-technician, medical-coder, '
         'records-coding-technician\n')
    told("a guide of what has none", ["guide", "keiser-university"], 2,
         'vocation: there are guides of occupations, fields, programs and certifications; none '
         'of "keiser-university" (institution)\n')
    told("a comparison of one", ["compare", "rhit"], 2,
         "vocation: too few arguments for compare\nUsage: vocation compare NAME NAME...\n")
    told("a comparison of one twice", ["compare", "rhit", "rhia", "rhit"], 2,
         "error: rhit stands twice in the comparison\n")
    told("a comparison of unlike kinds", ["compare", "rhit", "medical-coder"], 2,
         "error: cannot compare rhit (certification) with medical-coder (occupation): they are "
         "of different kinds\n")


def packets():
    told("a packet of an unknown id", ["packet", "baker", "bakr", "-c", MINIMAL], 2,
         'error: nothing is called "bakr"; did you mean "baker"?\n')
    told("a packet of what has no guide", ["packet", "keiser-university"], 2,
         'vocation: there is no guide of "keiser-university" (institution)\n')
    told("a packet with a comparison of one", ["packet", "compare:rhit"], 2,
         "error: a comparison takes 2 to 5 subjects, not 1\n")


def handouts():
    told("a handout of an unknown id", ["handout", "bakr", "-c", MINIMAL], 2,
         'error: nothing is called "bakr"; did you mean "baker"?\n')
    told("a handout of another kind", ["handout", "rhit"], 2,
         'error: a handout wants the name of an occupation here, and "rhit" is of another kind '
         "(certification)\n")
    told("handouts in one file", ["handout", "baker", "baker", "-o", "x.pdf", "-c", MINIMAL], 2,
         "vocation: -o names one file; use -d for a folder\n")


def files_in_the_way(folder):
    def of(name):
        return os.path.join(folder, name)
    told("a new file", ["guide", "baker", "-c", MINIMAL, "-o", of("a.pdf")], 0, of("a.pdf") + "\n")
    with open(of("a.pdf"), "rb") as file:
        whole = file.read()
    check("a new file is whole", whole.endswith(b"%%EOF\n"), whole[-20:])
    with open(of("b.pdf"), "wb") as file:
        file.write(b"mine")
    told("a file that is there", ["guide", "baker", "-c", MINIMAL, "-o", of("b.pdf")], 4,
         f"vocation: {of('b.pdf')} is there already; --force overwrites it\n"
         "vocation: no guide of baker\n"
         f"{of('b.pdf')}: error: cannot write the file: it exists already and was not to be "
         "overwritten\n")
    with open(of("b.pdf"), "rb") as file:
        check("the file is left alone", file.read() == b"mine", "")
    says("the same by force", ["guide", "baker", "-c", MINIMAL, "-q", "--force", "-o",
                               of("b.pdf")], 0)
    with open(of("b.pdf"), "rb") as file:
        check("it is replaced", file.read().startswith(b"%PDF-"), "")
    told("a missing folder", ["guide", "baker", "-c", MINIMAL, "-o", of("none/a.pdf")], 4,
         "vocation: no guide of baker\n"
         f"{of('none/a.pdf')}: error: cannot write the file: its folder does not exist\n")
    told("a file as a folder", ["guide", "baker", "-c", MINIMAL, "-o", of("a.pdf/b.pdf")], 4,
         "vocation: no guide of baker\n"
         f"{of('a.pdf/b.pdf')}: error: cannot write the file: Not a directory\n")
    told("a folder in a file", ["guide", "baker", "-c", MINIMAL, "-d", of("a.pdf/d")], 4,
         f"vocation: {of('a.pdf/d')}: Not a directory\n")
    told("one file for many", ["guide", "--all", "-c", MINIMAL, "-o", of("x.pdf")], 2,
         "vocation: -o names one file; use -d for a folder\n")
    told("text into a file", ["compare", "rhit", "rhia", "--json", "-o", of("x.json")], 2,
         "vocation: -o names a report; JSON goes to standard output\n")
    told("a theme that is not there",
         ["guide", "baker", "-c", MINIMAL, "-t", of("none.json"), "-o", of("x.pdf")], 4,
         f"{of('none.json')}: error: cannot open the file: No such file or directory\n")
    check("nothing else is left", sorted(os.listdir(folder)) == ["a.pdf", "b.pdf"],
          os.listdir(folder))


def folders_are_made_and_some_may_fail(folder):
    made = os.path.join(folder, "guides")
    says("all guides into a new folder", ["guide", "--all", "-c", WELDING, "-d", made, *DAY], 0,
         err=f"guides in {made}\n")
    check("one file a subject", sorted(os.listdir(made)) == [
        "certified-welder.pdf", "machinist.pdf", "welder.pdf", "welding-supervisor.pdf",
        "welding-technology.pdf"], os.listdir(made))
    status, _, err = run("guide", "welder", "nobody", "-c", WELDING, "-d",
                         os.path.join(folder, "two"), *DAY)
    check("some of several fail: exit status 1", status == 1, (status, err))
    check("the failed one is named", 'nothing is called "nobody"' in err, err)
    check("the other is made", os.listdir(os.path.join(folder, "two")) == ["welder.pdf"], "")
    told("all of several fail", ["guide", "x", "y", "-c", WELDING, "-d", made], 2,
         'error: nothing is called "x"\nerror: nothing is called "y"\n')


def full_disks_are_told():
    if not os.path.exists("/dev/full"):
        return
    for arguments in (["list"], ["list", "--json"], ["show", "rhit"], ["show", "rhit", "--json"],
                      ["guide", "rhit", "-o", "-"], ["compare", "rhit", "rhia", "--json"],
                      ["compare", "rhit", "rhia", "--format", "text"], ["--help"],
                      ["validate", "--json", MINIMAL]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE,
                                  check=False, timeout=120)
        check(f"{arguments} on a full disk: exit status 4", done.returncode == 4, done)
        check(f"{arguments} on a full disk: told",
              b"standard output: No space left on device\n" in done.stderr, done)


def catalogs_come_from_standard_input():
    with open(WELDING, "rb") as file:
        welding = file.read()
    says("a catalog from standard input", ["list", "fields", "-c", "-"], 0, stdin=welding,
         out="welding-technology")
    says("a guide of it", ["show", "welder", "-c", "-"], 0, stdin=welding, out="welder: ")
    told("an empty one", ["list", "-c", "-"], 3,
         "standard input:1:1: error: the file is empty\n")
    told("a bad one", ["guide", "x", "-c", "-"], 3,
         'standard input:1:81: error: /fields/0: the member "id" is missing\n', stdin=BAD)
    told("a folder as a catalog", ["list", "-c", SOURCE], 4,
         f"{SOURCE}: error: cannot read the file: it is a folder\n")


def prepared(arguments, **environment):
    """The day that the report says it was made on, from its text."""
    comparison = json.loads(run("compare", "rhit", "rhia", "--json", *arguments, **environment)[1])
    return comparison["as_of"]


def days_and_policies():
    check("--as-of is the day", prepared(["--as-of", "2025-02-28"]) == "2025-02-28", "")
    check("SOURCE_DATE_EPOCH is the day",
          prepared([], SOURCE_DATE_EPOCH="1700000000") == "2023-11-14", "")
    check("in universal time",
          prepared([], SOURCE_DATE_EPOCH="1700000000", TZ="Pacific/Kiritimati") == "2023-11-14", "")
    check("--as-of goes before it",
          prepared(["--as-of", "2025-02-28"], SOURCE_DATE_EPOCH="x") == "2025-02-28", "")
    for moment in ("", "x", "17e8", "99999999999999", "99999999999999999999"):
        told(f"SOURCE_DATE_EPOCH={moment}", ["compare", "rhit", "rhia", "--json"], 2,
             f'vocation: SOURCE_DATE_EPOCH wants seconds since 1970, not "{moment}"\n'
             "vocation compare --help shows its options\n", SOURCE_DATE_EPOCH=moment)
    for day in ("2026-02-30", "2026-13-01", "2026-11", "23.11.2026", "", "2026-11-23x"):
        told(f"--as-of {day!r}", ["guide", "rhit", "--as-of", day], 2,
             f'vocation: --as-of wants a day such as 2026-11-23, not "{day}"\n'
             "vocation guide --help shows its options\n")
    for policy in ("official", "newest", "same-source"):
        seen = json.loads(run("compare", "rhit", "rhia", "--json", "--policy", policy)[1])
        check(f"--policy {policy}", seen["policy"] == policy, seen["policy"])
    told("an unknown policy", ["guide", "rhit", "--policy", "best"], 2,
         'vocation: --policy wants one of official, newest, same-source, not "best"\n'
         "vocation guide --help shows its options\n")


def everything_as_json():
    for arguments, kind in ((["list"], list), (["list", "programs"], list),
                            (["show", "rhit"], dict), (["show", "medical-coder"], dict),
                            (["show", "keiser-university"], dict),
                            (["compare", "rhit", "rhia"], dict),
                            (["compare", "medical-coder", "medical-secretary"], dict),
                            (["validate", WELDING], dict)):
        status, out, err = run(*arguments, "--json")
        check(f"{arguments} --json: exit status 0 and silence", (status, err) == (0, ""),
              (status, err))
        try:
            check(f"{arguments} --json: its form", isinstance(json.loads(out), kind), out[:80])
        except ValueError as error:
            check(f"{arguments} --json: {error}", False, out[:80])


def silence(folder):
    for arguments in (["guide", "baker", "-c", MINIMAL, "-o", os.path.join(folder, "q.pdf")],
                      ["guide", "--all", "-c", MINIMAL, "-d", os.path.join(folder, "q")],
                      ["compare", "welder", "machinist", "-c", WELDING, "-o",
                       os.path.join(folder, "s.pdf")]):
        told(f"{arguments[0]} -q", [*arguments, "-q"], 0, "")
    says("-q still tells errors", ["guide", "bakr", "-c", MINIMAL, "-q"], 2, err="did you mean")


def an_interrupt_finishes_the_current_guide(folder):
    """A catalog so large that the interrupt, sent when the first guides are there, comes long
    before the last one. Every file that is there is whole."""
    many, made = 3000, os.path.join(folder, "made")
    with open(os.path.join(folder, "many.json"), "w", encoding="utf-8") as file:
        json.dump({"format": "vocation-catalog/1", "title": "Many", "language": "en",
                   "occupations": [{"id": f"trade-{i}", "title": f"Trade {i}"}
                                   for i in range(many)]}, file)
    with subprocess.Popen([COMMAND, "guide", "--all", "-c", os.path.join(folder, "many.json"),
                           "-d", made, *DAY], stderr=subprocess.PIPE) as running:
        while running.poll() is None and len(os.listdir(made) if os.path.isdir(made) else []) < 3:
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=120)[1].decode()
    names = os.listdir(made)
    check("interrupted: exit status 5", running.returncode == 5, (running.returncode, said))
    check("interrupted: not all guides", 3 <= len(names) < many, len(names))
    check("interrupted: the count said", said.startswith(f"{len(names)} guides in "), said)
    for name in names:
        with open(os.path.join(made, name), "rb") as file:
            whole = file.read().endswith(b"%%EOF\n") and name.endswith(".pdf")
        check(f"interrupted: {name} is whole", whole, name)


names_that_mean_nothing_or_too_much()
packets()
handouts()
for part in (files_in_the_way, folders_are_made_and_some_may_fail, silence,
             an_interrupt_finishes_the_current_guide):
    with tempfile.TemporaryDirectory() as scratch:
        part(scratch)
full_disks_are_told()
catalogs_come_from_standard_input()
days_and_policies()
everything_as_json()
sys.exit(1 if failures else 0)
