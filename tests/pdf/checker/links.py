"""Annotations, links, destinations and bookmarks."""

from pikepdf import Array, Name, String

from .geometry import apart, box_of
from .objects import (array_at, dict_at, entry, int_at, is_dict, key_of, name_at, pairs_of, same,
                      text_at)
from .strings import odd_text

_ALLOWED = {"Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine",
            "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup",
            "FileAttachment", "Widget", "PrinterMark", "Watermark"}
_ACTIONS = {"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"}
_NAMED = {"NextPage", "PrevPage", "FirstPage", "LastPage"}
_FITS = {"XYZ": 3, "Fit": 0, "FitH": 1, "FitV": 1, "FitR": 4, "FitB": 0, "FitBH": 1, "FitBV": 1}
_PRINT, _NOT_SHOWN = 4, 1 | 2 | 32 | 256        # ISO 32000-1, table 165
_SLACK = 3


def check_links(structure, report):
    document = structure.document
    targets = Targets(document, report)
    for page in document.pages:
        annots = [a for a in array_at(page.obj, "Annots") if is_dict(a)]
        if annots and name_at(page.obj, "Tabs") != "S":
            report.add("page-tabs", "a page with annotations has no Tabs S", page.index)
        for annot in annots:
            report.guard(_check_annot, annot, page, structure, targets, report)
    if structure.root is not None:
        _check_elements(structure, report)
    _check_outline(document, targets, report)
    action = entry(document.catalog, "OpenAction")
    if isinstance(action, Array):
        targets.check(action, "action-forbidden", "OpenAction", None)
    elif is_dict(action):
        targets.check_action(action, "action-forbidden", "OpenAction", None)


class Targets:
    """Where links and bookmarks may lead."""

    def __init__(self, document, report):
        self.document = document
        self.report = report
        names = dict_at(document.catalog, "Names")
        self.names = {bytes(k): v for k, v in
                      pairs_of(entry(names, "Dests"), "Names", report, "Dests")}
        self.old = dict_at(document.catalog, "Dests")

    def check(self, target, rule, what, page):
        if isinstance(target, String):
            target = self.names.get(bytes(target))
        elif isinstance(target, Name):
            target = entry(self.old, str(target)[1:])
        if is_dict(target):
            target = entry(target, "D")
        if not isinstance(target, Array) or len(target) < 2:
            self.report.add(rule, f"{what}: the destination does not exist", page)
        elif self.document.page_of(target[0]) is None:
            self.report.add(rule, f"{what}: the destination is no page of this file", page)
        elif _FITS.get(str(target[1])[1:]) != len(target) - 2:
            self.report.add(rule, f"{what}: the destination is malformed", page)

    def check_action(self, action, rule, what, page):
        kind = name_at(action, "S")
        if kind not in _ACTIONS or (kind == "Named" and name_at(action, "N") not in _NAMED):
            self.report.add("action-forbidden", f"{what}: an action of kind {kind}", page)
        elif kind == "GoTo":
            self.check(entry(action, "D"), rule, what, page)
        elif kind == "URI":
            uri = entry(action, "URI")
            data = bytes(uri) if isinstance(uri, String) else b""
            if b":" not in data or any(not 33 <= b <= 126 for b in data):
                self.report.add(rule, f"{what}: {data!r} is no address", page)
        if entry(action, "Next") is not None:
            self.report.add("action-forbidden", f"{what}: an action with a next one", page)


def _check_annot(annot, page, structure, targets, report):
    kind = name_at(annot, "Subtype")
    rect = box_of(entry(annot, "Rect"))
    what = f"{kind} annotation {text_at(annot, 'Contents') or ''!r}"
    if kind not in _ALLOWED:
        report.add("annot-forbidden", f"{what} is not allowed", page.index)
    _check_flags(annot, kind, what, page, report)
    if rect is None or rect[0] >= rect[2] or rect[1] >= rect[3]:
        report.add("annot-rect", f"{what} has no area", page.index)
    elif page.media and apart(rect, page.media):
        report.add("annot-rect", f"{what} lies outside the page", page.index)
    hidden = (int_at(annot, "F") or 0) & 2
    if not hidden and kind not in ("Widget", "Popup"):
        _check_parent(annot, kind, what, page, structure, report)
    if kind == "Link":
        _check_target(annot, what, page, targets, report)


def _check_flags(annot, kind, what, page, report):
    flags = int_at(annot, "F")
    if kind != "Popup" and (flags is None or not flags & _PRINT or flags & _NOT_SHOWN):
        report.add("annot-flags", f"{what} has flags {flags}; it must print and be seen",
                   page.index)
    if kind not in ("Popup", "Link") and dict_at(annot, "AP") is None:
        report.add("annot-appearance", f"{what} has no appearance", page.index)
    if dict_at(annot, "AP") is not None and list(dict_at(annot, "AP").keys()) != ["/N"]:
        report.add("annot-appearance", f"{what} has other appearances than N", page.index)


