"""Every guide of the shipped and the test catalogs and every comparison of two occupations,
printed by the command and held to PDF/UA-1 and PDF/A-2a; and the same bytes wherever they are made.

usage: check_prints.py     with $srcdir and $builddir, as `make check` sets them
"""
import concurrent.futures
import itertools
import json
import os
import subprocess
import sys
import tempfile

import pikepdf

SOURCE = os.path.abspath(os.environ["srcdir"])
COMMAND = os.path.join(os.path.abspath(os.environ["builddir"]), "vocation")
DAY = "2026-11-23"
SHIPPED = "data/health-information.json"
# The hostile catalog's guides are long: each paper prints one catalog that is hard to break.
GUIDES = [(SHIPPED, "letter"), ("tests/catalogs/minimal.json", "letter"),
          ("tests/catalogs/welding.json", "letter"), ("tests/catalogs/welding.json", "a4"),
          ("tests/catalogs/hostile.json", "a4")]
# Catalog, kind, paper, how many at once: every choice of so many of the kind, of which at most the
# number that stands last is printed, evenly chosen; 0: all.
SHEETS = [(SHIPPED, "occupation", "letter", 2, 0), (SHIPPED, "occupation", "a4", 5, 4),
          (SHIPPED, "program", "a4", 2, 6), (SHIPPED, "certification", "letter", 3, 5),
          (SHIPPED, "institution", "letter", 2, 4), ("tests/catalogs/hostile.json", "occupation",
                                                     "letter", 3, 0),
          ("tests/compare/jobs.json", "occupation", "letter", 5, 0),
          ("tests/catalogs/welding.json", "occupation", "a4", 2, 0)]

# Edition, paper, catalogs: all of their guides, and a comparison of the first three occupations.
EDITIONS = [("large-print", "letter", [SHIPPED, "tests/catalogs/minimal.json"]),
            ("large-print", "a4", ["tests/catalogs/welding.json", "tests/print/rare.json"]),
            ("gray", "a4", [SHIPPED]), ("ink-saving", "letter", [SHIPPED])]

sys.path.insert(0, os.path.join(SOURCE, "tests/pdf"))
sys.dont_write_bytecode = True
from checker.run import examine                 # noqa: E402 (the path has to be set first)
from checker.tags import dump                   # noqa: E402

failures = []


def vocation(*arguments, folder=None, **environment):
    settings = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=False,
                          cwd=folder, env=settings, timeout=300)


def expect(what, condition, seen=""):
    if not condition:
        failures.append(what)
        print(f"FAIL: {what} {seen}".rstrip())


def catalog(path):
    return [] if path == SHIPPED else ["-c", os.path.join(SOURCE, path)]


def ids(path, kind):
    return [r["id"] for r in json.loads(vocation("list", kind, "--json", *catalog(path)).stdout)]


def print_guides(folder):
    for path, paper in GUIDES:
        place = os.path.join(folder, os.path.basename(path)[:-5] + "-" + paper)
        os.mkdir(place)
        done = vocation("guide", "--all", "-d", place, "--paper", paper, "--as-of", DAY, "-q",
                        *catalog(path))
        expect(f"all guides of {path}", done.returncode == 0, done.stderr)


