"""The examples do what they say, README shows the first of them as it is, and the catalog that
docs/catalog-format.md shows can be loaded.

usage: check_examples.py     with $srcdir and $builddir, as `make check` sets them
"""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

SOURCE = os.environ["srcdir"]
BUILD = os.environ["builddir"]
SHIPPED = os.path.join(SOURCE, "data/health-information.json")
MINIMAL = os.path.join(SOURCE, "tests/catalogs/minimal.json")
CHECKER = [sys.executable, "-B", os.path.join(SOURCE, "tests/pdf/check_pdf.py")]

failures = []


def check(what, condition, seen):
    if not condition:
        failures.append(what)
        print(f"FAIL: {what}\n      {seen!r}")


def run(name, *arguments):
    done = subprocess.run([os.path.join(BUILD, "examples", name), *arguments],
                          capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def is_good_pdf(what, path):
    """Sound for our own checker of tags and archives, and, in it, for qpdf."""
    done = subprocess.run([*CHECKER, path], capture_output=True, timeout=120, check=False)
    check(f"{what}: check_pdf.py", done.returncode == 0, done)


def guide_writes_a_pdf(folder):
    path = os.path.join(folder, "guide.pdf")
    seen = run("guide", SHIPPED, "health-information-technician", path)
    check("guide: silent and content", seen == (0, "", ""), seen)
    is_good_pdf("guide", path)
    lost = os.path.join(folder, "lost.pdf")
    seen = run("guide", MINIMAL, "bakre", lost)
    check("guide: an unknown id", seen[0] == 1 and 'did you mean "baker"?' in seen[2], seen)
    check("guide: nothing is left", not os.path.exists(lost), os.listdir(folder))
    seen = run("guide", os.path.join(folder, "none.json"), "baker", lost)
    check("guide: no catalog", seen[0] == 1 and "none.json" in seen[2], seen)


def compare_prints_text_and_json():
    pair = (SHIPPED, "medical-coder", "medical-secretary")
    seen = run("compare", *pair, "text")
    check("compare: text", seen[0] == 0 and "Medical secretary" in seen[1], seen)
    seen = run("compare", *pair, "json")
    told = json.loads(seen[1] or "{}")
    check("compare: JSON", [s["id"] for s in told.get("subjects", [])] == list(pair[1:]), seen)
    seen = run("compare", SHIPPED, "rhit", "medical-coder", "text")
    check("compare: two kinds", seen[0] == 1 and "different kinds" in seen[2], seen)


def query_tells_pay():
    seen = run("query", MINIMAL, "BAKER")
    check("query: a name", seen == (0, "Baker: median pay 36480 USD a year, as of 2025 "
                                       "(Survey of the town)\n", ""), seen)
    seen = run("query", SHIPPED, "medical coder")
    check("query: age", seen[0] == 0 and "median pay" in seen[1], seen)
    seen = run("query", MINIMAL, "dough")
    check("query: no occupation", seen[:2] == (1, ""), seen)


def document_writes_a_pdf(folder):
    path = os.path.join(folder, "document.pdf")
    seen = run("document", path)
    check("document: silent and content", seen == (0, "", ""), seen)
    is_good_pdf("document", path)
    seen = run("document", os.path.join(folder, "none", "document.pdf"))
    check("document: no folder", seen[0] == 1, seen)


def applicants_get_their_reports(folder):
    path = os.path.join(folder, "office.db")
    targets = ["medical-coder", "health-information-technician", "medical-secretary"]
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE applicant (id TEXT, name TEXT, target TEXT, report BLOB)")
        database.executemany("INSERT INTO applicant VALUES (?, ?, ?, NULL)",
                             [(f"A{i}", f"Applicant {i % 3}", targets[i % 3]) for i in range(30)])
    seen = run("applicants", SHIPPED, path)
    check("applicants: all are served", seen == (0, "30 reports\n", ""), seen)
    database = sqlite3.connect(path)
    reports = [row[0] for row in database.execute("SELECT report FROM applicant ORDER BY rowid")]
    check("applicants: the same bytes from every thread",
          all(report == reports[i % 3] for i, report in enumerate(reports)), len(reports))
    for i, report in enumerate(reports[:3]):
        file = os.path.join(folder, f"report-{i}.pdf")
        with open(file, "wb") as out:
            out.write(report or b"")
        is_good_pdf("applicants", file)
    database.execute("INSERT INTO applicant VALUES ('B', 'Somebody', 'medical-codr', NULL)")
    database.commit()
    seen = run("applicants", SHIPPED, path)
    check("applicants: only what is missing, and what is wrong with it",
          seen[:2] == (1, "0 reports\n") and "medical-coder" in seen[2], seen)
    database.close()


def readme_quotes_the_guide():
    with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as readme:
        quoted = re.findall(r"^```c\n(.*?)^```$", readme.read(), re.M | re.S)
    with open(os.path.join(SOURCE, "examples/guide.c"), encoding="utf-8") as example:
        program = example.read()
    check("README quotes examples/guide.c, and no other program", quoted == [program], quoted)


def the_format_shows_a_good_catalog(folder):
    with open(os.path.join(SOURCE, "docs/catalog-format.md"), encoding="utf-8") as words:
        shown = re.findall(r"^```json\n(.*?)^```$", words.read(), re.M | re.S)
    path = os.path.join(folder, "shown.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(shown[0] if shown else "")
    seen = run("query", path, "baker")
    check("catalog-format.md: its catalog", seen[0] == 0 and seen[1] and not seen[2], seen)


def all_want_arguments():
    for name in ("applicants", "compare", "document", "guide", "query"):
        seen = run(name)
        check(f"{name}: without arguments", seen[0] == 2, seen)


with tempfile.TemporaryDirectory() as scratch:
    guide_writes_a_pdf(scratch)
    compare_prints_text_and_json()
    query_tells_pay()
    document_writes_a_pdf(scratch)
    applicants_get_their_reports(scratch)
    readme_quotes_the_guide()
    the_format_shows_a_good_catalog(scratch)
    all_want_arguments()
sys.exit(1 if failures else 0)
