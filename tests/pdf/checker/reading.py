"""Words that run together when a block is read out."""

from .items import Run

_PLAIN = 0x590                      # Latin, Greek, Cyrillic, Armenian: words stand apart by spaces
_GAP = 0.25                         # of the type size: wider is seen as a space
_LINE = 0.6                         # of the type size: higher is seen as another line
_INLINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Lbl",
           "NonStruct"}


def check_spaces(structure, report):
    """Each block's runs in reading order: where the eye sees a space, the text has one."""
    if structure.root is None:
        return
    for element in structure.elements():
        if element.role not in _INLINE and element.alt is None:     # an Alt is read in its place
            _check_block(list(_runs(element, structure, True)), element, report)


def _runs(element, structure, top):
    """The runs of a block with its inline elements; None where a block comes between.

    A text that replaces others is one run without a place.
    """
    if not top and element.role not in _INLINE or element.role == "Note":
        yield None
        return
    if element.actual is not None:
        yield _replacement(element.actual, element.first_page())
        return
    for kid in element.kids:
        if hasattr(kid, "kids"):
            yield from _runs(kid, structure, False)
        elif hasattr(kid, "mcid"):
            item = structure.content.items.get((kid.owner, kid.mcid))
            if item is None:
                yield None
            elif item.actual is not None:
                yield _replacement(item.actual, item.page)
            else:
                yield from item.runs


def _replacement(text, page):
    return Run(text, page, None, None, 0, True)


def _check_block(runs, element, report):
    line = ""                       # the text of the line so far
    for before, after in zip(runs, runs[1:]):
        if before is None or after is None:
            line = ""
            continue
        line += before.text
        if not before.text or not after.text:
            continue
        moved = _moved(before, after)
        if moved and _is_plain(before.text[-1]) and _is_plain(after.text[0]) \
                and (moved != "line" or " " in line.strip()):
            report.add("text-space", f"{element}: no space between {line[-20:]!r} and "
                       f"{after.text[:20]!r}", after.page)
        if moved == "line":
            line = ""


def _moved(before, after):
    """How the pen went on: 'line', 'gap' or not at all; replacements are words of their own."""
    if before.start is None or after.start is None:
        return "gap"
    size = max(before.size, after.size, 1)
    if before.page != after.page or abs(after.start[1] - before.end[1]) > _LINE * size:
        return "line"
    return "gap" if after.start[0] - before.end[0] > _GAP * size else None


def _is_plain(char):
    return ord(char) < _PLAIN and char.isalnum()