def _check_parent(annot, kind, what, page, structure, report):
    wanted = "Link" if kind == "Link" else "Annot"
    key = int_at(annot, "StructParent")
    parent = getattr(structure, "parent_tree", {}).get(key)
    element = structure.by_key.get(key_of(parent)) if parent is not None else None
    if kind == "PrinterMark":
        if element is not None:
            report.add("annot-parent", f"{what} is tagged", page.index)
        return
    if element is None or element.role != wanted:
        report.add("annot-parent", f"{what}: StructParent {key} leads to "
                   f"{element or 'no element'} instead of a {wanted}", page.index)
    elif not any(same(ref.obj, annot) for ref in element.references()):
        report.add("annot-parent", f"{what}: its {wanted} element does not refer back to it",
                   page.index)
    elif key in structure.parent_keys:
        report.add("annot-parent", f"{what}: StructParent {key} is also a page's", page.index)
    contents = text_at(annot, "Contents")
    alt = element.alt if element is not None and kind != "Link" else None
    if not (contents or alt or "").strip():
        report.add("annot-contents", f"{what} has no Contents", page.index)
    elif odd_text(annot, "Contents"):
        report.add("file-string", f"{what}: Contents {odd_text(annot, 'Contents')}", page.index)


def _check_target(annot, what, page, targets, report):
    action, target = dict_at(annot, "A"), entry(annot, "Dest")
    if action is not None:
        targets.check_action(action, "link-target", what, page.index)
    elif target is not None:
        targets.check(target, "link-target", what, page.index)
    else:
        report.add("link-target", f"{what} leads nowhere", page.index)


def _check_elements(structure, report):
    """Each Link element refers to annotations on its pages, and they lie over its text."""
    pages = {}                      # where each annotation stands
    for page in structure.document.pages:
        for annot in array_at(page.obj, "Annots"):
            pages.setdefault(key_of(annot), []).append(page.index)
    for element in structure.elements():
        refs = element.references()
        for ref in refs:
            _check_reference(element, ref, pages, report)
        if element.role != "Link":
            continue
        page = element.first_page()
        annots = [ref for ref in refs if name_at(ref.obj, "Subtype") == "Link"]
        if not annots:
            report.add("link-object", f"{element} refers to no link annotation", page)
        items = [structure.content.items.get((p.owner, p.mcid))
                 for e in element.walk() for p in e.pieces()]
        _check_cover(element, [item for item in items if item], annots, report)


def _check_reference(element, ref, pages, report):
    if not is_dict(ref.obj):
        report.add("link-object", f"{element} refers to nothing", ref.page)
        return
    if name_at(ref.obj, "Subtype") in _ALLOWED and pages.get(key_of(ref.obj)) != [ref.page]:
        report.add("link-object", f"{element} refers to an annotation on another page or none",
                   ref.page)


def _check_cover(element, items, annots, report):
    if not any(not item.is_empty() for item in items):
        report.add("link-text", f"{element} has no content", element.first_page())
    for run in (run for item in items for run in item.runs if run.text.strip()):
        middle = run.middle()
        rects = [box_of(entry(ref.obj, "Rect")) for ref in annots if ref.page == run.page]
        if rects and not any(
                r and r[0] - _SLACK <= middle[0] <= r[2] + _SLACK
                and r[1] - _SLACK <= middle[1] <= r[3] + _SLACK for r in rects):
            report.add("link-text", f"{element}: its area does not cover {run.text[:40]!r}",
                       run.page)


def _check_outline(document, targets, report):
    outline = dict_at(document.catalog, "Outlines")
    if outline is None:
        return
    seen = set()

    def visit(parent, depth):
        """Walk one level; returns how many entries are open to the eye below `parent`."""
        shown, before, item = 0, None, dict_at(parent, "First")
        while item is not None:
            if key_of(item) in seen or depth > 40:
                report.add("outline-broken", "bookmarks run in a circle")
                return shown
            seen.add(key_of(item))
            title = text_at(item, "Title")
            _check_bookmark(item, title, parent, before, targets, report)
            below = visit(item, depth + 1)
            count = int_at(item, "Count") or 0
            if abs(count) != below:
                report.add("outline-broken", f"bookmark {title!r}: Count is {count}, not {below}")
            shown += 1 + (below if count > 0 else 0)
            before, item = item, dict_at(item, "Next")
        if before is not None and not same(entry(parent, "Last"), before):
            report.add("outline-broken", "Last is not the last bookmark")
        return shown

    shown = visit(outline, 0)
    if abs(int_at(outline, "Count") or 0) != shown:
        report.add("outline-broken", f"Count of the outline is not {shown}")


def _check_bookmark(item, title, parent, before, targets, report):
    if not (title or "").strip():
        report.add("outline-broken", "a bookmark has no title")
    if odd_text(item, "Title"):
        report.add("file-string", f"bookmark {odd_text(item, 'Title')}")
    if not same(entry(item, "Parent"), parent):
        report.add("outline-broken", f"bookmark {title!r}: Parent is wrong")
    if before is not None and not same(entry(item, "Prev"), before):
        report.add("outline-broken", f"bookmark {title!r}: Prev is wrong")
    if dict_at(item, "A") is not None:
        targets.check_action(dict_at(item, "A"), "outline-target", f"bookmark {title!r}", None)
    else:
        targets.check(entry(item, "Dest"), "outline-target", f"bookmark {title!r}", None)
