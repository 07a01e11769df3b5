"""What tests of the command share: running it, and telling what was not as expected."""
import os
import subprocess
import tempfile

SOURCE = os.path.abspath(os.environ["srcdir"])
COMMAND = os.path.join(os.path.abspath(os.environ["builddir"]), "vocation")
SHIPPED = os.path.join(SOURCE, "data/health-information.json")
MINIMAL = os.path.join(SOURCE, "tests/catalogs/minimal.json")
WELDING = os.path.join(SOURCE, "tests/catalogs/welding.json")

failures = []


def run(*arguments, stdin=b"", folder=None, **environment):
    """Runs the command in an empty folder; gives exit status, standard output, standard error."""
    settings = {"PATH": os.environ["PATH"], **environment}
    done = subprocess.run([COMMAND, *arguments], input=stdin, capture_output=True, env=settings,
                          cwd=folder or tempfile.gettempdir(), timeout=120, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check(what, condition, seen):
    if not condition:
        failures.append(what)
        print(f"FAIL: {what}\n      {seen!r}")


def says(what, arguments, status, out="", err="", **more):
    """The exit status is that; the streams hold these words, and nothing where none are named."""
    seen = run(*arguments, **more)
    check(f"{what}: exit status {status}", seen[0] == status, seen)
    for name, wanted, text in (("output", out, seen[1]), ("error", err, seen[2])):
        check(f"{what}: standard {name}", wanted in text if wanted else text == "", seen)
