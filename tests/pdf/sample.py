"""A small PDF with one of each kind of tag we make; sound by every rule of the checker.

Font and color profile are made here, so that the sample needs no file of the system.
"""

import struct

import pikepdf
from pikepdf import Array, Dictionary, Name, String

LETTERS = " .,-0123456789$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u05d0\u05d1"
CODES = {char: code for code, char in enumerate(LETTERS, 1)}
UNITS = 1000                        # of the font, per em
WIDTH, HEIGHT = 612, 792            # of the pages, in points


def advance(char):
    """Letters get unlike widths, so that a wrong one shows."""
    return 300 if char == " " else 500 + CODES[char] % 7 * 20


def truetype():
    """A TrueType program: .notdef, an empty space, and a box for every other letter."""
    advances = [500] + [advance(char) for char in LETTERS]
    box = struct.pack(">hhhhh", 1, 50, 0, 450, 700) + struct.pack(">HH", 3, 0) \
        + bytes([1, 1, 1, 1]) + struct.pack(">4h4h", 50, 400, 0, -400, 0, 0, 700, 0)
    outlines = [box] + [b"" if char == " " else box for char in LETTERS]
    offsets = [0]
    for outline in outlines:
        offsets.append(offsets[-1] + len(outline))
    count = len(advances)
    tables = {
        b"glyf": b"".join(outlines),
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, UNITS, 0, 0,
                             50, 0, 450, 700, 0, 6, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x10000, 800, -200, 0, 640, 50, 50, 450, 1, 0, 0,
                             0, count),
        b"hmtx": b"".join(struct.pack(">Hh", width, 50) for width in advances),
        b"loca": struct.pack(f">{count + 1}I", *offsets),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, count, 4, 1, 0, 0, 1, *[0] * 8),
    }
    return _with_directory(b"\0\1\0\0", tables)


def _with_directory(kind, tables):
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = kind + struct.pack(">HHHH", count, 16 * power, power.bit_length() - 1,
                              16 * (count - power))
    body, at = b"", 12 + 16 * count
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        head += struct.pack(">4sIII", tag, total, at + len(body), len(data))
        body += padded
    return head + body


