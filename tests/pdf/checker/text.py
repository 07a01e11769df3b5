"""Texts: strings outside the content, and words that run together inside it."""

import unicodedata

from pikepdf import String

from .objects import entry, text_at

_PLAIN = 0x590                      # Latin, Greek, Cyrillic, Armenian: words stand apart by spaces
_GAP = 0.25                         # of the type size: wider is seen as a space
_LINE = 0.6                         # of the type size: higher is seen as another line
_X_HEIGHT = 0.5                     # of the type size
_OVERLAP = 0.1                      # of the smaller text's area
_INLINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Lbl",
           "NonStruct"}


def odd_text(holder, key):
    """What is wrong with a text string, or None."""
    value = entry(holder, key)
    if not isinstance(value, String):
        return None
    data, text = bytes(value), text_at(holder, key)
    if not data.startswith((b"\xfe\xff", b"\xef\xbb\xbf")) and _is_utf8(data):
        return f"{text!r} is UTF-8 without a mark that says so"
    if data.startswith(b"\xfe\xff") and len(data) % 2:
        return f"{text!r} is UTF-16 of an odd length"
    for char in text:
        kind = unicodedata.category(char)
        if kind in ("Co", "Cn", "Cs") or char == "\ufffd" \
                or (kind == "Cc" and char not in "\t\n\r"):
            return f"{text!r} holds U+{ord(char):04X}"
    return None


def _is_utf8(data):
    try:
        return len(data.decode("utf-8")) < len(data)
    except UnicodeDecodeError:
        return False


def check_spaces(structure, report):
    """Each block's runs in reading order: where the eye sees a space, the text has one."""
    if structure.root is None:
        return
    for element in structure.elements():
        if element.role not in _INLINE:
            _check_block(list(_runs(element, structure, True)), element, report)


def _runs(element, structure, top):
    """The runs of a block with its inline elements; None where a block comes between."""
    if not top and element.role not in _INLINE:
        yield None
        return
    if element.actual is not None or element.role == "Note":
        yield None
        return
    for kid in element.kids:
        if hasattr(kid, "kids"):
            yield from _runs(kid, structure, False)
        elif hasattr(kid, "mcid"):
            item = structure.content.items.get((kid.owner, kid.mcid))
            if item is None or item.actual is not None:
                yield None
            else:
                yield from item.runs


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
    """How the pen went on: 'line', 'gap' or not at all."""
    size = max(before.size, after.size, 1)
    if before.page != after.page or abs(after.start[1] - before.end[1]) > _LINE * size:
        return "line"
    return "gap" if after.start[0] - before.end[0] > _GAP * size else None


def _is_plain(char):
    return ord(char) < _PLAIN and char.isalnum()


def check_overlaps(content, report):
    """No run of text lies over another, artifacts included; only upright text is looked at."""
    for page, runs in enumerate(content.shown):
        boxes = sorted(((_body(run), run) for run in runs if _is_letters(run)),
                       key=lambda pair: pair[0][1])
        for i, (box, run) in enumerate(boxes):
            for other_box, other in boxes[i + 1:]:
                if other_box[1] >= box[3]:
                    break
                if _overlap(box, other_box) > _OVERLAP * min(_area(box), _area(other_box)):
                    report.add("text-overlap", f"{run.text[:30]!r} and {other.text[:30]!r} "
                               f"at {other.start[0]:.0f}, {other.start[1]:.0f}", page)


def _is_letters(run):
    """Upright text with letters of its own: accents may well stand over their letters."""
    return abs(run.start[1] - run.end[1]) < 0.1 and run.start[0] != run.end[0] \
        and any(unicodedata.category(char)[0] in "LNPS" for char in run.text)


def _body(run):
    """The box of the letters without ascenders and descenders."""
    left, right = sorted((run.start[0], run.end[0]))
    return (left, run.start[1], right, run.start[1] + _X_HEIGHT * run.size)


def _overlap(one, other):
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0


def _area(box):
    return (box[2] - box[0]) * (box[3] - box[1])
