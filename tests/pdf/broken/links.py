"""Faults of annotations, links and bookmarks."""

from pikepdf import Array, Dictionary, Name, String

from .registry import fault


@fault("annot-forbidden", "annot-parent")
def annotation_of_a_kind_not_allowed(s):
    s.page[1].Annots = Array([s.indirect(
        Type=Name.Annot, Subtype=Name.Sound, Rect=[54, 500, 64, 510], F=4, Contents=String("Hum"),
        AP=Dictionary(N=s.stream(b"", Subtype=Name.Form, BBox=[0, 0, 9, 9])))])


@fault("annot-appearance", "annot-parent")
def annotation_without_appearance(s):
    s.page[1].Annots = Array([s.indirect(
        Type=Name.Annot, Subtype=Name.Square, Rect=[54, 500, 64, 510], F=4,
        Contents=String("A box"))])


@fault("annot-flags")
def link_that_does_not_print(s):
    s.annot["link"].F = 0


@fault("annot-flags")
def link_that_is_hidden(s):
    s.annot["link"].F = 4 | 32


@fault("annot-parent")
def link_annotation_outside_a_link(s):
    s.annot["link"].StructParent = s.annot["jump"].StructParent


@fault("annot-parent")
def link_annotation_without_parent(s):
    del s.annot["link"].StructParent


@fault("annot-contents")
def link_without_contents(s):
    del s.annot["link"].Contents


@fault("annot-rect", "link-text")
def link_off_the_page(s):
    s.annot["link"].Rect = Array([700, 658, 760, 670])


@fault("link-text")
def link_beside_its_text(s):
    s.annot["link"].Rect = Array([180, 558, 240, 570])


@fault("link-object", "annot-parent")
def link_element_without_annotation(s):
    s.element["link"].K = Array([s.element["link"].K[0]])


@fault("link-target")
def link_to_no_page(s):
    s.annot["jump"].Dest = Array([s.element["p"], Name.Fit])


@fault("link-target")
def link_to_a_name_that_is_not_there(s):
    s.annot["jump"].Dest = String("nowhere")


@fault("link-target")
def link_to_no_address(s):
    s.annot["link"].A.URI = String("not an address")


@fault("action-forbidden")
def link_that_runs_a_program(s):
    s.annot["link"].A = Dictionary(S=Name.Launch, F=String("program"))


@fault("action-forbidden")
def document_that_runs_a_script(s):
    s.pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("0"))


@fault("page-tabs")
def tab_order_not_by_structure(s):
    del s.page[0].Tabs


@fault("outline-target")
def bookmark_to_nowhere(s):
    del s.bookmark[1].Dest


@fault("outline-broken")
def bookmarks_miscounted(s):
    s.pdf.Root.Outlines.Count = 5


@fault("outline-broken")
def bookmark_without_title(s):
    s.bookmark[0].Title = String("")
