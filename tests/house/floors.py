"""Holds the real #includes to docs/floors.txt.

usage: floors.py [ROOT]     ROOT is the source tree; default: $srcdir
"""
import os
import re
import sys

# Headers of outside libraries, by the name that floors.txt gives the library.
OUTSIDE = [
    ("cjson", re.compile(r"^cjson/")),
    ("zlib", re.compile(r"^zlib\.h$")),
    ("libdeflate", re.compile(r"^libdeflate\.h$")),
    ("libpng", re.compile(r"^png(conf)?\.h$")),
    ("harfbuzz", re.compile(r"^hb(-[a-z-]+)?\.h$")),
    ("icu", re.compile(r"^unicode/")),
    ("qrencode", re.compile(r"^qrencode\.h$")),
    ("libharu", re.compile(r"^hpdf[a-z_]*\.h$")),
    ("sqlite", re.compile(r"^sqlite3\.h$")),
    ("curl", re.compile(r"^curl/")),
    ("nettle", re.compile(r"^nettle/")),
    ("threads", re.compile(r"^(pthread|threads)\.h$")),
]
POSIX = set("""
assert ctype dirent errno fcntl float getopt inttypes limits locale math signal stdalign
stdarg stdbool stddef stdint stdio stdlib stdnoreturn string strings sys/mman sys/resource
sys/stat sys/types sys/wait time unistd
""".split())
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]')
UMBRELLAS = {"vocation.h": None, "report.h": None}


class Folder:
    def __init__(self, path, includes, headers, outside):
        self.path = path
        self.name = os.path.basename(path)
        self.includes = includes
        self.headers = headers
        self.outside = outside


def words(text):
    return [] if text == "-" else text.split()


def read_table(path):
    folders = {}
    with open(path, encoding="utf-8") as table:
        for line in table:
            if line.startswith("#") or not line.strip():
                continue
            path, _, *rest = re.split(r"  +", line.strip())
            includes, headers, outside = (words(column) for column in rest)
            folder = Folder(path, includes, headers, outside)
            folders[folder.name] = folder
    return folders


def files_below(root, path):
    for parent, _, names in os.walk(os.path.join(root, path)):
        for name in sorted(names):
            if name.endswith((".c", ".h", ".def")):
                yield os.path.relpath(os.path.join(parent, name), root)


def may_include_public(folder, header, folders):
    if "public" in folder.includes:
        return True
    stem = header[:-2]
    return any(stem in folders[name].headers for name in folder.includes + [folder.name])


def fault(folder, kind, target, folders):
    """What is wrong with one include, or None."""
    head, _, tail = target.partition("/")
    if kind == '"':
        if target == "config.h":
            return "is for the libraries" if "public" in folder.includes else None
        if not tail:
            return "is not written from the tree (\"folder/file.h\")"
        if head == folder.name or head in folder.includes:
            return None
        return "is above its floor" if head in folders else "is of no folder in floors.txt"
    if head == "vocation":
        if may_include_public(folder, tail, folders):
            return None
        return "is a public header above its floor"
    for library, pattern in OUTSIDE:
        if pattern.match(target):
            if library in folder.outside:
                return None
            return "belongs to %s, which this folder may not include" % library
    return None if target[:-2] in POSIX else "is of no library in floors.txt"


def includes_of(path):
    with open(path, encoding="utf-8") as source:
        for number, line in enumerate(source, 1):
            match = INCLUDE.match(line)
            if match:
                yield number, match.group(1), match.group(2)


def owner_of(file, folders):
    """The folder whose rules hold for a file; public headers belong to who serves them."""
    if file.startswith("include/vocation/"):
        stem = os.path.basename(file)[:-2]
        for folder in folders.values():
            if stem in folder.headers:
                return folder
        return None
    for folder in folders.values():
        if file.startswith(folder.path + "/"):
            return folder
    return None


def check(root):
    folders = read_table(os.path.join(root, "docs/floors.txt"))
    faults, seen = [], 0
    for top in ("include", "fonts", "lib", "reports", "cli", "examples"):
        for file in files_below(root, top):
            if os.path.basename(file) in UMBRELLAS and top == "include":
                continue
            folder = owner_of(file, folders)
            if not folder:
                faults.append("%s: of no folder in docs/floors.txt" % file)
                continue
            seen += 1
            for number, kind, target in includes_of(os.path.join(root, file)):
                what = fault(folder, kind, target, folders)
                if what:
                    faults.append("%s:%d: %s %s" % (file, number, target, what))
    if not seen:
        faults.append("no source file found below %s" % root)
    return faults


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("srcdir", ".")
    faults = check(root)
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
