#!/usr/bin/python3
"""Names of every kind, each printed in a small document: the file is held to PDF/UA-1 and PDF/A-2a
(and qpdf finds nothing amiss), and the name is read back from its tags, in its order.

usage: check_names.py     with $srcdir and $builddir, as `make check` sets them
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

SOURCE = os.path.abspath(os.environ["srcdir"])
PRINT = os.path.join(os.path.abspath(os.environ["builddir"]), "tests/names/print_names")
# How often a document holds its name, apart from heads and feet.
TIMES = 7
# Debian's fonts-noto-core and fonts-noto-cjk: without them the names that need them are printed
# with stand-ins, and are not read back.
FACES = {"core": "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
         "cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"}

sys.path.insert(0, os.path.join(SOURCE, "tests/pdf"))
sys.dont_write_bytecode = True
from checker.run import examine                 # noqa: E402 (the path has to be set first)

# What has no glyph, and so may be lost: controls, joiners, marks of direction, selectors.
SILENT = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"
                    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
                    "\uffa0\ufff0-\ufff8\ufffe\uffff\U000e0000-\U000e0fff]")
# Characters that no face of the manifest has stand as this.
STAND_INS = "?\ufffd"


def same(text):
    """Text as it can be compared: what looks alike may be one glyph, and lines are broken."""
    text = SILENT.sub("", unicodedata.normalize("NFKC", SILENT.sub("", text)))
    return re.sub(r"\s+", "", text)


def spoken(structure):
    """What is read out: the text of each element in its order, replaced where that is asked for."""
    def of(element):
        if element.actual is not None:
            return element.actual
        parts = []
        for kid in element.kids:
            if hasattr(kid, "kids"):
                parts.append(of(kid))
            elif hasattr(kid, "mcid"):
                item = structure.content.items.get((kid.owner, kid.mcid))
                if item is not None:
                    parts.append(item.actual if item.actual is not None else
                                 "".join(run.text for run in item.runs))
        return "".join(parts)
    return of(structure.root)


def run(*command):
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


def examine_name(path):
    """Problems of a file; its text by its tags, by pdftotext and by mutool."""
    report, structure = examine(path)
    texts = [spoken(structure) if structure else ""]
    for command in (("pdftotext", path, "-"), ("mutool", "draw", "-q", "-F", "txt", path)):
        texts.append(run(*command).stdout.decode("utf-8", "replace"))
    return list(report.lines()), texts


def print_names(names, folder):
    given = b"".join(name.encode() + b"\0" for name in names)
    done = subprocess.run([PRINT, folder], input=given, capture_output=True, check=False,
                          timeout=300)
    return done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")


def main():
    with open(os.path.join(SOURCE, "tests/names/names.json"), encoding="utf-8") as file:
        kinds = json.load(file)
    names = [(kind, name) for kind, of in kinds.items() for name in of["names"]]
    lacking = [faces for faces, path in FACES.items() if not os.path.exists(path)]
    for faces in lacking:
        print(f"without Debian's fonts-noto-{faces}, names that need it are not read back")
    failures = []
    read = {"tags": 0, "pdftotext": 0, "mutool": 0}
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ProcessPoolExecutor() as pool:
        done, words = print_names([name for _, name in names], folder)
        if not done:
            print("FAIL: printing:", words)
            return 1
        paths = [os.path.join(folder, f"{i + 1}.pdf") for i in range(len(names))]
        for (kind, name), (problems, texts) in zip(names, pool.map(examine_name, paths)):
            allowed = kinds[kind].get("problems", [])
            failures += [f"{kind} {name!a}: {problem}" for problem in problems
                         if not any(f": {rule}: " in problem for rule in allowed)]
            need = kinds[kind].get("faces")
            wanted = same(name)
            for way, text in zip(read, texts):
                back = same(text).count(wanted) >= TIMES if wanted else True
                read[way] += back
                lost = kinds[kind].get("lost by", {}).get(way, [])
                if not back and need not in lacking and lost != "all" and name not in lost:
                    failures.append(f"{kind} {name!a}: {way} does not give it back")
    for failure in failures:
        print("FAIL:", failure)
    print(f"{len(names)} names; read back by " +
          ", ".join(f"{way}: {count}" for way, count in read.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
