"""Words in another language than the one that is said of them, told by the commonest words."""

import re

from .objects import text_at

# Words of one language that the other does not have.
_COMMON = {
    "en": set("the of and for with that this is are was were or by from their they not its which "
              "who at on an have has when where after into than".split()),
    "es": set("el los las y del que por para con una se su sus es son fue este esta como al lo "
              "más cada según donde cuando desde".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 3                          # different ones, and none of the language's own


def check_languages(structure, report):
    """Each element's own text is in the language that its nearest Lang says."""
    if structure.root is None:
        return
    for element in structure.root.elements():
        _check(element, _primary(text_at(structure.document.catalog, "Lang")), structure, report)


def _primary(tag):
    return (tag or "").partition("-")[0].lower()


def _check(element, language, structure, report):
    if element.lang is not None:
        language = _primary(element.lang)
    if element.role == "Figure":    # its Alt is read in its place
        return
    words = [word.lower() for word in _WORD.findall(_text(element, structure))]
    own = sum(word in _COMMON.get(language, ()) for word in words)
    for other, common in _COMMON.items():
        found = {word for word in words if word in common}
        if language in _COMMON and other != language and len(found) >= _LEAST and not own:
            report.add("text-language", f"{element}: said to be in {language!r}, but has "
                       f"{', '.join(sorted(found)[:5])}", element.first_page())
    for kid in element.elements():
        _check(kid, language, structure, report)


def _text(element, structure):
    """What the element itself claims, not the elements in it."""
    items = [structure.content.items.get((piece.owner, piece.mcid)) for piece in element.pieces()]
    return "".join(item.text() for item in items if item is not None)
