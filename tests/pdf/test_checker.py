#!/usr/bin/python3
"""The checker passes a sound PDF and catches every kind of fault, each by its own rule.

The functions in broken/ spoil the sample in one way each and name the rules that are broken by
it: any other rule reported, or none, fails the test. Every rule of the checker is met once.
"""

import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from broken import DAMAGES, FAULTS                              # noqa: E402
from checker.rules import RULES                                 # noqa: E402
from checker.run import examine                                 # noqa: E402
from checker.tags import dump                                   # noqa: E402
from sample import Sample                                       # noqa: E402


def main():
    failures, met, sound = [], {"check-failed"}, "sound.pdf"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, sound)
        Sample().save(path)
        report, structure = examine(path)
        failures += [f"the sound file: {line}" for line in report.lines()]
        if structure is None or len(list(dump(structure))) != 68:
            failures.append("the sound file: its tag tree is not printed whole")
        with open(path, "rb") as file:
            raw = file.read()
        for wanted, spoil in FAULTS:
            sample = Sample()
            spoil(sample)
            sample.save(path)
            judge(spoil.__name__, wanted, path, met, failures)
        for wanted, spoil in DAMAGES:
            with open(path, "wb") as file:
                file.write(spoil(raw))
            judge(spoil.__name__, wanted, path, met, failures)
    failures += [f"no file breaks the rule {rule}" for rule in sorted(set(RULES) - met)]
    for line in failures:
        print(line)
    print(f"{len(FAULTS) + len(DAMAGES)} broken files, {len(failures)} failures")
    return 1 if failures else 0


def judge(name, wanted, path, met, failures):
    report, _ = examine(path)
    met |= report.rules()
    if report.rules() != wanted:
        failures.append(f"{name}: wanted {', '.join(sorted(wanted))}, found:")
        failures.extend("    " + line for line in report.lines())


if __name__ == "__main__":
    sys.exit(main())
