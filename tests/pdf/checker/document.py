"""One PDF file opened, with what every check needs to know of it."""

import pikepdf

from .objects import entry, key_of, numbers


class Page:
    """A page: its place, its objects, and its boxes as (left, bottom, right, top)."""

    def __init__(self, index, obj):
        self.index = index
        self.obj = obj
        self.media = box_of(self.inherited("MediaBox"))
        crop = self.inherited("CropBox")
        self.crop = box_of(crop) if crop is not None else self.media

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


def box_of(value):
    """A rectangle with its corners in order, or None."""
    box = numbers(value)
    if box is None or len(box) != 4:
        return None
    return (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))


def within(inner, outer, slack=0.0):
    return (inner[0] >= outer[0] - slack and inner[1] >= outer[1] - slack
            and inner[2] <= outer[2] + slack and inner[3] <= outer[3] + slack)


def apart(one, other):
    """Whether two boxes share no point."""
    return one[0] > other[2] or one[2] < other[0] or one[1] > other[3] or one[3] < other[1]
