"""What the document says of itself: catalog, Info and XMP."""

import re
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta, timezone

from pikepdf import Stream

from . import xmp
from .objects import dict_at, entry, is_language, text_at

_INFO = {"Title": (xmp.DC, "title"), "Author": (xmp.DC, "creator"),
         "Subject": (xmp.DC, "description"), "Keywords": (xmp.PDF, "Keywords"),
         "Creator": (xmp.XMP, "CreatorTool"), "Producer": (xmp.PDF, "Producer"),
         "CreationDate": (xmp.XMP, "CreateDate"), "ModDate": (xmp.XMP, "ModifyDate")}
_DATES = {"CreationDate", "ModDate"}


def check_metadata(document, report):
    """Returns the part of PDF/A that the file claims, or None."""
    _check_catalog(document.catalog, report)
    packet = _packet(document, report)
    if packet is None:
        return None
    for fault in packet.faults:
        report.add("xmp-packet", fault)
    _check_identity(packet, report)
    _check_kinds(packet, report)
    _check_extensions(packet, report)
    _check_info(document, packet, report)
    return packet.text(xmp.PDFAID, "part")


def _check_catalog(catalog, report):
    lang = text_at(catalog, "Lang")
    if lang is None or not is_language(lang):
        report.add("catalog-lang", f"Lang is {lang!r}, no language tag")
    marks = dict_at(catalog, "MarkInfo")
    if entry(marks, "Marked") is not True:
        report.add("catalog-marked", "MarkInfo does not say Marked true")
    if entry(marks, "Suspects") is True:
        report.add("catalog-suspects", "MarkInfo says Suspects true")
    if entry(dict_at(catalog, "ViewerPreferences"), "DisplayDocTitle") is not True:
        report.add("catalog-title-shown", "ViewerPreferences do not say DisplayDocTitle true")


def _packet(document, report):
    stream = entry(document.catalog, "Metadata")
    if not isinstance(stream, Stream):
        report.add("xmp-missing", "the catalog has no Metadata stream")
        return None
    if entry(stream, "Filter") is not None:
        report.add("xmp-compressed", "the Metadata stream has a Filter")
    try:
        return xmp.Packet(stream.read_bytes())
    except (ET.ParseError, UnicodeDecodeError) as error:
        report.add("xmp-malformed", f"{error}")
        return None


def _check_identity(packet, report):
    part = packet.text(xmp.PDFUAID, "part")
    if part != "1":
        report.add("xmp-pdfuaid", f"pdfuaid:part is {part}, not 1")
    level = (packet.text(xmp.PDFAID, "part"), packet.text(xmp.PDFAID, "conformance"))
    if level not in (("2", "A"), ("3", "A")):
        report.add("xmp-pdfaid", f"pdfaid says part {level[0]}, conformance {level[1]}; it should "
                   "say 2 (3 with files attached) and A")
    for space, prefix, rule in ((xmp.PDFUAID, "pdfuaid", "xmp-pdfuaid"),
                                (xmp.PDFAID, "pdfaid", "xmp-pdfaid")):
        if packet.prefixes.get(space, {prefix}) != {prefix}:
            report.add(rule, f"the prefix is not {prefix}")


def _check_kinds(packet, report):
    for (space, name), value in packet.values.items():
        known = xmp.PREDEFINED.get(space)
        if known is None:
            continue
        if name not in known:
            report.add("xmp-extension", f"{name} of {space} is neither predefined nor declared")
            continue
        if not _is_kind(value, known[name]):
            report.add("xmp-extension", f"{name} of {space} should be {known[name] or 'a text'}")


def _is_kind(value, kind):
    if kind in ("", "date"):
        return isinstance(value, str) and (not kind or _xmp_date(value) is not None)
    if not isinstance(value, tuple) or value[0] != kind:
        return False
    return kind != "Alt" or "x-default" in value[1]


def _check_extensions(packet, report):
    """Properties from elsewhere are declared, and what is declared is complete."""
    declared, bag = set(), packet.values.get((xmp.EXTENSION, "schemas"))
    for schema in bag[1] if isinstance(bag, tuple) else []:
        if not isinstance(schema, dict):
            report.add("xmp-extension", "an extension schema is no structure")
            continue
        uri = schema.get((xmp.SCHEMA, "namespaceURI"))
        prefix = schema.get((xmp.SCHEMA, "prefix"))
        if not uri or not prefix or not schema.get((xmp.SCHEMA, "schema")):
            report.add("xmp-extension", "an extension schema lacks schema, namespaceURI or prefix")
        elif packet.prefixes.get(uri, {prefix}) != {prefix}:
            report.add("xmp-extension", f"the prefix of {uri} is declared as {prefix}")
        properties = schema.get((xmp.SCHEMA, "property"))
        if not isinstance(properties, tuple) or properties[0] != "Seq":
            report.add("xmp-extension", f"the properties of {uri} are no Seq")
            continue
        for declaration in properties[1]:
            declared.add((uri, _declaration(declaration, uri, report)))
    for uri, prefix in ((xmp.EXTENSION, "pdfaExtension"), (xmp.SCHEMA, "pdfaSchema"),
                        (xmp.PROPERTY, "pdfaProperty")):
        if packet.prefixes.get(uri, {prefix}) != {prefix}:
            report.add("xmp-extension", f"the prefix of {uri} is not {prefix}")
    for space, name in packet.values:
        if space not in xmp.PREDEFINED and (space, name) not in declared:
            report.add("xmp-extension", f"{name} of {space} is not declared")


def _declaration(fields, uri, report):
    fields = fields if isinstance(fields, dict) else {}
    name, kind, category, words = (fields.get((xmp.PROPERTY, key)) for key in
                                   ("name", "valueType", "category", "description"))
    if not name or not kind or not words or category not in ("internal", "external"):
        report.add("xmp-extension", f"the declaration of {name} of {uri} is incomplete")
    return name


def _check_info(document, packet, report):
    info = dict_at(document.trailer, "Info")
    title = packet.text(xmp.DC, "title")
    if not (title or "").strip():
        report.add("title-missing", "XMP has no dc:title")
    if not (text_at(info, "Title") or "").strip():
        report.add("title-missing", "Info has no Title")
    for key, place in _INFO.items():
        mine, theirs = text_at(info, key), packet.text(*place)
        if key in _DATES:
            alike = _pdf_date(mine) == _xmp_date(theirs)
            if mine is not None and _pdf_date(mine) is None:
                report.add("info-xmp", f"{key} {mine!r} is no date")
        else:
            alike = (mine or "").strip() == (theirs or "").strip()
        if not alike:
            report.add("info-xmp", f"Info {key} is {mine!r}, XMP {place[1]} is {theirs!r}")


def _pdf_date(text):
    found = re.fullmatch(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?"
                         r"(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?", text or "")
    return _date(found)


def _xmp_date(text):
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?"
                         r"(?:Z|([+-])(\d\d):(\d\d))?)?)?)?", text or "")
    return _date(found)


def _date(found):
    if not found:
        return None
    year, month, day, hour, minute, second, sign, off_hour, off_minute = found.groups()
    offset = timedelta(hours=int(off_hour or 0), minutes=int(off_minute or 0))
    try:
        return datetime(int(year), int(month or 1), int(day or 1), int(hour or 0),
                        int(minute or 0), int(second or 0),
                        tzinfo=timezone(-offset if sign == "-" else offset))
    except ValueError:
        return None
