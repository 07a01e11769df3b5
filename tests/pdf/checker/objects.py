"""Small readers of PDF objects that never raise on the wrong kind of object."""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

# RFC 5646: language, script, region, variants, extensions, private use
_LANGUAGE = re.compile(
    r"(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})"
    r"(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-x(?:-[A-Za-z0-9]{1,8})+)?|x(?:-[A-Za-z0-9]{1,8})+")


def is_language(text):
    return bool(_LANGUAGE.fullmatch(text))


def is_dict(value):
    return isinstance(value, (Dictionary, Stream))


def entry(holder, key):
    """The value at /key, or None when there is none or the holder has no keys."""
    return holder.get("/" + key) if is_dict(holder) else None


def dict_at(holder, key):
    value = entry(holder, key)
    return value if is_dict(value) else None


def array_at(holder, key):
    value = entry(holder, key)
    return list(value) if isinstance(value, Array) else []


def name_at(holder, key):
    """The name at /key without its slash, or None."""
    value = entry(holder, key)
    return str(value)[1:] if isinstance(value, Name) else None


def int_at(holder, key):
    value = entry(holder, key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def is_number(value):
    return not isinstance(value, (bool, pikepdf.Object)) and hasattr(value, "__float__")


def numbers(value):
    """An array of numbers as floats, or None."""
    if not isinstance(value, Array):
        return None
    values = list(value)
    return [float(v) for v in values] if all(is_number(v) for v in values) else None


def text_at(holder, key):
    """The text string at /key decoded, or None."""
    value = entry(holder, key)
    return str(value) if isinstance(value, String) else None


def key_of(value):
    """What identifies an indirect object; None for a direct one."""
    objgen = getattr(value, "objgen", (0, 0))
    return objgen if objgen != (0, 0) else None


def same(one, other):
    """Whether two values are one and the same indirect object."""
    return key_of(one) is not None and key_of(one) == key_of(other)


def pairs_of(tree, leaves, report, what):
    """The pairs of a name or number tree in order, with its order and limits checked."""
    pairs, seen = [], set()

    def visit(node, depth):
        if not is_dict(node) or depth > 40 or (key_of(node) and key_of(node) in seen):
            report.add("tree-number", f"{what}: a node is missing or repeats")
            return
        seen.add(key_of(node))
        start = len(pairs)
        flat = array_at(node, leaves)
        if len(flat) % 2:
            report.add("tree-number", f"{what}: {leaves} has an odd number of members")
        pairs.extend(zip(flat[0::2], flat[1::2]))
        for kid in array_at(node, "Kids"):
            visit(kid, depth + 1)
        limits = array_at(node, "Limits")
        mine = pairs[start:]
        if depth and mine and [_order(v) for v in limits] != [_order(mine[0][0]),
                                                              _order(mine[-1][0])]:
            report.add("tree-number", f"{what}: Limits do not match the keys below them")

    if tree is not None:
        visit(tree, 0)
        keys = [_order(key) for key, _ in pairs]
        if any(a >= b for a, b in zip(keys, keys[1:])):
            report.add("tree-number", f"{what}: keys are not in ascending order")
    return pairs


def _order(key):
    return bytes(key) if isinstance(key, String) else key
