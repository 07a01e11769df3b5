"""Faults of content streams, colors and images."""

from pikepdf import Array, Dictionary, Name

from sample import show

from .registry import fault, replace


@fault("content-untagged")
def text_without_tag(s):
    s.content[1] += show(54, 650, "Lost") + "\n"


@fault("content-untagged")
def path_without_tag(s):
    s.content[1] += "54 600 10 10 re f\n"


@fault("content-in-artifact")
def tag_inside_artifact(s):
    replace(s, "/H1 <</MCID 0>> BDC", "/Artifact BMC /H1 <</MCID 0>> BDC")
    replace(s, "EMC\n/Link", "EMC EMC\n/Link")


@fault("content-artifact-in-tag")
def artifact_inside_tag(s):
    replace(s, "q 0.1", "/Artifact BMC 1 0 0 1 0 0 cm EMC q 0.1")


@fault("content-nested")
def tag_inside_tag(s):
    replace(s, "EMC\n/P <</MCID 1>> BDC", "/P <</MCID 1>> BDC", 1)
    replace(s, "EMC\n/Artifact BMC", "EMC EMC\n/Artifact BMC", 1)


@fault("content-balance")
def mark_never_closed(s):
    s.content[1] = s.content[1][:s.content[1].rindex("EMC")]


@fault("content-balance")
def mark_closed_twice(s):
    s.content[1] += "EMC\n"


@fault("content-balance")
def state_never_restored(s):
    s.content[1] += "q\n"


@fault("content-balance")
def state_restored_too_often(s):
    s.content[1] += "Q\n"


@fault("content-balance")
def mark_begins_outside_and_ends_inside_text(s):
    replace(s, "Tj ET\nEMC", "Tj EMC ET")


@fault("content-operator")
def unknown_operator(s):
    s.content[1] += "1 0 0 xyz\n"


@fault("content-broken")
def text_without_font(s):
    s.content[1] = "/Artifact BMC BT <0001> Tj ET EMC\n" + s.content[1]


@fault("content-outside", "link-text")
def text_beyond_the_edge(s):
    replace(s, "180 660 Td", "580 660 Td")
    s.annot["link"].Rect = Array([540, 658, 600, 670])
    replace(s, "240 660 Td", "590 645 Td")


@fault("text-overlap")
def text_over_text(s):
    replace(s, show(240, 660, "."), show(200, 660, "."))


@fault("text-overlap")
def area_painted_over_text(s):
    s.content[1] += "/Artifact BMC 1 g 50 690 100 20 re f EMC\n"


@fault("text-contrast")
def gray_text(s):
    s.content[1] = s.content[1].replace("BT", "0.6 g BT")


@fault("text-contrast")
def dark_text_on_a_dark_ground(s):
    s.content[1] = "/Artifact BMC q 0.1 0.2 0.3 rg 0 500 612 250 re f Q EMC\n" + s.content[1]


@fault("artifact-type")
def artifact_of_unknown_type(s):
    replace(s, "/Pagination /Subtype /Header", "/Ornament")


@fault("file-limit")
def states_nested_too_deep(s):
    s.content[1] += "q " * 29 + "Q " * 29


@fault("page-resources")
def resource_not_there(s):
    s.content[1] += "/Nothing gs\n"


@fault("page-resources", "content-broken", "element-empty")
def page_without_resources(s):
    del s.page[1].Resources


@fault("color-space")
def color_of_four_inks(s):
    s.content[1] += "1 0 0 0 k\n"


@fault("state-forbidden")
def transfer_function(s):
    s.page[1].Resources.ExtGState = Dictionary(G=Dictionary(TR=Name.Identity))
    s.content[1] += "/G gs\n"


@fault("state-forbidden")
def unknown_blend_mode(s):
    s.page[1].Resources.ExtGState = Dictionary(G=Dictionary(BM=Name.Glow))
    s.content[1] += "/G gs\n"


def image(s, **entries):
    picture = s.stream(b"\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
                       ColorSpace=Name.DeviceRGB, BitsPerComponent=8, **entries)
    s.page[1].Resources.XObject = Dictionary(I=picture)
    s.content[1] += "/Artifact BMC q 10 0 0 10 54 500 cm /I Do Q EMC\n"


@fault("image-forbidden")
def image_with_smoothing(s):
    image(s, Interpolate=True)


@fault("form-forbidden")
def form_with_reference(s):
    form = s.stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9],
                    Ref=Dictionary())
    s.page[1].Resources.XObject = Dictionary(X=form)
    s.content[1] += "/Artifact BMC /X Do EMC\n"