def print_sheets(folder):
    for path, kind, paper, count, most in SHEETS:
        choices = list(itertools.combinations(ids(path, kind), count))
        expect(f"{count} records of kind {kind} in {path}", choices)
        step = max(1, len(choices) // most) if most else 1
        for chosen in choices[::step][:most or None]:
            name = "-".join(chosen)[:120] + f"-{paper}.pdf"
            done = vocation("compare", *chosen, "--paper", paper, "--as-of", DAY, "-q", "-o",
                            os.path.join(folder, name), *catalog(path))
            expect(f"comparison of {', '.join(chosen)}", done.returncode == 0, done.stderr)


def print_themed_sheets(folder):
    """Three careers on one page, though a logo takes some of it."""
    theme = os.path.join(SOURCE, "data/themes/example.json")
    chosen = ["medical-coder", "medical-secretary", "health-information-manager"]
    for paper in ("letter", "a4"):
        for language in ("en", "es"):
            name = os.path.join(folder, f"themed-{paper}-{language}.pdf")
            done = vocation("compare", *chosen, "-t", theme, "--paper", paper, "--lang", language,
                            "--as-of", DAY, "-q", "-o", name)
            expect(f"{paper} sheet in {language} with a logo", done.returncode == 0, done.stderr)
            if done.returncode == 0:
                pages = len(pikepdf.open(name).pages)
                expect(f"{paper} sheet in {language} with a logo: one page", pages == 1, str(pages))


# Catalog, paper, and how else each handout is printed.
HANDOUTS = [(SHIPPED, "letter", []), (SHIPPED, "a4", ["--2-up"]),
            (SHIPPED, "letter", ["--crop-marks", "--institution", "kaplan-university"]),
            ("tests/catalogs/welding.json", "letter", ["--2-up", "--crop-marks"]),
            ("tests/catalogs/welding.json", "a4", []),
            ("tests/catalogs/minimal.json", "letter", [])]


def print_handouts(folder):
    """Front and back, whatever there is to say."""
    theme = os.path.join(SOURCE, "data/themes/example.json")
    for number, (path, paper, more) in enumerate(HANDOUTS):
        place = os.path.join(folder, f"handouts-{number}")
        names = [name for name in ids(path, "occupation") if name != "all-occupations"]
        done = vocation("handout", *names, "-d", place, "--paper", paper, "--as-of", DAY, "-q",
                        "-t", theme, *more, *catalog(path))
        expect(f"handouts of {path} {more}", done.returncode == 0, done.stderr)
        for name in os.listdir(place):
            pages = len(pikepdf.open(os.path.join(place, name)).pages)
            expect(f"{name} {more}: two sides", pages == 2, str(pages))


WELDING = "tests/catalogs/welding.json"
LONG_NAME = "Maximilian Alexander von Hohenzollern-Sigmaringen-Bartholom\u00e4us the Third"
# Catalog, paper, theme or none, most pages, and who wants to go where.
PATHWAYS = [
    (SHIPPED, "letter", True, 2, ["--to", "health-information-manager", "--from", "high-school",
                                  "--online", "--name", "Amina Diallo"]),
    (SHIPPED, "a4", True, 2, ["--to", "health-information-manager", "--earn"]),
    (SHIPPED, "letter", False, 2, ["--to", "health-information-manager", "--max-months", "20"]),
    (SHIPPED, "a4", False, 2, ["--to", "health-information-manager", "--from", "associate",
                               "--have", "associate-medical-records", "--have", "rhit",
                               "--experience", "health-information-technician=36"]),
    (SHIPPED, "letter", True, 2, ["--to", "medical-coder", "--lang", "es", "--name",
                                  "Jos\u00e9 N\u00fa\u00f1ez"]),
    (SHIPPED, "letter", False, 2, ["--to", "rhit", "--name", "W"]),
    (SHIPPED, "a4", True, 2, ["--to", "bachelor-medical-records"]),
    (SHIPPED, "letter", True, 2, ["--to", "health-information-manager", "--online", "--lang", "es",
                                  "--name", LONG_NAME]),
    (SHIPPED, "letter", False, 2, ["--to", "health-information-manager", "--name", LONG_NAME]),
    (SHIPPED, "letter", True, 8, ["--to", "health-information-manager", "--edition",
                                  "large-print", "--name", LONG_NAME]),
    (WELDING, "letter", True, 2, ["--to", "welding-supervisor", "--name", LONG_NAME]),
    (WELDING, "a4", False, 1, ["--to", "welder", "--from", "certificate", "--have",
                               "certified-welder"]),
    (WELDING, "letter", False, 2, ["--to", "certified-welder", "--edition", "gray"]),
    ("tests/catalogs/minimal.json", "letter", True, 2, ["--to", "master-baker"]),
]


def print_pathways(folder):
    """Persons of every kind, of whom something is known or nothing."""
    theme = os.path.join(SOURCE, "data/themes/example.json")
    for number, (path, paper, themed, most, who) in enumerate(PATHWAYS):
        name = os.path.join(folder, f"pathway-{number}.pdf")
        done = vocation("pathway", *who, "--paper", paper, "--as-of", DAY, "-q", "-o", name,
                        *(["-t", theme] if themed else []), *catalog(path))
        expect(f"pathway {who}", done.returncode == 0, done.stderr)
        if done.returncode == 0:
            pages = len(pikepdf.open(name).pages)
            expect(f"pathway {who}: at most {most} pages", pages <= most, str(pages))


def print_packets(folder):
    welding = ["-c", os.path.join(SOURCE, "tests/catalogs/welding.json")]
    for name, words in (
            ("packet", ["health-information-technician", "rhit",
                        "compare:medical-coder,medical-secretary", "handout:medical-coder",
                        "medical-records-management"]),
            ("packet-a4", ["compare:welder,machinist", "welder", "--paper", "a4", *welding])):
        done = vocation("packet", *words, "--as-of", DAY, "-q", "-o",
                        os.path.join(folder, name + ".pdf"))
        expect(name, done.returncode == 0, done.stderr)


def print_editions(folder):
    for edition, paper, paths in EDITIONS:
        for path in paths:
            place = os.path.join(folder, f"{edition}-{paper}-{os.path.basename(path)[:-5]}")
            os.mkdir(place)
            settings = ["--edition", edition, "--paper", paper, "--as-of", DAY, "-q",
                        *catalog(path)]
            done = vocation("guide", "--all", "-d", place, *settings)
            expect(f"all guides of {path}, {edition}", done.returncode == 0, done.stderr)
            chosen = ids(path, "occupation")[:3]
            if len(chosen) > 1:
                done = vocation("compare", *chosen, "-o", os.path.join(place, "sheet.pdf"),
                                *settings)
                expect(f"comparison of {chosen}, {edition}", done.returncode == 0, done.stderr)
        print_sheets_of(folder, edition, paper)


def print_sheets_of(folder, edition, paper):
    """What is made for one reader, or for a table at a fair, in an edition."""
    theme = os.path.join(SOURCE, "data/themes/example.json")
    for name, words in (
            ("handout", ["handout", "health-information-technician"]),
            ("handout-2-up", ["handout", "medical-coder", "--2-up"]),
            ("handout-cropped", ["handout", "medical-coder", "--crop-marks"]),
            ("pathway", ["pathway", "--to", "health-information-manager", "--have", "rhit",
                         "--name", "Amina Diallo"]),
            ("packet", ["packet", "rhit", "handout:medical-coder",
                        "compare:medical-coder,medical-secretary"])):
        done = vocation(*words, "--edition", edition, "--paper", paper, "-t", theme,
                        "--as-of", DAY, "-q", "-o",
                        os.path.join(folder, f"{name}-{edition}-{paper}.pdf"))
        expect(f"{name}, {edition}, {paper}", done.returncode == 0, done.stderr)


def print_spanish(folder):
    """Reports in Spanish: longer words, and languages that change within a line."""
    settings = ["--lang", "es", "--as-of", DAY, "-q"]
    welding = catalog("tests/catalogs/welding.json")
    shipped, others = ids(SHIPPED, "occupation"), ids("tests/catalogs/welding.json", "occupation")
    for name, words in (
            ("es", ["guide", "--all"]), ("es-welding", ["guide", "--all", *welding]),
            ("es-large", ["guide", "--all", "--edition", "large-print", *welding]),
            ("es-handouts", ["handout", *(n for n in shipped if n != "all-occupations")])):
        done = vocation(*words, "-d", os.path.join(folder, name), *settings)
        expect(f"{name}: {words}", done.returncode == 0, done.stderr)
    for name, words in (
            ("es-sheet", ["compare", *shipped[1:4]]), ("es-sheet-2", ["compare", *others[:2],
                                                                      *welding]),
            ("es-packet", ["packet", "rhit", "compare:rhit,rhia", "handout:medical-coder"]),
            ("es-pathway", ["pathway", "--to", "health-information-manager", "--name", "Amina"]),
            ("es-way", ["pathway", "--to", "welder", "--online", *welding])):
        done = vocation(*words, "-o", os.path.join(folder, name + ".pdf"), *settings)
        expect(f"{name}: {words}", done.returncode == 0, done.stderr)


def problems(path):
    """What is wrong with a file, by our checker and, in it, by qpdf."""
    return list(examine(path)[0].lines())


def everything_printed_is_sound():
    with tempfile.TemporaryDirectory() as folder:
        print_guides(folder)
        print_sheets(folder)
        print_editions(folder)
        print_packets(folder)
        print_handouts(folder)
        print_spanish(folder)
        print_themed_sheets(folder)
        print_pathways(folder)
        paths = [os.path.join(parent, name) for parent, _, names in os.walk(folder)
                 for name in names]
        paths.sort(key=os.path.getsize, reverse=True)
        expect("more than 200 files", len(paths) > 200, str(len(paths)))
        with concurrent.futures.ProcessPoolExecutor() as pool:
            for lines in pool.map(problems, paths):
                for line in lines:
                    expect(line, False)


def what_is_rare_is_printed_whole():
    """Letters made of two glyphs, a chart of levels, a theme's logo."""
    rare = os.path.join(SOURCE, "tests/print/rare.json")
    theme = os.path.join(SOURCE, "data/themes/example.json")
    with tempfile.TemporaryDirectory() as folder:
        done = vocation("guide", "--all", "-c", rare, "-t", theme, "-d", folder, "--as-of", DAY,
                        "-q")
        expect("guides with a theme", (done.returncode, done.stderr) == (0, ""), done.stderr)
        tags = {}
        for name in ("scribe.pdf", "rare-card.pdf"):
            report, structure = examine(os.path.join(folder, name))
            for line in report.lines():
                expect(line, False)
            tags[name] = "\n".join(dump(structure))
        for name, wanted in (
                ("scribe.pdf", "Scribe of x\u0302 and p\u030c and office"),
                ("scribe.pdf", "Writes z\u0303, x\u0302y\u030c and \ufb01; e\u0301 is \u00e9."),
                ("scribe.pdf", "High school: 12.5%; Bachelor\u2019s degree: 61.5%; Doctoral or "
                               "professional degree: 26%\""),
                ("scribe.pdf", "Figure Alt=\"Lakeshire Community College\""),
                ("rare-card.pdf", "24 months"), ("rare-card.pdf", "Forty hours of lessons")):
            expect(f"{name} says {wanted}", wanted in tags[name].replace("\u00a0", " "),
                   tags[name][:3000])


def written(arguments, **more):
    """The bytes that the command writes to standard output."""
    done = subprocess.run([COMMAND, *arguments, "-o", "-"], capture_output=True, check=False,
                          timeout=300, **more)
    expect(f"{arguments} on standard output", done.returncode == 0, done.stderr)
    return done.stdout


def the_same_bytes_everywhere():
    path = os.environ["PATH"]
    welding = os.path.join(SOURCE, "tests/catalogs/welding.json")
    for arguments in (["guide", "welder", "-c", welding, "--as-of", DAY],
                      ["guide", "rhit", "--as-of", DAY],
                      ["compare", "welder", "machinist", "-c", welding, "--as-of", DAY]):
        first = written(arguments, env={"PATH": path})
        expect(f"{arguments}: a PDF", first.startswith(b"%PDF-1.7"), first[:20])
        with tempfile.TemporaryDirectory() as folder:
            for environment in ({}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Adak"},
                                {"LC_ALL": "C.UTF-8"}, {"LC_ALL": "de_DE.UTF-8"},
                                {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR"},
                                {"SOURCE_DATE_EPOCH": "0"}, {"HOME": folder, "TMPDIR": folder}):
                again = written(arguments, cwd=folder, env={"PATH": path, **environment})
                expect(f"{arguments}: the same bytes with {environment}", again == first)
            named = os.path.join(folder, "a.pdf")
            done = vocation(*arguments, "-q", "-o", named)
            expect(f"{arguments}: into a file", done.returncode == 0, done.stderr)
            with open(named, "rb") as file:
                expect(f"{arguments}: the same bytes in a file", file.read() == first)
    # The day of the report is the only thing taken from outside.
    other = written(["guide", "rhit"], env={"PATH": path, "SOURCE_DATE_EPOCH": "1795392000"})
    same = written(["guide", "rhit", "--as-of", "2026-11-23"], env={"PATH": path})
    expect("SOURCE_DATE_EPOCH is the day of the report", other == same)


if __name__ == "__main__":
    the_same_bytes_everywhere()
    what_is_rare_is_printed_whole()
    everything_printed_is_sound()
    sys.exit(1 if failures else 0)
