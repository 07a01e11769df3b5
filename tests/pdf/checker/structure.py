"""The structure tree: elements, the content they claim, and the way back to them."""

from pikepdf import Array, Stream

from .objects import (dict_at, entry, int_at, is_dict, key_of, name_at, pairs_of, same,
                      text_at)
from .roles import resolve


class Piece:
    """Content that an element claims: an MCID of a page or form."""

    def __init__(self, owner, mcid, page):
        self.owner = owner
        self.mcid = mcid
        self.page = page


class Reference:
    """An object that an element claims: an annotation or an XObject."""

    def __init__(self, obj, page):
        self.obj = obj
        self.page = page


class Element:
    """A structure element; `kids` are elements, pieces and references in reading order."""

    def __init__(self, obj, parent, page):
        self.obj = obj
        self.parent = parent
        self.type = name_at(obj, "S") or ""
        self.role = self.type
        self.page = page
        self.kids = []
        self.attributes = {}
        self.alt = text_at(obj, "Alt")
        self.actual = text_at(obj, "ActualText")
        self.expansion = text_at(obj, "E")
        self.lang = text_at(obj, "Lang")
        self.title = text_at(obj, "T")
        value = entry(obj, "ID")
        self.id = bytes(value) if value is not None and text_at(obj, "ID") is not None else None

    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def pieces(self):
        return [kid for kid in self.kids if isinstance(kid, Piece)]

    def references(self):
        return [kid for kid in self.kids if isinstance(kid, Reference)]

    def walk(self):
        """This element and all below it in reading order."""
        yield self
        for kid in self.elements():
            yield from kid.walk()

    def attribute(self, owner, name):
        return self.attributes.get((owner, name))

    def first_page(self):
        """The page it begins on, for messages."""
        for element in self.walk():
            for kid in element.pieces() + element.references():
                if kid.page is not None:
                    return kid.page
        return self.page

    def __str__(self):
        name = self.type if self.type == self.role else f"{self.type} ({self.role})"
        return name + (f" {self.title!r}" if self.title else "")


class Structure:
    """The tree as a whole; `root` is a parent for what StructTreeRoot holds."""

    def __init__(self, document, content, report):
        self.document = document
        self.content = content
        self.report = report
        self.tree = dict_at(document.catalog, "StructTreeRoot")
        self.root = None
        self.by_key = {}
        self.claims = {}            # (owner, mcid) → element
        if self.tree is None:
            report.add("tree-missing", "the catalog has no StructTreeRoot")
            return
        self._classes = dict_at(self.tree, "ClassMap")
        self._roles = dict_at(self.tree, "RoleMap")
        self.root = Element(self.tree, None, None)
        self._kids(self.root, 0)
        if not self.root.kids:
            report.add("tree-missing", "the structure tree is empty")

    def elements(self):
        return [e for e in self.root.walk() if e is not self.root] if self.root else []

    def _kids(self, element, depth):
        value = entry(element.obj, "K")
        for kid in list(value) if isinstance(value, Array) else [value]:
            if isinstance(kid, int) and not isinstance(kid, bool):
                self._claim(element, element.page, kid, element.page)
            elif is_dict(kid):
                self._kid(element, kid, depth)

    def _kid(self, element, kid, depth):
        page = self._page_of(kid, element)
        kind = name_at(kid, "Type")
        if kind == "MCR":
            stream = entry(kid, "Stm")
            owner = ("form", key_of(stream)) if isinstance(stream, Stream) else page
            self._claim(element, owner, int_at(kid, "MCID"), page)
        elif kind == "OBJR":
            element.kids.append(Reference(entry(kid, "Obj"), page))
        elif key_of(kid) is None or key_of(kid) in self.by_key or depth > 400:
            self.report.add("tree-shared", f"{element} holds an element that is direct, too deep "
                            "or already in the tree")
        else:
            self._element(element, kid, page, depth)

    def _element(self, parent, obj, page, depth):
        element = Element(obj, parent, page)
        self.by_key[key_of(obj)] = element
        element.role = resolve(element.type, self._roles, self.report)
        parent.kids.append(element)
        if not same(entry(obj, "P"), parent.obj):
            self.report.add("tree-parent", f"{element}: P does not lead to {parent or 'the root'}",
                            page)
        if name_at(obj, "Type") not in (None, "StructElem"):
            self.report.add("tree-parent", f"{element}: Type is {name_at(obj, 'Type')}", page)
        self._attributes(element)
        self._kids(element, depth + 1)

    def _page_of(self, obj, element):
        page = entry(obj, "Pg")
        if page is None:
            return element.page
        if self.document.page_of(page) is None:
            self.report.add("tree-parent", f"below {element}: Pg is no page of this file")
        return self.document.page_of(page)

    def _claim(self, element, owner, mcid, page):
        if owner is None or mcid is None:
            self.report.add("mcid-dangling", f"{element} claims MCID {mcid} on no page")
            return
        if (owner, mcid) in self.claims:
            self.report.add("mcid-twice", f"MCID {mcid} is claimed by {element} and "
                            f"{self.claims[owner, mcid]}", page)
        self.claims[owner, mcid] = element
        element.kids.append(Piece(owner, mcid, page))

    def _attributes(self, element):
        found = []
        for name in _listed(entry(element.obj, "C")):
            found += _listed(entry(self._classes, str(name)[1:]))
        for attributes in found + _listed(entry(element.obj, "A")):
            if is_dict(attributes):
                owner = name_at(attributes, "O")
                for key in attributes.keys():
                    element.attributes[owner, key[1:]] = attributes[key]


