"""The content of all pages, by the marks that tags refer to."""

from .objects import entry, is_dict
from .walk import State, Walk


class Content:
    """The content of all pages: `items` by (owner, mcid), where an owner is a page or a form."""

    def __init__(self, document, fonts, report):
        self.document = document
        self.fonts = fonts
        self.report = report
        self.items = {}
        self.shown = [[] for _ in document.pages]   # all runs that are seen, artifacts too
        self.areas = [[] for _ in document.pages]   # (box, color) filled, in order
        self.colors = set()         # names of device spaces used
        self.states = {}            # graphics state dictionaries by key
        self.images = {}
        self.forms = {}
        for page in document.pages:
            report.guard(self._page, page)

    def _page(self, page):
        resources = entry(page.obj, "Resources")
        if not is_dict(resources):
            if entry(page.obj, "Contents") is not None:
                self.report.add("page-resources", "the page itself has no Resources", page.index)
            resources = page.inherited("Resources")
        Walk(self, page, resources, page.index, State(), []).run(page.obj)
