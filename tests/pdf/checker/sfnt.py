"""A reader of TrueType and OpenType font programs: glyph count, advances, empty outlines."""

import struct


class BadFont(Exception):
    """The font program cannot be read."""


class Sfnt:
    """Advances in 1/1000 em by glyph, and whether a glyph has an outline."""

    def __init__(self, data):
        self.data = data
        self.tables = self._directory()
        try:
            self.units = struct.unpack_from(">H", self.table("head"), 18)[0]
            self.glyphs = struct.unpack_from(">H", self.table("maxp"), 4)[0]
            self._metrics = struct.unpack_from(">H", self.table("hhea"), 34)[0]
            self._advances = struct.unpack_from(
                ">" + "H2x" * self._metrics, self.table("hmtx"))
            self._offsets = self._loca() if "glyf" in self.tables else None
        except struct.error as error:
            raise BadFont(f"a table is too short: {error}") from error
        if not self.units or not self._metrics or self._metrics > self.glyphs:
            raise BadFont("head, hhea and maxp do not fit together")

    def _directory(self):
        if len(self.data) < 12:
            raise BadFont("too short")
        if self.data[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
            raise BadFont("not a single TrueType or OpenType font")
        tables = {}
        for i in range(struct.unpack_from(">H", self.data, 4)[0]):
            if 12 + 16 * (i + 1) > len(self.data):
                raise BadFont("the table directory is cut off")
            tag, _, offset, length = struct.unpack_from(">4sIII", self.data, 12 + 16 * i)
            if offset + length > len(self.data):
                raise BadFont(f"table {tag.decode('latin-1')} lies outside the file")
            tables[tag.decode("latin-1")] = (offset, length)
        return tables

    def table(self, tag):
        if tag not in self.tables:
            raise BadFont(f"no table {tag}")
        offset, length = self.tables[tag]
        return self.data[offset:offset + length]

    def _loca(self):
        long_offsets = struct.unpack_from(">h", self.table("head"), 50)[0]
        loca = self.table("loca")
        if long_offsets:
            offsets = struct.unpack_from(f">{self.glyphs + 1}I", loca)
        else:
            offsets = [2 * v for v in struct.unpack_from(f">{self.glyphs + 1}H", loca)]
        if any(a > b for a, b in zip(offsets, offsets[1:])):
            raise BadFont("loca goes backwards")
        if offsets[-1] > self.tables["glyf"][1]:
            raise BadFont("loca points outside glyf")
        return offsets

    def advance(self, glyph):
        return self._advances[min(glyph, self._metrics - 1)] * 1000 / self.units

    def is_empty(self, glyph):
        return (self._offsets is not None and glyph < self.glyphs
                and self._offsets[glyph] == self._offsets[glyph + 1])
