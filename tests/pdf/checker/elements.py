"""Single elements: headings, figures, notes, lists, languages, texts, and nothing empty."""

from pikepdf import Array

from .geometry import apart, box_of, within
from .objects import dict_at, is_language, numbers, text_at
from .roles import HEADINGS
from .strings import odd_text

_LEVELS = HEADINGS - {"H"}
_MAY_BE_EMPTY = {"TD", "TH", "NonStruct", "Private"}
_SLACK = 1.5                        # points that strokes may reach over a Figure's box


def check_elements(structure, report):
    if structure.root is None:
        return
    elements = structure.elements()
    _check_headings(elements, report)
    _check_stranded(elements, report)
    for element in elements:
        page = element.first_page()
        for rule, words in _faults(element, structure):
            report.add(rule, f"{element}: {words}", page)


def _faults(element, structure):
    yield from _text_faults(element)
    if element.role in ("Figure", "Formula") and not _says(element):
        yield "element-alt", "has neither Alt nor ActualText"
    if element.role == "Figure":
        yield from _box_faults(element, structure)
    if element.role == "Note" and not element.id:
        yield "note-id", "has no ID"
    if element.role == "L":
        yield from _list_faults(element)
    if element.role not in _MAY_BE_EMPTY and _is_empty(element, structure):
        yield "element-empty", "holds no content"


def _says(element):
    return any(text is not None and text.strip() for text in (element.alt, element.actual))


def _text_faults(element):
    if element.lang is not None and element.lang != "" and not is_language(element.lang):
        yield "element-lang", f"Lang {element.lang!r} is no language tag"
    for name in ("Alt", "ActualText", "E", "T"):
        words = odd_text(element.obj, name)
        if words:
            yield "file-string", f"{name} {words}"


def _check_headings(elements, report):
    level = 0
    kinds = {element.role for element in elements}
    if "H" in kinds and kinds & _LEVELS:
        report.add("heading-kind", "headings with and without numbers are mixed")
    for element in elements:
        if sum(kid.role == "H" for kid in element.elements()) > 1:
            report.add("heading-kind", f"{element} holds more than one H", element.first_page())
        if element.role not in _LEVELS:
            continue
        mine = int(element.role[1])
        if mine > level + 1:
            words = f"{element} follows H{level}" if level else f"the first heading is {element}"
            report.add("heading-order", words, element.first_page())
        level = mine


def _check_stranded(elements, report):
    """What comes next in reading order begins on the page where the heading ends."""
    heading = None
    for element in elements:
        pages = [p.page for p in element.pieces() if p.page is not None]
        if heading is not None and pages and element.parent is not heading[0]:
            if pages[0] > heading[1]:
                report.add("heading-stranded", f"{heading[0]} is left at the foot of the page",
                           heading[1])
            heading = None
        if element.role in HEADINGS and pages:
            heading = (element, pages[-1])


def _boxes(element, structure):
    """The painted boxes and text places of an element on each page."""
    found = {}
    for piece in (p for e in element.walk() for p in e.pieces()):
        item = structure.content.items.get((piece.owner, piece.mcid))
        if item is not None:
            found.setdefault(item.page, []).extend(item.boxes)
            found[item.page] += [(*run.start, *run.start) for run in item.runs]
    return found


def _box_faults(element, structure):
    value = element.attribute("Layout", "BBox")
    box = box_of(value) if isinstance(value, Array) else None
    raw = numbers(value) if isinstance(value, Array) else None
    if box is None:
        yield "figure-bbox", "has no BBox"
        return
    if raw[0] >= raw[2] or raw[1] >= raw[3]:
        yield "figure-bbox", f"BBox {raw} has no area"
    for index, boxes in _boxes(element, structure).items():
        media = structure.document.pages[index].media
        if media and not within(box, media, 1):
            yield "figure-bbox", f"BBox {raw} leaves the page"
        inside = [b for b in boxes if not media or not apart(b, media)]
        if any(not within(b, box, _SLACK) for b in inside):
            yield "figure-bbox", f"BBox {raw} does not cover what the figure paints"


def _list_faults(element):
    labels = any(kid.role == "Lbl" for item in element.elements() for kid in item.elements())
    numbering = element.attribute("List", "ListNumbering")
    if labels and (numbering is None or str(numbering) == "/None"):
        yield "list-numbering", "has labels but no ListNumbering"


def _is_empty(element, structure):
    """Nothing below it is painted, refers to an object, or is a cell that may be empty."""
    for below in element.walk():
        if below.references() or (below is not element and below.role in _MAY_BE_EMPTY):
            return False
        for piece in below.pieces():
            item = structure.content.items.get((piece.owner, piece.mcid))
            if item is not None and not item.is_empty():
                return False
    return True


def check_info_texts(document, report):
    info = dict_at(document.trailer, "Info")
    for key in info.keys() if info is not None else []:
        words = odd_text(info, key[1:]) if text_at(info, key[1:]) is not None else None
        if words:
            report.add("file-string", f"Info {key[1:]} {words}")
