"""What PDF/A asks of the file, its objects, its colors and its images."""

import re
import struct
import subprocess

from pikepdf import Array, Dictionary, Name, Stream, String

from .geometry import box_of, within
from .objects import array_at, dict_at, entry, int_at, is_dict, is_number, key_of, name_at, text_at
from .operators import INTENTS

_FILTERS = {"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode",
            "JBIG2Decode", "DCTDecode", "JPXDecode"}
_BLENDS = {"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten",
           "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue",
           "Saturation", "Color", "Luminosity"}
_NOT_ALLOWED = {"Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState",
                "Rendition", "Trans", "GoTo3DView", "JavaScript"}
_LONGEST_STRING, _LONGEST_NAME, _MOST_OBJECTS = 32767, 127, 8388607     # ISO 19005-2, 6.1.13
_SMALLEST, _LARGEST = 3, 14400      # of a page's side, in points


def check_file(document, report):
    _check_qpdf(document, report)
    _check_bytes(document.raw, report)
    ids = array_at(document.trailer, "ID")
    if len(ids) != 2 or any(not isinstance(i, String) or not bytes(i) for i in ids):
        report.add("file-trailer", "the trailer has no ID of two strings")
    if entry(document.trailer, "Encrypt") is not None:
        report.add("file-trailer", "the file is encrypted")
    report.guard(_check_spacing, document, report)


def _check_qpdf(document, report):
    done = subprocess.run(["qpdf", "--check", document.path], capture_output=True, text=True,
                          errors="replace", check=False)
    if done.returncode:
        for line in done.stderr.splitlines()[:5] or [f"exit status {done.returncode}"]:
            report.add("file-qpdf", line.replace(document.path, "").strip(" :"))


def _check_bytes(raw, report):
    lines = re.match(rb"(%PDF-1\.[0-7])(?:\r\n|\r|\n)(%[^\r\n]*)?", raw)
    if not lines:
        report.add("file-header", "the file does not begin with %PDF-1.n and an end of line")
    elif len([b for b in (lines.group(2) or b"")[1:5] if b > 127]) != 4:
        report.add("file-header", "no comment with four bytes above 127 follows the header")
    if not re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", raw):
        report.add("file-trailer", "the file does not end with %%EOF")


def _check_spacing(document, report):
    """Objects and streams are set off by line ends; for files with a plain xref table."""
    raw = document.raw
    start = raw.rfind(b"startxref")
    at = re.match(rb"startxref\s+(\d+)", raw[start:]) if start >= 0 else None
    if not at or not raw.startswith(b"xref", int(at.group(1))):
        return
    table = int(at.group(1))
    offsets = _offsets(raw, table, report)
    ends = sorted(offset for _, _, offset in offsets) + [table]
    following = dict(zip(ends, ends[1:]))
    for number, generation, offset in offsets:
        body = raw[offset:following[offset]]
        head = b"%d %d obj" % (number, generation)
        if not body.startswith((head + b"\r", head + b"\n")) \
                or raw[offset - 1:offset] not in (b"\r", b"\n"):
            report.add("file-spacing", f"object {number} does not begin on a line of its own")
        if not re.search(rb"[\r\n]endobj(?:\r\n|\r|\n)", body):
            report.add("file-spacing", f"object {number} does not end on a line of its own")
        _check_stream(document, number, generation, body, report)


def _offsets(raw, table, report):
    """(number, generation, offset) of the objects in use; trailers before it are not followed."""
    found, at = [], re.match(rb"xref(?:\r\n|\r|\n)", raw[table:table + 8])
    if not at:
        report.add("file-spacing", "no single line end follows xref")
        return found
    at = table + at.end()
    while True:
        head = re.match(rb"(\d+) (\d+)[ ]?(?:\r\n|\r|\n)", raw[at:at + 40])
        if not head:
            if not found:
                report.add("file-spacing", "the xref table is malformed")
            return found
        at += head.end()
        first, count = int(head.group(1)), int(head.group(2))
        for number in range(first, first + count):
            line = re.match(rb"(\d{10}) (\d{5}) ([nf])(?:\r\n| \r| \n)", raw[at:at + 20])
            if not line:
                report.add("file-spacing", f"the xref entry of object {number} is malformed")
                return found
            if line.group(3) == b"n":
                found.append((number, int(line.group(2)), int(line.group(1))))
            at += 20


