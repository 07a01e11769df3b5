"""The checks of the house must be able to fail: small trees with one fault each, all of
which have to be found, and one without, which has to pass."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import documents
import floors
import listed
import style

TABLE = """\
lib/base     0  -                log     -
lib/json     1  base             -       cjson
lib/model    1  base             model   -
reports/doc  3  base             -       -
cli          7  public           -       -
"""
GOOD = {
    "docs/floors.txt": TABLE,
    "include/vocation/log.h": "#include <stddef.h>\n",
    "include/vocation/vocation.h": "#include <vocation/log.h>\n",
    "lib/base/log.c": '#include <vocation/log.h>\n#include "base/log.h"\n',
    "lib/json/gate.c": '#include <cjson/cJSON.h>\n#include "base/log.h"\n',
    "Makefile.am": "".join("x_SOURCES += %s\n" % name for name in (
        "include/vocation/log.h", "include/vocation/vocation.h", "lib/base/log.c",
        "lib/json/gate.c", "lib/model/trades.def", "cli/main.c")),
    "README.md": "Read [this](docs/architecture.md#top) and `lib/base/log.c`.\n",
    "reports/doc/kept": "",
    "docs/architecture.md": "`lib/base` `lib/json` `lib/model` `reports/doc` `cli`\n",
    "docs/catalog-format.md": "trades: `baker`\n",
    "data/catalog.schema.json": '{"enum": ["baker"]}\n',
    "lib/model/trades.def": 'VOC__TERM(VOC_BAKER, "baker")\n',
    "cli/main.c": "#include <vocation/vocation.h>\n#include <vocation/log.h>\n",
}
# check, file, content, a part of what must be said
FAULTS = [
    (floors, "lib/base/x.c", '#include "json/gate.h"\n', "above its floor"),
    (floors, "lib/model/x.c", '#include "json/gate.h"\n', "above its floor"),
    (floors, "lib/base/x.c", "#include <vocation/model.h>\n", "public header above"),
    (floors, "lib/base/x.c", "#include <vocation/vocation.h>\n", "public header above"),
    (floors, "lib/model/x.c", "#include <cjson/cJSON.h>\n", "belongs to cjson"),
    (floors, "reports/doc/x.c", "#  include <png.h>\n", "belongs to libpng"),
    (floors, "reports/doc/x.c", '#include "elsewhere/y.h"\n', "of no folder"),
    (floors, "reports/doc/x.c", '#include "y.h"\n', "not written from the tree"),
    (floors, "reports/doc/x.c", "#include <gtk/gtk.h>\n", "of no library"),
    (floors, "cli/x.c", '#include "base/log.h"\n', "above its floor"),
    (floors, "lib/extra/x.c", "\n", "of no folder"),
    (floors, "include/vocation/x.h", "\n", "of no folder"),
    (listed, "lib/base/x.c", "", "in no fragment"),
    (listed, "tests/x.py", "", "in no fragment"),
    (style, "lib/base/x.c", "int " + 97 * "x" + ";\n", "102 columns"),
    (style, "lib/base/x.c", "\tint x;\n", "a tab"),
    (style, "lib/base/x.c", "int x; \n", "blanks at the end"),
    (style, "lib/base/x.c", "int x;", "no newline"),
    (style, "lib/base/x.c", "/* TO" + "DO */\n", "note to oneself"),
    (style, "lib/base/x.c", 'f("%5.2f");\n', "locale's rules"),
    (documents, "docs/x.md", "[gone](y.md)\n", "there is no y.md"),
    (documents, "docs/x.md", "`lib/base/y.c`\n", "there is no lib/base/y.c"),
    (documents, "docs/architecture.md", GOOD["docs/architecture.md"].replace("`cli`", ""),
     "nothing of cli"),
    (documents, "docs/catalog-format.md", "trades\n", "nothing of baker"),
    (documents, "data/catalog.schema.json", "{}\n", "nothing of baker"),
    (style, "docs/x.md", "See /hom" + "e/me/x.\n", "path of one machine"),
]


def write(root, files):
    for name, content in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)


def said(module, extra):
    with tempfile.TemporaryDirectory() as root:
        write(root, GOOD)
        write(root, extra)
        return module.check(root)


def main():
    failed = 0
    for module in (documents, floors, listed, style):
        faults = said(module, {})
        if faults:
            print("%s: a good tree is refused: %s" % (module.__name__, faults))
            failed += 1
    for module, name, content, part in FAULTS:
        faults = said(module, {name: content})
        if len(faults) != 1 or part not in faults[0] or name not in faults[0]:
            print("%s: %s with %r: expected one fault with %r, found %s"
                  % (module.__name__, name, content, part, faults))
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
