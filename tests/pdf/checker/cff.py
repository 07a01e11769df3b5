"""A reader of CFF font programs: which CIDs there are, and their advances."""

import struct

from .sfnt import BadFont

# Type 2 charstrings: operators that take a width when their argument count is odd / any
_STEMS = {1, 3, 18, 23}
_MOVES = {21: 2, 22: 1, 4: 1}


def _index(data, at):
    """The members of an INDEX and the offset behind it."""
    count = struct.unpack_from(">H", data, at)[0]
    if not count:
        return [], at + 2
    size = data[at + 2]
    base = at + 3
    offsets = [int.from_bytes(data[base + i * size:base + (i + 1) * size], "big")
               for i in range(count + 1)]
    start = base + (count + 1) * size - 1
    if offsets[-1] + start > len(data):
        raise BadFont("a CFF index lies outside the font")
    return [data[start + a:start + b] for a, b in zip(offsets, offsets[1:])], start + offsets[-1]


def _dict(data):
    """The operators of a DICT with their operands; two-byte operators count from 1200."""
    result, stack, i = {}, [], 0
    while i < len(data):
        b = data[i]
        i += 1
        if b <= 21:
            if b == 12:
                b = 1200 + data[i]
                i += 1
            result[b] = stack
            stack = []
        elif b == 28:
            stack.append(struct.unpack_from(">h", data, i)[0])
            i += 2
        elif b == 29:
            stack.append(struct.unpack_from(">i", data, i)[0])
            i += 4
        elif b == 30:
            text = ""
            while not text.endswith("f"):
                text += f"{data[i]:02x}"
                i += 1
            stack.append(_real(text))
        elif b <= 246:
            stack.append(b - 139)
        elif b <= 250:
            stack.append((b - 247) * 256 + data[i] + 108)
            i += 1
        else:
            stack.append(-(b - 251) * 256 - data[i] - 108)
            i += 1
    return result


def _real(nibbles):
    """A real number from its nibbles in hexadecimal, closed by f."""
    signs = {"a": ".", "b": "E", "c": "E-", "e": "-"}
    return float("".join(signs.get(n, n) for n in nibbles.rstrip("f")))


class Cff:
    """Advances in 1/1000 em by glyph index, and glyph indexes by CID."""

    def __init__(self, data):
        try:
            self._read(data)
        except (struct.error, IndexError, ValueError, KeyError) as error:
            raise BadFont(f"damaged CFF: {error!r}") from error

    def _read(self, data):
        _, at = _index(data, data[2])
        tops, at = _index(data, at)
        _, at = _index(data, at)
        self._global, _ = _index(data, at)
        top = _dict(tops[0])
        self._strings, _ = _index(data, top[17][0])
        self.glyphs = len(self._strings)
        self.is_cid = 1230 in top
        self.scale = top.get(1207, [0.001])[0] * 1000
        if self.is_cid:
            fonts, _ = _index(data, top[1236][0])
            self._privates = [self._private(data, _dict(font)) for font in fonts]
            self._select = self._fdselect(data, top[1237][0])
        else:
            self._privates = [self._private(data, top)]
            self._select = [0] * self.glyphs
        self._charset = self._read_charset(data, top.get(15, [0])[0])

    @staticmethod
    def _private(data, font):
        size, at = (int(v) for v in font.get(18, [0, 0]))
        private = _dict(data[at:at + size])
        local = _index(data, at + private[19][0])[0] if 19 in private else []
        return private.get(20, [0])[0], private.get(21, [0])[0], local

    def _fdselect(self, data, at):
        if data[at] == 0:
            return list(data[at + 1:at + 1 + self.glyphs])
        count = struct.unpack_from(">H", data, at + 1)[0]
        select = []
        for i in range(count):
            first, font, after = struct.unpack_from(">HBH", data, at + 3 + 3 * i)
            select += [font] * (after - first)
        return select

    def _read_charset(self, data, at):
        if at <= 2:
            return list(range(self.glyphs))
        charset, form = [0], data[at]
        at += 1
        while len(charset) < self.glyphs:
            first = struct.unpack_from(">H", data, at)[0]
            left = 0 if form == 0 else int.from_bytes(data[at + 2:at + 2 + form], "big")
            charset.extend(range(first, first + left + 1))
            at += 2 + form
        return charset[:self.glyphs]

    def glyph_of(self, cid):
        """The glyph a CID names, or None: by charset in CID-keyed fonts, else by index."""
        if not self.is_cid:
            return cid if cid < self.glyphs else None
        return self._charset.index(cid) if cid in self._charset else None

    def advance(self, glyph):
        default, nominal, local = self._privates[self._select[glyph]]
        width = _Width(self._global, local).of(self._strings[glyph])
        return (default if width is None else nominal + width) * self.scale


class _Width:
    """Runs a charstring only until its width is known."""

    def __init__(self, global_subrs, local_subrs):
        self._subrs = {29: global_subrs, 10: local_subrs}
        self._stack = []
        self._done = False
        self._width = None

    def of(self, code):
        self._run(code, 0)
        return self._width

    def _run(self, code, depth):
        i = 0
        while i < len(code) and not self._done and depth < 11:
            b = code[i]
            i += 1
            if b >= 32 or b == 28:
                i = self._push(code, i, b)
            elif b in self._subrs:
                subrs = self._subrs[b]
                bias = 107 if len(subrs) < 1240 else 1131 if len(subrs) < 33900 else 32768
                self._run(subrs[int(self._stack.pop()) + bias], depth + 1)
            elif b == 11:
                return
            else:
                self._finish(b)

    def _push(self, code, i, b):
        if b == 28:
            self._stack.append(struct.unpack_from(">h", code, i)[0])
            return i + 2
        if b == 255:
            self._stack.append(struct.unpack_from(">i", code, i)[0] / 65536)
            return i + 4
        if b <= 246:
            self._stack.append(b - 139)
            return i
        sign, base = (1, 247) if b <= 250 else (-1, 251)
        self._stack.append(sign * ((b - base) * 256 + code[i] + 108))
        return i + 1

    def _finish(self, operator):
        """The first operator that clears the stack: one argument too many is the width."""
        count = len(self._stack)
        if operator in _STEMS or operator in (19, 20):
            extra = count % 2 == 1
        elif operator in _MOVES:
            extra = count > _MOVES[operator]
        else:
            extra = operator == 14 and count in (1, 5)
        self._width = self._stack[0] if extra else None
        self._done = True
