"""The command as people meet it: exit statuses, what goes to which stream, and its words.

usage: check_command.py     with $srcdir and $builddir, as `make check` sets them
"""
import json
import os
import subprocess
import sys
import tempfile

from command import COMMAND, MINIMAL, SOURCE, WELDING, check, failures, run, says

GOOD = b'{"format": "vocation-catalog/1", "title": "Bread", "language": "en"}'


def usage_is_explained():
    says("no command", [], 2, err="no command; vocation --help lists them")
    says("a mistyped command", ["lsit"], 2, err='no command "lsit"')
    says("a command with a letter too few", ["lis"], 2, err='did you mean "list"?')
    says("a mistyped option", ["list", "--jsn"], 2, err="did you mean --json?")
    says("an option of another command", ["validate", "--paper", "a4"], 2, err="--paper")
    says("a handout's option in a run", ["batch", "x", "--institution", "y"], 2,
         err="no option --institution here")
    says("a folder for a new file", ["new", "recipients", "-d", "x"], 2, err="no option -d here")
    says("all handouts", ["handout", "--all"], 2, err="no option --all here")
    says("an option without its value", ["list", "-c"], 2, err="wants a value: FILE")
    says("a flag with a value", ["list", "--json=yes"], 2, err="takes no value")
    says("too few arguments", ["show"], 2, err="too few arguments for show")
    says("too many arguments", ["show", "a", "b"], 2, err="too many arguments for show")
    says("a malformed date", ["guide", "x", "--as-of", "May 2021"], 2, err="--as-of wants a day")
    says("an unknown paper", ["guide", "x", "--paper", "a5"], 2, err="letter, a4")
    says("an unknown edition", ["guide", "x", "--edition", "large"], 2, err="large-print, gray")
    says("the version", ["--version"], 0, out="vocation ")
    says("the help", ["--help"], 0, out="Commands:")
    for command in ("batch", "compare", "guide", "handout", "list", "mail", "new", "packet",
                    "pathway", "show", "validate"):
        says(f"the help of {command}", [command, "--help"], 0, out="Examples:\n  vocation")
        told = run(command, "--help")[1].split("Examples:")[0].splitlines()
        check(f"the options of {command} fit a terminal", max(map(len, told)) < 80, told)


def pathways_are_told():
    to = ["pathway", "--to"]
    says("a pathway without an aim", ["pathway"], 2, err="where to? --to names")
    says("a pathway in words", [*to, "rhit", "-q", "--format", "text"], 0,
         out="What is missing\n---------------\n[ ] Associate degree")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pathway.pdf")
        says("a pathway on paper", [*to, "rhit", "--name", "Bo", "-o", path], 0, err=path)
        with open(path, "rb") as file:
            check("it is a PDF", file.read().startswith(b"%PDF-"), "")
        says("no file is named after a person", [*to, "rhit", "--name", "Bo", "-d", folder], 0,
             err=os.path.join(folder, "pathway-to-rhit.pdf"))
        says("a plan into a file", [*to, "rhit", "--json", "-o", path], 2,
             err="JSON goes to standard output")
        says("a name that is no text", [*to, "rhit", "--name", b"\xff", "-o", path, "--force"],
             2, err="not valid UTF-8")
    says("an aim in words", [*to, "medical coder", "--json"], 0, out='"coding-certificate"')
    says("an aim with a typo", [*to, "rhot"], 2, err='did you mean "rhit"?')
    says("an aim of a wrong kind", [*to, "biology"], 2, err="biology is of the kind course")
    says("an unknown level", [*to, "rhit", "--from", "asociate"], 2, err="did you mean associate?")
    says("something held that is none", [*to, "rhia", "--have", "cahiim"], 2,
         err="what a person has are certifications, programs and courses")
    says("experience without months", [*to, "rhia", "--experience", "medical-coder"], 2,
         err="such as medical-coder=24")
    says("experience that is no occupation", [*to, "rhia", "--experience", "rhit=12"], 2,
         err="experience is had in an occupation")
    says("a wait of more than an hour", ["mail", "run", "--retry-wait", "09999"], 2,
         err="wants seconds from 0 to 3600")
    says("no months", [*to, "rhia", "--max-months", "0"], 2, err="wants months, 1 to 1200")
    status, told, _ = run(*to, "rhia", "--have", "rhit", "--experience", "medical-coder=6",
                          "--from", "associate", "--max-months", "60", "--earn", "--json")
    plan = json.loads(told)
    check("the plan as JSON", status == 0 and plan["person"] == {
        "level": "associate", "assumed": False, "have": ["rhit"], "online": False,
        "max_months": 60, "earn": True}, plan["person"])
    check("its ways", plan["ways"][0]["steps"][-1]["id"] == "rhia", plan["ways"])


def reports_are_texts_too():
    says("a guide as text", ["guide", "rhit", "--format", "text", "-q"], 0,
         out="Certification guide\nRegistered Health Information Technician (RHIT)\n====")
    says("a guide as text in Spanish", ["guide", "rhit", "--format", "text", "--lang", "es", "-q"],
         0, out="Guía de certificación\nRegistered Health Information Technician (RHIT)\n====")
    says("a handout as text", ["handout", "medical-coder", "--format", "text", "-q"], 0,
         out="Name: ____")
    says("a packet as text", ["packet", "rhit", "rhia", "--format", "text", "-q"], 0,
         out="Contents\n--------\n1. Registered Health Information Technician (RHIT)")
    for command in ("guide", "handout", "packet"):
        says(f"a {command} as JSON", [command, "rhit", "--format", "json"], 2,
             err="a report is a PDF or a text")
    with tempfile.TemporaryDirectory() as folder:
        says("guides as files of text", ["guide", "rhit", "rhia", "--format", "text", "-d", folder,
                                         "-q"], 0)
        check("a file a guide", sorted(os.listdir(folder)) == ["rhia.txt", "rhit.txt"],
              os.listdir(folder))
        says("a text in the way", ["guide", "rhit", "--format", "text", "-d", folder], 4,
             err="is there already")


