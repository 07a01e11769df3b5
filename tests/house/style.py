"""The rules of the house that a program can see: line length, tabs, blanks at the end of a
line, numbers by the locale, notes to oneself, paths of one machine.

usage: style.py [ROOT]     ROOT is the source tree; default: $srcdir
"""
import os
import re
import sys

LONGEST = 100
CODE = (".c", ".h", ".def", ".py", ".sh", ".ac", ".m4", "quickstart", ".ci/run")
BUILD = (".mk", ".am", ".in")
WORDS = (".md", ".txt", ".1")
TOPS = (".ci", "bench", "cli", "docs", "examples", "fonts", "fuzz", "include", "lib", "m4",
        "reports", "tests")
GENERATED = ("Makefile.in", "config.h.in", "aclocal.m4")
# What a program wrote, or holds on purpose what the rules forbid.
NOT_OURS = re.compile(r"^tests/(golden|catalog-bad|data)/|^fuzz/seeds/|^fonts/.*LICENSE")
# In pieces, so that this file passes too.
NOTES = re.compile("TO" + "DO|FIX" + "ME|XX" + "X[: ]")
# These follow the caller's locale: 12,5 on some machines.
LOCALE = re.compile(r'"[^"]*%(?!\.0f)[-+#0-9.*]*[fgeFGE][^"]*"')
MACHINE = re.compile("/(wor" + "k|hom" + "e|roo" + "t|User" + "s)/")


def files(root):
    names = [name for name in sorted(os.listdir(root))
             if name.endswith(CODE + BUILD + WORDS) and name not in GENERATED]
    for top in TOPS:
        for parent, _, found in os.walk(os.path.join(root, top)):
            names += [os.path.relpath(os.path.join(parent, name), root) for name in sorted(found)]
    for name in names:
        path = os.path.join(root, name)
        if os.path.isfile(path) and name.endswith(CODE + BUILD + WORDS) \
                and not NOT_OURS.match(name):
            yield name, path


def faults_of(name, line):
    if name.endswith(CODE):
        if len(line) > LONGEST:
            yield "%d columns, %d at most" % (len(line), LONGEST)
        if "\t" in line and not name.endswith((".m4", ".ac")):
            yield "a tab"
    if name.endswith(CODE + BUILD) and line != line.rstrip():
        yield "blanks at the end"
    if name.startswith(("lib/", "reports/")) and name.endswith(".c") and LOCALE.search(line):
        yield "a number printed by the locale's rules; see voc__buffer_number"
    if NOTES.search(line):
        yield "a note to oneself: do it, or tell it as an issue"
    if MACHINE.search(line):
        yield "a path of one machine"


def check(root):
    faults, seen = [], 0
    for name, path in files(root):
        seen += 1
        with open(path, encoding="utf-8") as source:
            text = source.read()
        if text and not text.endswith("\n"):
            faults.append("%s: no newline at the end" % name)
        for number, line in enumerate(text.split("\n"), 1):
            faults += ["%s:%d: %s" % (name, number, what) for what in faults_of(name, line)]
    if not seen:
        faults.append("no file found below %s" % root)
    return faults


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("srcdir", ".")
    faults = check(root)
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
