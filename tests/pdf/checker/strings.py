"""Text strings outside the content: titles, alternatives, contents of annotations."""

import unicodedata

from pikepdf import String

from .objects import entry, text_at


def odd_text(holder, key):
    """What is wrong with a text string, or None."""
    value = entry(holder, key)
    if not isinstance(value, String):
        return None
    data, text = bytes(value), text_at(holder, key)
    if not data.startswith((b"\xfe\xff", b"\xef\xbb\xbf")) and _is_utf8(data):
        return f"{text!r} is UTF-8 without a mark that says so"
    if data.startswith(b"\xfe\xff") and len(data) % 2:
        return f"{text!r} is UTF-16 of an odd length"
    for char in text:
        kind = unicodedata.category(char)
        if kind in ("Co", "Cn", "Cs") or char == "\ufffd" \
                or (kind == "Cc" and char not in "\t\n\r"):
            return f"{text!r} holds U+{ord(char):04X}"
    return None


def _is_utf8(data):
    try:
        return len(data.decode("utf-8")) < len(data)
    except UnicodeDecodeError:
        return False
