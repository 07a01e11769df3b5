"""Text from right to left, and text that stands for its glyphs: tags say what is painted."""

import unicodedata

_TURNED = {"R", "AL"}               # of Unicode's bidirectional classes: letters of such scripts
_SILENT = {"Cc", "Cf"}              # controls and joiners have no glyph of their own


def check_directions(structure, report):
    """Readers take glyphs from left to right: the element says how they are read, and it alone,
    since what also reverses glyphs would reverse the text of the content once more."""
    if structure.root is None:
        return
    for element in structure.elements():
        if not _is_replaced(element.parent):
            for rule, words in _faults(element, _items(element, structure)):
                report.add(rule, f"{element}: {words}", element.first_page())


def _is_replaced(element):
    """Whether an element around it says all that is in it."""
    while element is not None:
        if element.alt is not None or element.actual is not None:
            return True
        element = element.parent
    return False


def _items(element, structure):
    found = (structure.content.items.get((p.owner, p.mcid)) for p in element.pieces())
    return [item for item in found if item is not None]


def _faults(element, items):
    painted = "".join(run.text for item in items for run in item.runs)
    spelled = [item.actual for item in items if item.actual is not None]
    turned = any(unicodedata.bidirectional(char) in _TURNED for char in painted)
    if turned and element.actual is None and element.alt is None:
        yield "text-direction", f"{painted[:30]!r} runs from right to left, and no element says it"
    if turned and spelled:
        yield "text-direction", f"{spelled[0][:30]!r} stands in the content for glyphs that are " \
            "read from right to left"
    if turned and element.actual is not None and _letters(element.actual) != _letters(painted):
        yield "actual-letters", f"{element.actual[:30]!r} is said for {painted[:30]!r}"
    if spelled and element.actual is not None and "".join(spelled) != element.actual:
        yield "actual-content", f"says {element.actual[:30]!r}, its content {spelled[0][:30]!r}"


def _letters(text):
    text = unicodedata.normalize("NFKC", text)
    return sorted(c for c in text if unicodedata.category(c) not in _SILENT and not c.isspace())
