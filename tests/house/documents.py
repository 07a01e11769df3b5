"""What the documents say about the tree is so: links lead somewhere, named files exist, every
folder is described, and the catalog format knows every word that the loader takes.

usage: documents.py [ROOT]     ROOT is the source tree; default: $srcdir
"""
import os
import re
import sys

TOPS = ("", "bench", "data", "docs", "fonts")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
# `lib/json`, `tests/compose/golden.def`; names in capitals stand for any.
PATH = re.compile(r"`((?:bench|cli|data|docs|examples|fonts|fuzz|include|lib|reports|tests)"
                  r"/[a-z0-9_./-]*)`")
TERM = re.compile(r'^VOC__TERM\(\w+, "([^"]+)"\)', re.M)
NOT_WRITTEN = {"unstated", "value"}


def read(root, *path):
    with open(os.path.join(root, *path), encoding="utf-8") as file:
        return file.read()


def documents(root):
    for top in TOPS:
        folder = os.path.join(root, top)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.endswith(".md"):
                yield os.path.join(top, name)


def lost_paths(root):
    for name in documents(root):
        text = read(root, name)
        named = [(os.path.dirname(name), link) for link in LINK.findall(text)]
        named += [("", path) for path in PATH.findall(text)]
        for folder, path in named:
            if not os.path.exists(os.path.join(root, folder, path)):
                yield "%s: there is no %s" % (name, path)


def words_unknown(root):
    text, schema = read(root, "docs/catalog-format.md"), read(root, "data/catalog.schema.json")
    for name in sorted(os.listdir(os.path.join(root, "lib/model"))):
        # The kinds of record are lists in the format, and so have other names.
        if not name.endswith(".def") or name == "kinds.def":
            continue
        for word in sorted(set(TERM.findall(read(root, "lib/model", name))) - NOT_WRITTEN):
            if not re.search('["`]%s["`]' % word, text):
                yield "docs/catalog-format.md: nothing of %s (%s)" % (word, name)
            if '"%s"' % word not in schema:
                yield "data/catalog.schema.json: nothing of %s (%s)" % (word, name)


def folders_undescribed(root):
    text = read(root, "docs/architecture.md")
    for line in read(root, "docs/floors.txt").split("\n"):
        folder = line.split()[0] if line and not line.startswith("#") else None
        if folder and "`%s`" % folder not in text:
            yield "docs/architecture.md: nothing of %s" % folder


def check(root):
    return [*lost_paths(root), *words_unknown(root), *folders_undescribed(root)]


def main():
    faults = check(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("srcdir", "."))
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