def _check_stream(document, number, generation, body, report):
    obj = document.pdf.get_object((number, generation))
    head, mark, rest = body.partition(b"stream") if isinstance(obj, Stream) else (body, b"", b"")
    plain = re.sub(rb"\((?:[^()\\]|\\.)*\)|<<|>>", b" ", head, flags=re.S)
    for digits in re.findall(rb"<([^<>]*)>", plain):
        if len(b"".join(digits.split())) % 2 or re.search(rb"[^0-9A-Fa-f\s]", digits):
            report.add("file-string", f"object {number} has a hexadecimal string of odd length")
    if not mark:
        return
    begin = re.match(rb"\r\n|\n", rest)
    length = int_at(obj, "Length")
    if not begin or length is None or not re.match(
            rb"(?:\r\n|\r|\n)endstream", rest[begin.end() + length:begin.end() + length + 11]):
        report.add("file-spacing", f"the stream of object {number} is not set off by line ends, "
                   "or its Length is wrong")


def check_objects(document, report):
    """Every object once: limits, filters, external streams, forbidden actions."""
    objects = list(document.pdf.objects)
    if len(objects) > _MOST_OBJECTS:
        report.add("file-limit", f"{len(objects)} objects")
    for obj in objects:
        if obj is not None:
            _check_value(obj, report)


def _check_value(value, report):
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, Stream):
            _check_filters(value, report)
        if isinstance(value, (Dictionary, Stream)):
            if name_at(value, "S") in _NOT_ALLOWED or entry(value, "JS") is not None:
                report.add("action-forbidden", f"an action of kind {name_at(value, 'S')}")
            for key in value.keys():
                if len(key.encode()) > _LONGEST_NAME + 1:
                    report.add("file-limit", f"the name {key[:20]}... is too long")
                child = value[key]
                stack += [child] if key_of(child) is None else []
        elif isinstance(value, Array):
            stack += [child for child in value if key_of(child) is None]
        elif isinstance(value, String) and len(bytes(value)) > _LONGEST_STRING:
            report.add("file-limit", f"a string of {len(bytes(value))} bytes")
        elif isinstance(value, Name) and len(str(value).encode()) > _LONGEST_NAME + 1:
            report.add("file-limit", f"the name {str(value)[:20]}... is too long")
        elif isinstance(value, int) and not -2 ** 31 <= value < 2 ** 31:
            report.add("file-limit", f"the number {value} is too large")
        elif is_number(value) and abs(float(value)) > 3.403e38:
            report.add("file-limit", f"the number {value} is too large")


def _check_filters(stream, report):
    filters = entry(stream, "Filter")
    for name in list(filters) if isinstance(filters, Array) else [filters]:
        if name is not None and str(name)[1:] not in _FILTERS:
            report.add("file-filter", f"a stream with filter {str(name)[1:]}")
    if any(entry(stream, key) is not None for key in ("F", "FFilter", "FDecodeParms")):
        report.add("file-external", "a stream that lies outside the file")


def check_catalog(document, part, report):
    catalog = document.catalog
    for key in ("AA", "Requirements", "NeedsRendering", "Collection"):
        if entry(catalog, key) not in (None, False):
            report.add("catalog-forbidden", f"the catalog has {key}")
    form, names = dict_at(catalog, "AcroForm"), dict_at(catalog, "Names")
    if entry(form, "XFA") is not None or entry(form, "NeedAppearances") is True:
        report.add("catalog-forbidden", "AcroForm has XFA or NeedAppearances")
    for key in ("JavaScript", "AlternatePresentations"):
        if entry(names, key) is not None:
            report.add("catalog-forbidden", f"Names has {key}")
    perms = dict_at(catalog, "Perms")
    if perms is not None and set(perms.keys()) - {"/UR3", "/DocMDP"}:
        report.add("catalog-forbidden", "Perms has other keys than UR3 and DocMDP")
    layers = dict_at(catalog, "OCProperties")
    for layer in [entry(layers, "D")] + array_at(layers, "Configs") if layers is not None else []:
        if not text_at(layer, "Name") or entry(layer, "AS") is not None:
            report.add("catalog-forbidden", "an optional content configuration without Name or "
                       "with AS")
    _check_files(document, part, report)


def _check_files(document, part, report):
    """Attached files need PDF/A-3 and say how they belong to the document."""
    for obj in document.pdf.objects:
        if not isinstance(obj, Dictionary) or entry(obj, "EF") is None:
            continue
        name = text_at(obj, "UF") or text_at(obj, "F")
        if not text_at(obj, "F") or not text_at(obj, "UF"):
            report.add("catalog-files", f"attached file {name!r} lacks F or UF")
        if part != "3":
            report.add("catalog-files", f"file {name!r} is attached, but pdfaid:part is {part}")
        elif name_at(obj, "AFRelationship") is None:
            report.add("catalog-files", f"attached file {name!r} has no AFRelationship")


