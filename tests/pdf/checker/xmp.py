"""XMP packets: parsed into plain values, and held to the packet's form."""

import re
import xml.etree.ElementTree as ET

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"
PDF = "http://ns.adobe.com/pdf/1.3/"
PDFUAID = "http://www.aiim.org/pdfua/ns/id/"
PDFAID = "http://www.aiim.org/pdfa/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"

# Properties that PDF/A-2 knows beforehand (XMP 2005) and their kinds: those that we may write.
PREDEFINED = {
    DC: {"contributor": "Bag", "coverage": "", "creator": "Seq", "date": "Seq",
         "description": "Alt", "format": "", "identifier": "", "language": "Bag",
         "publisher": "Bag", "relation": "Bag", "rights": "Alt", "source": "", "subject": "Bag",
         "title": "Alt", "type": "Bag"},
    XMP: {"Advisory": "Bag", "BaseURL": "", "CreateDate": "date", "CreatorTool": "",
          "Identifier": "Bag", "Label": "", "MetadataDate": "date", "ModifyDate": "date",
          "Nickname": "", "Rating": ""},
    PDF: {"Keywords": "", "PDFVersion": "", "Producer": ""},
    "http://ns.adobe.com/xap/1.0/mm/": {"DocumentID": "", "InstanceID": "", "VersionID": ""},
    PDFAID: {"part": "", "amd": "", "conformance": "", "corr": "", "rev": ""},
    EXTENSION: {"schemas": "Bag"},
}
_BEGIN = re.compile(rb"""\s*<\?xpacket begin=(["'])(?:\xef\xbb\xbf)?\1 """
                    rb"""id=(["'])W5M0MpCehiHzreSzNTczkc9d\2\s*\?>""")
_END = re.compile(rb"""<\?xpacket end=(["'])[wr]\1\s*\?>\s*\Z""")


class Packet:
    """Values by (namespace, name).

    A value is a text, ("Seq" or "Bag", [values]), ("Alt", {language: text}), or fields in a dict.
    """

    def __init__(self, data):
        self.faults = []
        self.prefixes = {}
        self.values = {}
        self.root = None
        if not _BEGIN.match(data):
            self.faults.append("the packet does not begin with its plain header")
        if not _END.search(data):
            self.faults.append("the packet does not end with its trailer")
        text = data.decode("utf-8", "strict")
        for prefix, uri in re.findall(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""", text):
            self.prefixes.setdefault(uri, set()).add(prefix)
        root = ET.fromstring(data.strip(b"\0"))
        rdf = root if root.tag == f"{{{RDF}}}RDF" else root.find(f"{{{RDF}}}RDF")
        if rdf is None:
            self.faults.append("no rdf:RDF")
            return
        for description in rdf:
            self._fields(description, self.values)

    def _fields(self, node, into):
        for name, value in list(node.attrib.items()):
            key = _split(name)
            if key[0] not in (RDF, XML, ""):
                self._put(into, key, value)
        for child in node:
            self._put(into, _split(child.tag), self._value(child))

    def _put(self, into, key, value):
        if key in into:
            self.faults.append(f"{key[1]} stands twice")
        into[key] = value

    def _value(self, node):
        kids = list(node)
        if node.get(f"{{{RDF}}}parseType") == "Resource" or \
                any(_split(a)[0] not in (RDF, XML, "") for a in node.attrib):
            fields = {}
            self._fields(node, fields)
            return fields
        if len(kids) == 1:
            space, kind = _split(kids[0].tag)
            if space == RDF and kind == "Description":
                fields = {}
                self._fields(kids[0], fields)
                return fields
            if space == RDF and kind in ("Seq", "Bag"):
                return kind, [self._value(item) for item in kids[0]]
            if space == RDF and kind == "Alt":
                return kind, {item.get(f"{{{XML}}}lang"): self._value(item) for item in kids[0]}
        return (node.text or "").strip() if not kids else None

    def text(self, space, name):
        """The property as one text: the default of alternatives, the members of a list."""
        value = self.values.get((space, name))
        if isinstance(value, tuple) and value[0] == "Alt":
            return value[1].get("x-default")
        if isinstance(value, tuple):
            return ", ".join(str(v) for v in value[1])
        return value if isinstance(value, str) else None


def _split(tag):
    space, _, name = tag.rpartition("}")
    return space.lstrip("{"), name
