"""Fonts: how codes become glyphs, advances and text, and whether that is sound."""

import re
import unicodedata

from pikepdf import Array, Name, Stream

from .cff import Cff
from .cmap import ToUnicode
from .objects import array_at, dict_at, entry, int_at, is_number, key_of, name_at, text_at
from .sfnt import BadFont, Sfnt

_SUBSET = re.compile(r"[A-Z]{6}\+.+")
# ISO 32000-1, table 122 (all of them required but for Type 3 fonts)
_DESCRIPTOR = ("FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "StemV")


class Font:
    """One font dictionary; only composite fonts with identity codes are understood whole."""

    def __init__(self, obj):
        self.obj = obj
        self.name = name_at(obj, "BaseFont") or name_at(obj, "Name") or "a font without name"
        self.subtype = name_at(obj, "Subtype")
        self.composite = self.subtype == "Type0"
        kids = array_at(obj, "DescendantFonts")
        self.cid = kids[0] if self.composite and kids else None
        self.descriptor = dict_at(self.cid if self.composite else obj, "FontDescriptor")
        self.encoding = name_at(obj, "Encoding")
        self.identity = self.encoding in ("Identity-H", "Identity-V")
        stream = entry(obj, "ToUnicode")
        self.unicode = ToUnicode(stream.read_bytes()) if isinstance(stream, Stream) else None
        self.used = {}              # code → whether every use had ActualText
        self.rendered = False
        self._widths = self._read_widths()
        default = entry(self.cid, "DW")
        self._default = float(default) if is_number(default) else 1000.0 * self.composite
        self._map = self._read_map()

    def _read_widths(self):
        if not self.composite:
            first = int_at(self.obj, "FirstChar") or 0
            return {first + i: float(w)
                    for i, w in enumerate(array_at(self.obj, "Widths")) if is_number(w)}
        widths, flat, i = {}, array_at(self.cid, "W"), 0
        while i + 1 < len(flat):
            if isinstance(flat[i + 1], Array):
                widths.update({flat[i] + n: float(w)
                               for n, w in enumerate(flat[i + 1]) if is_number(w)})
                i += 2
            elif i + 2 < len(flat) and is_number(flat[i + 2]):
                widths.update({cid: float(flat[i + 2])
                               for cid in range(flat[i], min(flat[i + 1], 65535) + 1)})
                i += 3
            else:
                break
        return widths

    def _read_map(self):
        stream = entry(self.cid, "CIDToGIDMap")
        return stream.read_bytes() if isinstance(stream, Stream) else None

    def codes(self, data):
        """The codes of a shown string."""
        if not self.composite:
            return list(data)
        return [int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2)]

    def width(self, code):
        """The advance in 1/1000 em that readers go by."""
        return self._widths.get(code, self._default)

    def text(self, code):
        """The text of a code, or None when the font does not tell."""
        if self.unicode is not None:
            return self.unicode.texts.get(code)
        if self.composite or self.subtype == "Type3":
            return None
        return bytes([code]).decode("cp1252", "replace")

    def gid(self, cid):
        """The glyph index of a CID in a TrueType program."""
        if self._map is None:
            return cid
        pair = self._map[2 * cid:2 * cid + 2]
        return int.from_bytes(pair, "big") if len(pair) == 2 else 0


class FontStore:
    """Each font of the file once."""

    def __init__(self, report):
        self._report = report
        self._fonts = {}
        self.all = []

    def get(self, obj):
        key = key_of(obj) or id(obj)
        if key not in self._fonts:
            font = self._report.guard(Font, obj)
            self._fonts[key] = font
            if font is not None:
                self.all.append(font)
        return self._fonts[key]


def check_fonts(store, report):
    for font in store.all:
        report.guard(_check_font, font, report)


def _check_font(font, report):
    if not font.composite:
        report.add("font-kind", f"{font.name} is no composite font but {font.subtype}")
    _check_program(font, report)
    _check_unicode(font, report)


def _program(font):
    for key in ("FontFile", "FontFile2", "FontFile3"):
        stream = entry(font.descriptor, key)
        if isinstance(stream, Stream):
            return key, stream
    return None, None


def _check_program(font, report):
    if font.subtype == "Type3":
        return
    key, stream = _program(font)
    if stream is None:
        if font.rendered:
            report.add("font-embedded", f"{font.name} is not embedded")
        return
    _check_names(font, report)
    if not font.composite:
        return
    _check_encoding(font, report)
    if int_at(stream, "Length1") != len(stream.read_bytes()) and key == "FontFile2":
        report.add("font-program", f"{font.name}: Length1 is not the program's length")
    try:
        glyphs = _glyphs(font, key, stream)
    except BadFont as error:
        report.add("font-program", f"{font.name}: {error}")
        return
    if glyphs is not None and font.identity:
        _check_glyphs(font, glyphs, report)
        _check_cidset(font, report)