def _listed(value):
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def check_parents(structure, report):
    """Hold ParentTree and structure to each other, both ways."""
    if structure.root is None:
        return
    tree = dict(pairs_of(entry(structure.tree, "ParentTree"), "Nums", report, "ParentTree"))
    following = int_at(structure.tree, "ParentTreeNextKey")
    if following is not None and tree and following <= max(tree):
        report.add("tree-number", f"ParentTreeNextKey is {following}, the keys go to {max(tree)}")
    keys, marked = {}, {}
    for owner, mcid in structure.content.items:
        marked.setdefault(owner, set()).add(mcid)
    for owner, obj, page in _owners(structure):
        key, mcids = int_at(obj, "StructParents"), marked.get(owner, set())
        if key is None:
            if mcids:
                report.add("mcid-parent", "tagged content without StructParents", page)
            continue
        if key in keys:
            report.add("mcid-parent", f"StructParents {key} is used twice", page)
        keys[key] = owner
        _check_row(structure, owner, page, tree.get(key), mcids, report)
    for (owner, mcid), element in structure.claims.items():
        if (owner, mcid) not in structure.content.items:
            page = owner if isinstance(owner, int) else element.page
            report.add("mcid-dangling", f"{element} claims MCID {mcid}, which marks nothing", page)
    structure.parent_tree = tree
    structure.parent_keys = keys


def _owners(structure):
    for page in structure.document.pages:
        yield page.index, page.obj, page.index
    for key, (_, _, form) in structure.content.forms.items():
        if int_at(form, "StructParents") is not None:
            yield ("form", key), form, None


def _check_row(structure, owner, page, row, mcids, report):
    """One page's entry of the ParentTree: for each MCID the element that claims it."""
    members = list(row) if isinstance(row, Array) else []
    if not members and mcids:
        report.add("mcid-parent", "ParentTree has no entry for the page", page)
    for mcid, parent in enumerate(members):
        claimer = structure.claims.get((owner, mcid))
        if parent is None and claimer is None:
            continue
        if claimer is None or not same(parent, claimer.obj):
            report.add("mcid-parent", f"ParentTree leads MCID {mcid} to another element than "
                       f"{claimer or 'the one that claims it'}", page)
    for mcid in sorted(mcids):
        if (owner, mcid) not in structure.claims:
            report.add("mcid-unclaimed", f"MCID {mcid} belongs to no element", page)
        elif mcid >= len(members) and members:
            report.add("mcid-parent", f"ParentTree has no entry for MCID {mcid}", page)


def check_ids(structure, report):
    """IDs are unique, and IDTree knows them."""
    if structure.root is None:
        return
    found = {}
    for element in structure.elements():
        if element.id is None:
            continue
        if element.id in found:
            rule = "note-id" if element.role == "Note" else "tree-id"
            report.add(rule, f"{element}: ID {element.id!r} is not unique", element.first_page())
        found[element.id] = element
    tree = {bytes(key): value for key, value in
            pairs_of(entry(structure.tree, "IDTree"), "Names", report, "IDTree")}
    for name, element in found.items():
        if not same(tree.get(name), element.obj):
            report.add("tree-id", f"{element}: IDTree does not lead ID {name!r} to it",
                       element.first_page())
    for name in tree.keys() - found.keys():
        report.add("tree-id", f"IDTree holds {name!r}, which no element has")