def profile():
    """A version 2 ICC profile of a display with sRGB's primaries and a gamma of 2.2."""
    def xyz(*values):
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(v * 65536) for v in values))

    curve = b"curv\0\0\0\0" + struct.pack(">IHxx", 1, round(2.2 * 256))
    name = b"sample\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 79,
        b"cprt": b"text\0\0\0\0none\0\0\0\0",
        b"wtpt": xyz(0.9642, 1, 0.8249),
        b"rXYZ": xyz(0.4361, 0.2225, 0.0139), b"gXYZ": xyz(0.3851, 0.7169, 0.0971),
        b"bXYZ": xyz(0.1431, 0.0606, 0.7141),
        b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    }
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        table += struct.pack(">4sII", tag, at + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    length = at + len(body)
    head = struct.pack(">I4sI4s4s4s", length, b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s4xIII8xI", 2026, 1, 1, 0, 0, 0, b"acsp", 0, 0, 0, 0)
    head += struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Pay &amp; work</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>A college</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>Sample</pdf:Producer>
<xmp:CreateDate>2026-04-15T00:00:00Z</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Sample def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{count} beginbfchar
{lines}
endbfchar
endcmap
end
end"""


class Sample:
    """The document in parts that a test may spoil before `save`.

    `element` holds the tags by name, `annot` the annotations, `content` the pages' content as
    text, `xmp` and `unicode` the streams that are written as they stand.
    """

    def __init__(self):
        self.pdf = pikepdf.new()
        self.element, self.annot, self.rows = {}, {}, [[], []]
        self.content = ["", ""]
        self.xmp = XMP
        self.unicode = TO_UNICODE.format(count=len(LETTERS), lines="\n".join(
            f"<{code:04X}> <{ord(char):04X}>" for char, code in CODES.items()))
        self._fonts()
        self._pages()
        self._catalog()
        self._tags()
        self._link_parents()
        self._outline()

    def indirect(self, **entries):
        return self.pdf.make_indirect(Dictionary(**entries))

    def stream(self, data, **entries):
        return self.pdf.make_stream(data, **entries)

    def _fonts(self):
        program = truetype()
        widths = Array([1, Array([advance(char) for char in LETTERS])])
        self.descriptor = self.indirect(
            Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Sample"), Flags=4,
            FontBBox=[50, 0, 450, 700], ItalicAngle=0, Ascent=800, Descent=-200, CapHeight=700,
            StemV=80, FontFile2=self.stream(program, Length1=len(program)))
        gids = b"\0\0" + b"".join(struct.pack(">H", code) for code in CODES.values())
        self.cidfont = self.indirect(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+Sample"),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"),
                                     Supplement=0),
            FontDescriptor=self.descriptor, DW=1000, W=widths, CIDToGIDMap=self.stream(gids))
        self.font = self.indirect(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Sample"),
            Encoding=Name("/Identity-H"), DescendantFonts=[self.cidfont])

    def _pages(self):
        self.page = []
        for index in range(2):
            self.pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
            page = self.pdf.pages[index].obj
            page.Resources = Dictionary(Font=Dictionary(F1=self.font))
            page.StructParents = index
            page.Tabs = Name.S
            self.page.append(page)

    def _catalog(self):
        root = self.pdf.Root
        root.Lang = String("en-US")
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.OutputIntents = Array([Dictionary(
            Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sample"),
            Info=String("sample"), DestOutputProfile=self.stream(profile(), N=3))])
        self.pdf.trailer.Info = self.indirect(
            Title=String("Pay & work"), Author=String("A college"), Producer=String("Sample"),
            CreationDate=String("D:20260415000000Z"))
        self.tree = self.indirect(Type=Name.StructTreeRoot, K=Array([]))
        root.StructTreeRoot = self.tree

    # building tags

    def tag(self, name, role, parent, page=0, **entries):
        """A new element behind its parent's other kids."""
        above = self.element[parent] if parent else self.tree
        element = self.indirect(Type=Name.StructElem, S=Name("/" + role), P=above,
                                Pg=self.page[page], K=Array([]), **entries)
        above.K.append(element)
        self.element[name] = element
        return element

    def mark(self, name, operators, page=0, said=None):
        """Tag operators for an element: an MCID of its own page, or a reference to another.

        `said` also stands in the content as what the operators show.
        """
        element, row = self.element[name], self.rows[page]
        mcid = len(row)
        row.append(element)
        if element.Pg.objgen == self.page[page].objgen:
            element.K.append(mcid)
        else:
            element.K.append(Dictionary(Type=Name.MCR, Pg=self.page[page], MCID=mcid))
        role = str(element.S)
        actual = f"/ActualText <FEFF{said.encode('utf-16-be').hex()}>" if said else ""
        self.content[page] += f"{role} <</MCID {mcid}{actual}>> BDC\n{operators}\nEMC\n"

    def write(self, name, x, y, text, page=0, size=10):
        self.mark(name, show(x, y, text, size), page)

    def link(self, name, page, rect, contents, **entries):
        annot = self.indirect(Type=Name.Annot, Subtype=Name.Link, Rect=rect, F=4,
                              Border=[0, 0, 0], Contents=String(contents), **entries)
        if "/Annots" not in self.page[page]:
            self.page[page].Annots = Array([])
        self.page[page].Annots.append(annot)
        self.annot[name] = annot
        self.element[name].K.append(Dictionary(Type=Name.OBJR, Obj=annot, Pg=self.page[page]))

    def _tags(self):
        self.content[0] += "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n" \
            + show(54, 760, "Draft ", 8) + "\n" \
            + show(54 + sum(map(advance, "Draft")) * 8 / UNITS, 760, ".", 8) + "\nEMC\n"
        self.tag("document", "Document", None)
        self.tag("h1", "H1", "document")
        self.write("h1", 54, 720, "Pay and work", size=20)
        self._contents()
        self._text()
        self._list()
        self._table()
        self._figure()
        self._second_page()

    def _contents(self):
        self.tag("toc", "TOC", "document")
        self.tag("toci", "TOCI", "toc")
        self.tag("reference", "Reference", "toci")
        self.tag("jump", "Link", "reference")
        self.write("jump", 54, 690, "More, page 2")
        self.link("jump", 0, [54, 688, 150, 700], "More",
                  Dest=Array([self.page[1], Name.XYZ, 0, HEIGHT, 0]))

    def _text(self):
        self.tag("p", "P", "document")
        self.write("p", 54, 660, "Work and pay, from the ")
        self.tag("link", "Link", "p")
        self.write("link", 180, 660, "data page")
        self.link("link", 0, [180, 658, 240, 670], "The data page",
                  A=Dictionary(S=Name.URI, URI=String("https://example.org/")))
        self.write("p", 240, 660, ".")
        self.tag("hebrew", "Span", "p", ActualText=String("\u05d0\u05d1"))
        self.write("hebrew", 300, 660, "\u05d1\u05d0")
        self.tag("spelled", "Span", "p", ActualText=String("Work"))
        self.mark("spelled", show(340, 660, "oWrk"), said="Work")
        self.tag("note", "Note", "p", ID=String("note-1"))
        self.tag("noteref", "Lbl", "note")
        self.write("noteref", 54, 640, "1 ", size=8)
        self.tag("notetext", "P", "note")
        self.write("notetext", 64, 640, "Before tax.", size=8)
        self.tree.IDTree = Dictionary(Names=Array([String("note-1"), self.element["note"]]))

    def _list(self):
        self.tag("l", "L", "document", A=Dictionary(O=Name.List, ListNumbering=Name.Decimal))
        for number, text in enumerate(("First", "Second"), 1):
            self.tag(f"li{number}", "LI", "l")
            self.tag(f"lbl{number}", "Lbl", f"li{number}")
            self.write(f"lbl{number}", 54, 620 - 20 * number, f"{number}.")
            self.tag(f"lbody{number}", "LBody", f"li{number}")
            self.write(f"lbody{number}", 70, 620 - 20 * number, text)

    def _table(self):
        self.tag("table", "Table", "document")
        self.tag("caption", "Caption", "table")
        self.write("caption", 54, 560, "Pay by year")
        self.tag("thead", "THead", "table")
        self.tag("tbody", "TBody", "table")
        rows = (("thead", "TH", "Column", ("Year", "Low", "High")),
                ("tbody", "TD", None, ("2020", "$10", "$30")),
                ("tbody", "TD", None, ("2024", "$20", "$40")))
        for y, (part, kind, scope, texts) in enumerate(rows):
            self.tag(f"tr{y}", "TR", part)
            for x, text in enumerate(texts):
                name = f"cell{y}{x}"
                head = scope or ("Row" if x == 0 else None)
                self.tag(name, "TH" if head else kind, f"tr{y}")
                if head:
                    self.element[name].A = Dictionary(O=Name.Table, Scope=Name("/" + head))
                self.write(name, 54 + 60 * x, 540 - 15 * y, text)

    def _figure(self):
        self.tag("figure", "Figure", "document", Alt=String("A bar as high as the pay"),
                 A=Dictionary(O=Name.Layout, BBox=[54, 400, 154, 480], Placement=Name.Block))
        self.mark("figure", "q 0.1 0.3 0.4 rg 60 410 80 60 re f Q")

    def _second_page(self):
        self.tag("h2", "H2", "document", page=1)
        self.write("h2", 54, 720, "More", page=1, size=14)
        self.tag("long", "P", "document")
        self.write("long", 54, 60, "It begins with this and ")
        self.write("long", 54, 700, "goes on there.", page=1)
        self.content[1] += "/Artifact BMC\n0.5 w 54 41 m 558 41 l S\nEMC\n"

    def _link_parents(self):
        nums = Array([])
        for index, row in enumerate(self.rows):
            nums.append(index)
            nums.append(self.pdf.make_indirect(Array(row)))
        for key, name in enumerate(self.annot, 2):
            self.annot[name].StructParent = key
            nums.append(key)
            nums.append(self.element[name])
        self.tree.ParentTree = self.indirect(Nums=nums)
        self.tree.ParentTreeNextKey = 2 + len(self.annot)

    def _outline(self):
        outline = self.indirect(Type=Name.Outlines, Count=2)
        self.bookmark = [self.indirect(
            Title=String(title), Parent=outline,
            Dest=Array([self.page[index], Name.XYZ, 0, HEIGHT, 0]))
            for index, title in enumerate(("Pay and work", "More"))]
        self.bookmark[0].Next = self.bookmark[1]
        self.bookmark[1].Prev = self.bookmark[0]
        outline.First, outline.Last = self.bookmark
        self.pdf.Root.Outlines = outline

    def save(self, path):
        for page, content in zip(self.page, self.content):
            page.Contents = self.stream(content.encode("latin-1"))
        if self.unicode is not None:
            self.font.ToUnicode = self.stream(self.unicode.encode())
        if self.xmp is not None and "/Metadata" not in self.pdf.Root:
            self.pdf.Root.Metadata = self.stream(self.xmp.encode(), Type=Name.Metadata,
                                                 Subtype=Name.XML)
        self.pdf.save(path, min_version="1.7", fix_metadata_version=False, static_id=True,
                      compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none,
                      object_stream_mode=pikepdf.ObjectStreamMode.disable)


def show(x, y, text, size=10):
    """Operators that show a text at a place."""
    codes = "".join(f"{CODES[char]:04X}" for char in text)
    return f"BT /F1 {size} Tf {x} {y} Td <{codes}> Tj ET"
