"""Standard structure types, role maps, and which element may stand in which."""

from .objects import entry, name_at

GROUPS = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI",
          "Index", "NonStruct", "Private"}
HEADINGS = {"H", "H1", "H2", "H3", "H4", "H5", "H6"}
TABLE = {"Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"}
LIST = {"L", "LI", "Lbl", "LBody"}
INLINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB",
          "RT", "RP", "Warichu", "WT", "WP"}
ILLUSTRATIONS = {"Figure", "Formula", "Form"}
STANDARD = GROUPS | HEADINGS | TABLE | LIST | INLINE | ILLUSTRATIONS | {"P"}

_ROWS = {"THead", "TBody", "TFoot"}
_SPACERS = {"NonStruct", "Private"}
# Where an element may stand. Types not named here may stand anywhere but where _KIDS forbids.
_PARENTS = {
    "TR": {"Table"} | _ROWS,
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
    "RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby"}, "WT": {"Warichu"}, "WP": {"Warichu"},
}
# What alone an element may hold.
_KIDS = {
    "Table": {"TR", "Caption"} | _ROWS,
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "TOCI": {"Lbl", "Reference", "P", "TOC"} | _SPACERS,
    "Ruby": {"RB", "RT", "RP"}, "Warichu": {"WT", "WP"},
}
_BLOCKS = (GROUPS - _SPACERS) | HEADINGS | TABLE | {"L", "LI", "LBody", "P"}
_HOLD_LINES = HEADINGS | {"P", "Lbl"} | (INLINE - {"Note"})
_HOLD_NO_TEXT = {"Document", "Part", "Art", "Sect", "Table", "TR", "L", "LI", "TOC"} | _ROWS


def resolve(name, roles, report):
    """Follow the role map to a standard type."""
    if name in STANDARD:
        if entry(roles, name) is not None:
            report.add("role-remapped", f"the role map gives {name} another meaning")
        return name
    seen = [name]
    while name not in STANDARD:
        name = name_at(roles, name)
        if name in seen:
            report.add("role-loop", "the role map runs in a circle: " + " → ".join(seen))
            return seen[0]
        if name is None:
            report.add("role-unmapped", f"{seen[0]!r} is neither a standard type nor mapped to one")
            return seen[0]
        seen.append(name)
    return name


def check_nesting(structure, report):
    if structure.root is None:
        return
    tops = [element.role for element in structure.root.elements()]
    if tops != ["Document"]:
        report.add("nesting", f"the tree begins with {', '.join(tops)} instead of one Document")
    for element in structure.elements():
        for words in _faults(element, structure.root):
            report.add("nesting", f"{element}: {words}", element.first_page())


def _faults(element, root):
    role, kids = element.role, [kid.role for kid in element.elements()]
    parent = element.parent.role if element.parent is not root else "the root"
    if parent not in _PARENTS.get(role, {parent}):
        yield f"stands in {parent}"
    if role == "Document" and parent != "the root":
        yield f"stands in {parent}"
    for kid in kids:
        if kid not in _KIDS.get(role, {kid}):
            yield f"holds {kid}"
        elif role in _HOLD_LINES and kid in _BLOCKS:
            yield f"holds {kid}"
    if role in _HOLD_NO_TEXT and element.pieces():
        yield "holds content itself"
    yield from _order_faults(role, kids)


def _order_faults(role, kids):
    """Captions stand at an end, and a table has its parts once and whole."""
    if kids.count("Caption") > 1:
        yield "has more than one Caption"
    ends = (0, len(kids) - 1) if role in ("Table", "Figure", "Formula", "Form") else (0,)
    if any(kid == "Caption" and at not in ends for at, kid in enumerate(kids)) \
            and role in ("Table", "L", "TOC", "Figure", "Formula", "Form"):
        yield "has its Caption in the midst"
    if role == "Table":
        for part in ("THead", "TFoot"):
            if kids.count(part) > 1:
                yield f"has more than one {part}"
            if part in kids and "TBody" not in kids:
                yield f"has {part} but no TBody"
        if "TR" in kids and _ROWS & set(kids):
            yield "mixes TR with THead, TBody or TFoot"
        parts = [kid for kid in kids if kid in _ROWS]
        if "THead" in parts[1:]:
            yield "has THead behind other parts"
    if role == "LI" and kids.count("LBody") != 1:
        yield f"has {kids.count('LBody')} LBody"
    if role == "LI" and "Lbl" in kids[1:]:
        yield "has Lbl behind its beginning"
