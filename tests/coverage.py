"""Which lines of lib/ and reports/ the tests reach, by folder.

usage: coverage.py [-v] SRCDIR     in the build folder of a --enable-coverage build, after
                                   `make check`; -v names the lines that were not reached
"""
import collections
import json
import os
import subprocess
import sys


def objects(top):
    for parent, _, names in os.walk(top):
        for name in names:
            if name.endswith(".gcno"):  # of programs that never ran, too
                yield os.path.join(parent, name)


def reached_lines(source):
    """{file: {line: how often}}, files relative to the source tree."""
    lines = collections.defaultdict(collections.Counter)
    for top in ("lib", "reports"):
        for path in objects(top):
            told = subprocess.run(["gcov", "--json-format", "--stdout", path],
                                  check=True, capture_output=True, text=True).stdout
            for document in told.splitlines():
                for file in json.loads(document)["files"]:
                    name = os.path.relpath(file["file"], source)
                    if name.startswith(("lib/", "reports/")):
                        for line in file["lines"]:
                            lines[name][line["line_number"]] += line["count"]
    return lines


def ranges(numbers):
    found = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(a) if a == b else "%d-%d" % (a, b) for a, b in found)


def show(name, reached, count):
    print("%6.1f %%  %6d of %6d lines  %s" % (100.0 * reached / count, reached, count, name))


def main():
    verbose = "-v" in sys.argv
    lines = reached_lines(sys.argv[-1])
    folders = collections.defaultdict(lambda: [0, 0])
    for name in sorted(lines):
        missed = sorted(number for number, times in lines[name].items() if times == 0)
        for key in (os.path.dirname(name), name.split("/")[0] + " in all", "all"):
            folders[key][0] += len(lines[name]) - len(missed)
            folders[key][1] += len(lines[name])
        if verbose and missed:
            print("%s: %s" % (name, ranges(missed)))
    for key in sorted(folders, key=lambda key: (key == "all", " in all" in key, key)):
        show(key, *folders[key])
    return 0 if folders else 1


if __name__ == "__main__":
    sys.exit(main())