def _check_names(font, report):
    names = [name_at(font.descriptor, "FontName"), name_at(font.obj, "BaseFont")]
    if font.composite:
        names.append(name_at(font.cid, "BaseFont"))
        if name_at(font.cid, "Subtype") == "CIDFontType0" and names[1] and font.encoding:
            names[1] = names[1].removesuffix("-" + font.encoding)
    if len(set(names)) != 1:
        report.add("font-name", f"{font.name}: the names {names} are not one and the same")
    if font.composite and not _SUBSET.fullmatch(names[0] or ""):
        report.add("font-name", f"{font.name} has no subset tag")
    missing = [key for key in _DESCRIPTOR if entry(font.descriptor, key) is None]
    if missing:
        report.add("font-name", f"{font.name}: the descriptor lacks {', '.join(missing)}")


def _check_encoding(font, report):
    info = dict_at(font.cid, "CIDSystemInfo")
    system = (text_at(info, "Registry"), text_at(info, "Ordering"), int_at(info, "Supplement"))
    if None in system:
        report.add("font-encoding", f"{font.name}: CIDSystemInfo is incomplete")
    if not font.identity:
        report.add("font-encoding", f"{font.name}: Encoding is not Identity; its codes are not "
                   "followed")
    elif system[1] not in (None, "Identity") and name_at(font.cid, "Subtype") == "CIDFontType2":
        report.add("font-encoding", f"{font.name}: CIDSystemInfo is {system}")
    gidmap = entry(font.cid, "CIDToGIDMap")
    if name_at(font.cid, "Subtype") == "CIDFontType2":
        if not isinstance(gidmap, Stream) and gidmap != Name.Identity:
            report.add("font-gidmap", f"{font.name}: CIDToGIDMap is neither stream nor Identity")
        elif isinstance(gidmap, Stream) and len(gidmap.read_bytes()) % 2:
            report.add("font-gidmap", f"{font.name}: CIDToGIDMap has an odd length")


def _glyphs(font, key, stream):
    """(glyph of a CID, number of glyphs, advance, whether it is empty) of the program."""
    data = stream.read_bytes()
    subtype = name_at(font.cid, "Subtype")
    if subtype == "CIDFontType2":
        if key != "FontFile2" and name_at(stream, "Subtype") != "OpenType":
            raise BadFont(f"a TrueType CID font with {key}")
        program = Sfnt(data)
        if "glyf" not in program.tables:
            raise BadFont("a TrueType CID font without outlines")
        return font.gid, program.glyphs, program.advance, program.is_empty
    if key != "FontFile3":
        raise BadFont(f"{subtype} with {key}")
    kind = name_at(stream, "Subtype")
    if kind not in ("CIDFontType0C", "OpenType"):
        raise BadFont(f"{subtype} with a program of kind {kind}")
    outline = Cff(Sfnt(data).table("CFF ")) if kind == "OpenType" else Cff(data)
    return outline.glyph_of, outline.glyphs, outline.advance, None


def _check_glyphs(font, glyphs, report):
    glyph_of, count, advance, is_empty = glyphs
    for code in sorted(font.used):
        gid = glyph_of(code)
        where = f"{font.name}: code {code:04X}"
        if gid is None or gid >= count:
            report.add("glyph-missing", f"{where} names no glyph of the {count} embedded")
            continue
        if gid == 0:
            report.add("glyph-notdef", f"{where} shows .notdef")
        real, said = advance(gid), font.width(code)
        if abs(real - said) > 1:
            report.add("font-widths", f"{where} is {said:g} wide, its glyph {real:g}")
        text = font.text(code)
        if gid and text and is_empty and is_empty(gid) and any(map(_is_visible, text)):
            report.add("glyph-blank", f"{where} has no outline but means {text!r}")


def _is_visible(char):
    return unicodedata.category(char)[0] in "LNPS" and char not in "\u2800\u3164\u115f\u1160\uffa0"


def _check_cidset(font, report):
    cidset = entry(font.descriptor, "CIDSet")
    if not isinstance(cidset, Stream):
        return
    bits = cidset.read_bytes()
    for code in sorted(font.used):
        if code // 8 >= len(bits) or not bits[code // 8] & (0x80 >> code % 8):
            report.add("font-cidset", f"{font.name}: CIDSet lacks {code:04X}")
            return


def _check_unicode(font, report):
    if font.unicode is None:
        if font.used and (font.composite or font.subtype == "Type3"):
            report.add("unicode-missing", f"{font.name} has no ToUnicode map")
        return
    for fault in font.unicode.faults:
        report.add("unicode-syntax", f"{font.name}: {fault}")
    for code in sorted(font.used):
        where = f"{font.name}: code {code:04X}"
        text = font.unicode.texts.get(code)
        if not text:
            if font.composite or font.subtype == "Type3":
                report.add("unicode-code", f"{where} is used but has no text")
            continue
        if font.composite and not font.unicode.covers(code, 2):
            report.add("unicode-syntax", f"{where} lies outside the code space")
        for char in text:
            _check_character(char, font.used[code], where, report)


def _check_character(char, always_replaced, where, report):
    number, kind = ord(char), unicodedata.category(char)
    if number in (0, 0xFEFF, 0xFFFE, 0xFFFD) or kind == "Cc":
        report.add("unicode-value", f"{where} means U+{number:04X}")
    elif kind == "Co" and not always_replaced:
        report.add("unicode-private", f"{where} means U+{number:04X} without ActualText")
    elif kind in ("Cs", "Cn"):
        report.add("unicode-value", f"{where} means U+{number:04X}, which is no character")
