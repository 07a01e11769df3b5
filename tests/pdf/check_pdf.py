#!/usr/bin/python3
"""Hold PDF files to PDF/UA-1 and PDF/A-2a, or print their tags.

    check_pdf.py FILE...            one line a problem; exit status 1 if there is any
    check_pdf.py --tags FILE...     the tag tree with its text, in reading order
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from checker.run import examine                 # noqa: E402 (the path has to be set first)
from checker.tags import dump                   # noqa: E402


def main(arguments):
    tags = "--tags" in arguments
    files = [a for a in arguments if a != "--tags"]
    if not files or any(f.startswith("-") for f in files):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    sound = True
    for path in files:
        report, structure = examine(path)
        lines = report.lines()
        if tags:
            lines = dump(structure) if structure is not None else lines
            sound = sound and structure is not None
        else:
            sound = sound and not report.problems
        for line in lines:
            print(line)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