def catalogs_are_listed_and_shown():
    says("the shipped catalog is found", ["list"], 0, out="occupation ")
    says("kinds may be plural", ["list", "occupations", "-c", WELDING], 0, out="\n")
    says("a mistyped kind", ["list", "occupatons"], 2, err='did you mean "occupation"?')
    says("a catalog that is not there", ["list", "-c", "/nowhere.json"], 4, err="/nowhere.json")
    says("an unknown id", ["show", "rhot"], 2, err='did you mean "rhit"?')
    says("an alias in capitals", ["show", "RHIT"], 0, out="Registered Health Information")
    says("a code", ["show", "soc-2018:43-6013", "-q"], 0, out="medical-secretary")
    says("a code of several", ["show", "29-2072"], 2, err="may mean any of: health-information-")
    says("an option of one word", ["list", f"--catalog={MINIMAL}"], 0, out="occupation ")
    says("an option of one letter and its value", ["list", f"-c{MINIMAL}"], 0, out="occupation ")
    records = json.loads(run("list", "--json", "-c", WELDING)[1])
    check("list --json gives records", {"kind", "id", "title"} <= set(records[0]), records[:1])
    kinds = {r["kind"] for r in json.loads(run("list", "courses", "--json", "-c", WELDING)[1])}
    check("list --json keeps to the kind", kinds == {"course"}, kinds)


def problems_are_told():
    bad = b'{"format": "vocation-catalog/1",\n "title": 7, "language": "en", "odd": 1}'
    says("a good catalog", ["validate", "-"], 0, err="0 errors, 0 warnings", stdin=GOOD)
    says("a quiet good catalog", ["validate", "-q", "-"], 0, stdin=GOOD)
    says("a bad catalog", ["validate", "-"], 3, stdin=bad, err="1 error, 1 warning",
         out="standard input:2:11: error: /title: expected a text, found a number\n")
    says("a file that is not there", ["validate", "/nowhere.json"], 4, out="/nowhere.json",
         err="1 error")
    status, out, err = run("validate", "--json", "-", stdin=bad)
    told = json.loads(out)
    check("validate --json: counts", (told["errors"], told["warnings"]) == (1, 1), told)
    error = [d for d in told["diagnostics"] if d["severity"] == "error"][0]
    check("validate --json: the diagnostic", error == {
        "severity": "error", "status": "schema", "file": "standard input", "line": 2, "column": 11,
        "pointer": "/title", "text": "expected a text, found a number"}, error)
    check("validate --json: status and silence", (status, err) == (3, ""), (status, err))


def a_full_disk_is_told():
    if not os.path.exists("/dev/full"):
        return
    with open("/dev/full", "wb") as full:
        done = subprocess.run([COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    check("a full disk: exit status 4", done.returncode == 4, done)
    check("a full disk: told", b"standard output" in done.stderr, done)


def offered(*words):
    """What bash would offer for the last of the words."""
    script = ('eval "$("$1" --completion)"; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _vocation; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, "bash", COMMAND, *words], capture_output=True,
                          timeout=120, check=False)
    check(f"completion of {words}: silent", (done.returncode, done.stderr) == (0, b""), done)
    return set(done.stdout.decode().split())


def words_are_completed():
    commands = {"batch", "compare", "guide", "handout", "list", "mail", "new", "packet",
                "pathway", "show", "validate"}
    for words, wanted in (
            (("",), commands),
            (("l",), {"list"}),
            (("--v",), {"--version"}),
            (("compare", "--f"), {"--format", "--force"}),
            (("list", "--fo"), set()),
            (("compare", "--format", ""), {"pdf", "text", "json"}),
            (("compare", "--format", "=", "t"), {"text"}),
            (("compare", "--format", "="), {"pdf", "text", "json"}),
            (("guide", "--as-of", ""), set()),
            (("list", "occ"), {"occupation"}),
            (("show", "rhi"), {"rhit", "rhia"}),
            (("validate", WELDING[:-3]), {WELDING}),
            (("guide", "-c", WELDING[:-3]), {WELDING}),
            (("guide", "-d", os.path.join(SOURCE, "tests/cat")),
             {os.path.join(SOURCE, "tests/catalogs"), os.path.join(SOURCE, "tests/catalog-bad")})):
        check(f"completion of {words}", offered(*words) == wanted, offered(*words))
    for command in commands:
        told = run(command, "--help")[1].split("Examples:")[0]
        helped = {word for word in told.split() if word.startswith("--")}
        check(f"completion knows the options of {command}", offered(command, "--") == helped,
              (offered(command, "--"), helped))


usage_is_explained()
words_are_completed()
catalogs_are_listed_and_shown()
pathways_are_told()
reports_are_texts_too()
problems_are_told()
a_full_disk_is_told()
sys.exit(1 if failures else 0)
