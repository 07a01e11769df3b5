"""Faults of objects and of the file's bytes."""

from pikepdf import Name, String

from .registry import damage, fault


@fault("file-filter")
def old_compression(s):
    stream = s.stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    stream.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=Name.LZWDecode)
    s.pdf.Root.Extra = stream


@fault("file-external")
def stream_in_another_file(s):
    s.pdf.Root.Extra = s.stream(b"", F=String("other.bin"))


@fault("file-limit")
def string_too_long(s):
    s.pdf.Root.Extra = String("x" * 32768)


@fault("file-string")
def text_in_the_wrong_encoding(s):
    s.element["figure"].Alt = String("caf\u00e9".encode("utf-8").decode("latin-1"))


@fault("file-string")
def control_character_in_a_text(s):
    s.annot["link"].Contents = String("a\u0001b")


@damage("file-header")
def version_of_another_generation(raw):
    return raw.replace(b"%PDF-1.7", b"%PDF-2.0", 1)


@damage("file-header")
def something_before_the_header(raw):
    return b"\n" + raw


@damage("file-header")
def no_bytes_that_say_binary(raw):
    start = raw.index(b"\n") + 1
    return raw[:start] + b"%abcd" + raw[start + 5:]


@damage("file-trailer")
def no_identity(raw):
    return raw.replace(b"/ID [", b"/IX [")


@damage("file-trailer")
def something_behind_the_end(raw):
    return raw + b"more\n"


@damage("file-spacing")
def object_not_on_its_own_line(raw):
    return raw.replace(b"1 0 obj\n", b"1 0 obj ", 1)


@damage("file-qpdf", "file-spacing")
def cross_references_out_of_place(raw):
    start = raw.index(b"0000000000 65535 f")
    entry = raw[start + 20:start + 40]
    moved = b"%010d" % (int(entry[:10]) + 1) + entry[10:]
    return raw[:start + 20] + moved + raw[start + 40:]


@damage("xmp-compressed")
def metadata_with_filter(raw):
    return raw.replace(b"/Type /Metadata", b"/Filter [ ]    ")


@damage("file-unreadable")
def cut_in_half(raw):
    return raw[:200]
