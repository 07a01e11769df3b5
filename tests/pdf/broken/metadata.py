"""Faults of what the document says of itself."""

from pikepdf import Array, Dictionary, Name, String

from sample import HEIGHT, WIDTH, profile

from .registry import fault, replace_xmp


@fault("catalog-lang")
def no_language(s):
    del s.pdf.Root.Lang


@fault("catalog-lang")
def language_with_underscore(s):
    s.pdf.Root.Lang = String("en_US")


@fault("catalog-marked")
def not_marked(s):
    del s.pdf.Root.MarkInfo


@fault("catalog-suspects")
def suspects(s):
    s.pdf.Root.MarkInfo.Suspects = True


@fault("catalog-title-shown")
def title_not_shown(s):
    s.pdf.Root.ViewerPreferences.DisplayDocTitle = False


@fault("catalog-forbidden")
def requirements(s):
    s.pdf.Root.Requirements = Array([])


@fault("catalog-forbidden", "action-forbidden")
def script_by_name(s):
    s.pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(
        [String("a"), Dictionary(S=Name.JavaScript, JS=String("0"))])))


@fault("catalog-files")
def attached_file(s):
    embedded = s.stream(b"{}", Type=Name.EmbeddedFile)
    s.pdf.Root.AF = Array([s.indirect(Type=Name.Filespec, F=String("a"), UF=String("a"),
                                      EF=Dictionary(F=embedded))])


@fault("xmp-missing")
def no_metadata(s):
    s.xmp = None


@fault("xmp-malformed")
def metadata_unescaped(s):
    replace_xmp(s, "&amp;", "&")


@fault("xmp-packet")
def metadata_without_packet(s):
    replace_xmp(s, s.xmp.splitlines()[0] + "\n", "")


@fault("xmp-pdfuaid")
def metadata_of_another_part(s):
    replace_xmp(s, "<pdfuaid:part>1", "<pdfuaid:part>2")


@fault("xmp-pdfaid")
def metadata_of_another_level(s):
    replace_xmp(s, "conformance>A", "conformance>B")


@fault("xmp-extension")
def metadata_not_declared(s):
    start, end = s.xmp.index("<pdfaExtension"), s.xmp.index("</pdfaExtension:schemas>")
    s.xmp = s.xmp[:start] + s.xmp[end + len("</pdfaExtension:schemas>"):]


@fault("xmp-extension")
def metadata_of_the_wrong_kind(s):
    replace_xmp(s, "rdf:Seq><rdf:li>A", "rdf:Bag><rdf:li>A")
    replace_xmp(s, "college</rdf:li></rdf:Seq>", "college</rdf:li></rdf:Bag>")


@fault("title-missing")
def no_title(s):
    del s.pdf.trailer.Info.Title
    start, end = s.xmp.index("<dc:title>"), s.xmp.index("<dc:creator>")
    s.xmp = s.xmp[:start] + s.xmp[end:]


@fault("info-xmp")
def two_titles(s):
    s.pdf.trailer.Info.Title = String("Another")


@fault("info-xmp")
def two_dates(s):
    s.pdf.trailer.Info.CreationDate = String("D:20260415000000-05'00'")


@fault("output-intent", "color-space")
def no_output_intent(s):
    del s.pdf.Root.OutputIntents


@fault("output-intent")
def output_intent_of_four_components(s):
    s.pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


@fault("output-intent", "color-space")
def output_profile_damaged(s):
    s.pdf.Root.OutputIntents[0].DestOutputProfile = s.stream(profile()[:200], N=3)


@fault("page-box")
def crop_box_beyond_the_page(s):
    s.page[1].CropBox = Array([0, 0, 700, HEIGHT])


@fault("page-box")
def trim_box_beyond_the_page(s):
    s.page[1].TrimBox = Array([0, 0, WIDTH, HEIGHT])
    s.page[1].BleedBox = Array([0, 0, WIDTH + 9, HEIGHT])


@fault("page-trim")
def bleed_box_within_the_trim(s):
    s.page[1].TrimBox = Array([9, 9, WIDTH - 9, HEIGHT - 9])
    s.page[1].BleedBox = Array([18, 9, WIDTH - 9, HEIGHT - 9])


@fault("page-trim")
def trim_box_alone(s):
    s.page[1].TrimBox = Array([9, 9, WIDTH - 9, HEIGHT - 9])


@fault("content-outside")
def tagged_content_is_cut_off(s):
    s.page[0].TrimBox = Array([200, 9, WIDTH - 9, HEIGHT - 9])
    s.page[0].BleedBox = Array([191, 0, WIDTH, HEIGHT])


@fault("page-forbidden")
def page_with_actions(s):
    s.page[1].AA = Dictionary()