def check_pages(document, report):
    for page in document.pages:
        if page.media is None:
            report.add("page-box", "no MediaBox", page.index)
            continue
        sides = (page.media[2] - page.media[0], page.media[3] - page.media[1])
        if any(not _SMALLEST <= side <= _LARGEST for side in sides):
            report.add("page-box", f"the page is {sides[0]:g} by {sides[1]:g} points", page.index)
        for key in ("CropBox", "BleedBox", "TrimBox", "ArtBox"):
            value = page.inherited(key) if key == "CropBox" else entry(page.obj, key)
            if value is not None and (box_of(value) is None
                                      or not within(box_of(value), page.media, 0.01)):
                report.add("page-box", f"{key} leaves MediaBox", page.index)
        if page.bleed is not None and not within(page.trim, page.bleed, 0.01):
            report.add("page-trim", "BleedBox does not hold what is left of the page", page.index)
        if (entry(page.obj, "TrimBox") is None) != (page.bleed is None):
            report.add("page-trim", "one of TrimBox and BleedBox is there alone", page.index)
        if (page.inherited("Rotate") or 0) % 90:
            report.add("page-box", "Rotate is no multiple of 90", page.index)
        for key in ("AA", "PresSteps"):
            if entry(page.obj, key) is not None:
                report.add("page-forbidden", f"the page has {key}", page.index)


def check_colors(document, content, report):
    """One output intent, and only the device spaces that it explains."""
    intents = [i for i in array_at(document.catalog, "OutputIntents")
               if name_at(i, "S") == "GTS_PDFA1"]
    space = _profile_space(intents, report)
    for color in sorted(content.colors):
        if color != "Gray" and space is not None and space != color:
            report.add("color-space", f"Device{color} is used, the output intent is {space}")
        elif space is None:
            report.add("color-space", f"Device{color} is used without an output intent")
    for state in content.states.values():
        _check_state(state, report)
    for image, page in content.images.values():
        _check_image(image, page, report)
    for _, _, form in content.forms.values():
        _check_form(form, report)


def _profile_space(intents, report):
    if not intents:
        report.add("output-intent", "no OutputIntent of kind GTS_PDFA1")
        return None
    profiles = [entry(i, "DestOutputProfile") for i in intents]
    if not isinstance(profiles[0], Stream) or len({key_of(p) for p in profiles}) > 1:
        report.add("output-intent", "the output intents do not share one profile")
        return None
    if not text_at(intents[0], "OutputConditionIdentifier"):
        report.add("output-intent", "no OutputConditionIdentifier")
    data, count = profiles[0].read_bytes(), int_at(profiles[0], "N")
    if len(data) < 128 or data[36:40] != b"acsp" or struct.unpack(">I", data[:4])[0] != len(data):
        report.add("output-intent", "the profile is damaged")
        return None
    space = {b"RGB ": ("RGB", 3), b"GRAY": ("Gray", 1), b"CMYK": ("CMYK", 4)}.get(data[16:20])
    if data[12:16] not in (b"mntr", b"prtr") or data[8] > 4 or space is None:
        report.add("output-intent", "the profile is of a kind or version that is not allowed")
        return None
    if count != space[1]:
        report.add("output-intent", f"N is {count}, the profile has {space[1]} components")
    return space[0]


def _check_state(state, report):
    for key in ("TR", "TR2", "HT", "HTP"):
        if entry(state, key) not in (None, Name.Default):
            report.add("state-forbidden", f"a graphics state with {key}")
    modes = entry(state, "BM")
    for mode in list(modes) if isinstance(modes, Array) else [modes]:
        if mode is not None and str(mode)[1:] not in _BLENDS:
            report.add("state-forbidden", f"blend mode {mode}")
    if name_at(state, "RI") not in INTENTS | {None}:
        report.add("state-forbidden", f"rendering intent {name_at(state, 'RI')}")


def _check_image(image, page, report):
    if entry(image, "Interpolate") is True:
        report.add("image-forbidden", "an image with Interpolate true", page)
    for key in ("Alternates", "OPI"):
        if entry(image, key) is not None:
            report.add("image-forbidden", f"an image with {key}", page)
    if name_at(image, "Intent") not in INTENTS | {None}:
        report.add("image-forbidden", f"an image with intent {name_at(image, 'Intent')}", page)
    depth = 1 if entry(image, "ImageMask") is True else int_at(image, "BitsPerComponent")
    if depth not in (None, 1, 2, 4, 8, 16):
        report.add("image-forbidden", f"an image of {depth} bits", page)
    mask = entry(image, "SMask")
    if isinstance(mask, Stream):
        _check_image(mask, page, report)


def _check_form(form, report):
    for key in ("Ref", "PS", "OPI", "Subtype2"):
        if is_dict(form) and entry(form, key) is not None:
            report.add("form-forbidden", f"a form with {key}")
