"""Faults of fonts, their widths and their texts."""

from pikepdf import Name

from sample import CODES

from .registry import fault


@fault("font-kind")
def simple_font(s):
    simple = s.indirect(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Sample"), FirstChar=65,
        LastChar=65, Widths=[600], Encoding=Name.WinAnsiEncoding, FontDescriptor=s.descriptor)
    s.page[1].Resources.Font.F2 = simple
    s.content[1] += "/Artifact BMC BT /F2 8 Tf 54 20 Td (A) Tj ET EMC\n"


@fault("font-embedded")
def font_not_embedded(s):
    del s.descriptor.FontFile2


@fault("font-program")
def font_program_cut_off(s):
    program = s.descriptor.FontFile2.read_bytes()[:-200]
    s.descriptor.FontFile2 = s.stream(program, Length1=len(program))


@fault("font-program")
def length_of_the_font_program_wrong(s):
    s.descriptor.FontFile2.Length1 = 5


@fault("font-name")
def font_without_subset_tag(s):
    for holder, key in ((s.font, "/BaseFont"), (s.cidfont, "/BaseFont"),
                        (s.descriptor, "/FontName")):
        holder[key] = Name.Sample


@fault("font-name")
def font_with_two_names(s):
    s.descriptor.FontName = Name("/ABCDEG+Sample")


@fault("font-encoding")
def font_without_character_system(s):
    del s.cidfont.CIDSystemInfo


@fault("font-encoding")
def font_with_another_encoding(s):
    s.font.Encoding = Name("/UniGB-UTF16-H")


@fault("font-gidmap")
def font_without_glyph_map(s):
    del s.cidfont.CIDToGIDMap


@fault("font-cidset")
def font_with_incomplete_cidset(s):
    s.descriptor.CIDSet = s.stream(b"\x80")


@fault("font-widths")
def wrong_width(s):
    s.cidfont.W[1][CODES["e"] - 1] = 700


@fault("glyph-missing")
def glyph_beyond_the_font(s):
    remap(s, "e", 5000)


@fault("glyph-notdef", "font-widths")
def glyph_that_stands_for_none(s):
    remap(s, "e", 0)


@fault("glyph-blank", "font-widths")
def letter_without_outline(s):
    remap(s, "e", CODES[" "])


def remap(s, char, gid):
    data = bytearray(s.cidfont.CIDToGIDMap.read_bytes())
    data[2 * CODES[char]:2 * CODES[char] + 2] = gid.to_bytes(2, "big")
    s.cidfont.CIDToGIDMap = s.stream(bytes(data))


def retext(s, char, new):
    old = f"<{CODES[char]:04X}> <{ord(char):04X}>"
    assert old in s.unicode
    s.unicode = s.unicode.replace(old, new.format(code=f"<{CODES[char]:04X}>"))


@fault("unicode-missing")
def font_without_texts(s):
    s.unicode = None


@fault("unicode-code")
def letter_without_text(s):
    retext(s, "e", "<0F00> <0065>")


@fault("unicode-value")
def letter_that_means_nothing(s):
    retext(s, "e", "{code} <0000>")


@fault("unicode-value")
def letter_that_means_a_mark_of_order(s):
    retext(s, "e", "{code} <FEFF>")


@fault("unicode-private")
def letter_of_private_meaning(s):
    retext(s, "e", "{code} <E000>")


@fault("unicode-syntax")
def text_map_of_another_kind(s):
    s.unicode = s.unicode.replace(
        "endcmap", "1 begincidrange\n<00F0> <00F1> 3\nendcidrange\nendcmap")


@fault("unicode-syntax")
def text_range_over_a_high_byte(s):
    s.unicode = s.unicode.replace("endcmap",
                                  "1 beginbfrange\n<00F0> <0105> <0041>\nendbfrange\nendcmap")
