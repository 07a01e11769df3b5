"""Every source file is named in a fragment of the build, or the release would lack it.

usage: listed.py [ROOT]     ROOT is the source tree; default: $srcdir
"""
import os
import re
import sys

TOPS = ("include", "lib", "reports", "cli", "tests", "examples", "bench", "fuzz", "fonts")
SOURCES = (".c", ".h", ".def", ".sh", ".py", ".S")
FRAGMENT = re.compile(r"\.(mk|am)$")


def below(root, top):
    for parent, _, names in os.walk(os.path.join(root, top)):
        for name in sorted(names):
            yield os.path.relpath(os.path.join(parent, name), root)


def named_in_build(root):
    names = set()
    for top in (".",) + TOPS + ("data", "docs"):
        folder = os.path.join(root, top)
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            if FRAGMENT.search(name):
                with open(os.path.join(folder, name), encoding="utf-8") as fragment:
                    names.update(re.split(r"[\s\\=]+", fragment.read()))
    return names


def check(root):
    named = named_in_build(root)
    return ["%s: in no fragment of the build" % name for top in TOPS for name in below(root, top)
            if name.endswith(SOURCES) and name not in named]


def main():
    faults = check(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("srcdir", "."))
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
