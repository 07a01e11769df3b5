"""The tag tree as an indented text, in the order in which it is read out."""

from .objects import dict_at, entry, is_dict, name_at, text_at

_SHOWN = (("Table", "Scope"), ("Table", "RowSpan"), ("Table", "ColSpan"), ("Table", "Headers"),
          ("List", "ListNumbering"))


def dump(structure):
    """Lines: two spaces a level, the element with its attributes, then its texts and links."""
    for element in structure.root.elements() if structure.root is not None else []:
        yield from _element(element, structure, 0)


def _element(element, structure, depth):
    yield "  " * depth + " ".join([_name(element)] + list(_facts(element)))
    inner = "  " * (depth + 1)
    texts, page = [], None
    for kid in element.kids:
        if hasattr(kid, "mcid"):
            item = structure.content.items.get((kid.owner, kid.mcid))
            if texts and kid.page != page:
                yield inner + _quoted("".join(texts))
                texts = []
            texts.append("[missing]" if item is None else item.text() or _shape(item))
            page = kid.page
            continue
        if texts:
            yield inner + _quoted("".join(texts))
            texts = []
        if hasattr(kid, "kids"):
            yield from _element(kid, structure, depth + 1)
        else:
            yield inner + _reference(kid.obj)
    if texts:
        yield inner + _quoted("".join(texts))


def _name(element):
    return element.type if element.type == element.role else f"{element.type}={element.role}"


def _facts(element):
    for owner, name in _SHOWN:
        value = element.attribute(owner, name)
        if value is not None:
            yield f"{name}={_plain(value)}"
    for name, value in (("ID", element.id and element.id.decode("latin-1")),
                        ("Lang", element.lang)):
        if value:
            yield f"{name}={value}"
    for name, value in (("Alt", element.alt), ("ActualText", element.actual),
                        ("E", element.expansion), ("T", element.title)):
        if value is not None:
            yield f"{name}={_quoted(value)}"


def _plain(value):
    try:
        return ",".join(bytes(v).decode("latin-1") for v in value)
    except TypeError:
        return str(value).lstrip("/")


def _quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() or c == "\u00a0" else f"\\u{ord(c):04x}"
                         for c in escaped) + '"'


def _shape(item):
    return "" if item.is_empty() else "[drawing]"


def _reference(obj):
    if not is_dict(obj):
        return "-> nothing"
    action = dict_at(obj, "A")
    uri = entry(action, "URI")
    target = bytes(uri).decode("latin-1") if uri is not None else "a place in the document"
    what = name_at(obj, "Subtype") or "object"
    contents = text_at(obj, "Contents")
    return f"-> {what} {_quoted(contents or '')}" + (f" to {target}" if what == "Link" else "")
