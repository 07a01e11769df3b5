"""One PDF file opened, with what every check needs to know of it."""

import pikepdf

from .geometry import box_of
from .objects import entry, key_of


class Page:
    """A page: its place, its objects, and its boxes as (left, bottom, right, top)."""

    def __init__(self, index, obj):
        self.index = index
        self.obj = obj
        self.media = box_of(self.inherited("MediaBox"))
        crop = self.inherited("CropBox")
        self.crop = box_of(crop) if crop is not None else self.media
        self.trim = box_of(entry(obj, "TrimBox")) or self.media
        self.bleed = box_of(entry(obj, "BleedBox"))

    def inherited(self, key):
        node, depth = self.obj, 0
        while node is not None and depth < 40:
            if entry(node, key) is not None:
                return entry(node, key)
            node, depth = entry(node, "Parent"), depth + 1
        return None


class Document:
    """The file's bytes, its objects and its pages in order."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.raw = file.read()
        self.pdf = pikepdf.open(path, suppress_warnings=True)
        self.catalog = self.pdf.Root
        self.trailer = self.pdf.trailer
        self.pages = [Page(i, page.obj) for i, page in enumerate(self.pdf.pages)]
        self._index = {key_of(page.obj): page.index for page in self.pages}

    def page_of(self, obj):
        """The index of a page object, or None when it is no page of this file."""
        return self._index.get(key_of(obj)) if key_of(obj) else None
