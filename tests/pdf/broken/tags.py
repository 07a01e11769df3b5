"""Faults of the tag tree and of single tags."""

from pikepdf import Array, Dictionary, Name, String

from sample import show

from .registry import fault, replace


@fault("tree-missing")
def no_tree(s):
    del s.pdf.Root.StructTreeRoot
    for page in s.page:
        page.Contents = Array([])
        if "/Annots" in page:
            del page.Annots
    s.content = ["", ""]


@fault("tree-parent")
def wrong_parent(s):
    s.element["long"].P = s.element["h2"]


@fault("tree-shared")
def element_in_two_places(s):
    s.element["document"].K.append(s.element["h2"])


@fault("tree-number")
def parent_tree_out_of_order(s):
    nums = s.tree.ParentTree.Nums
    s.tree.ParentTree.Nums = Array(list(nums)[2:4] + list(nums)[:2] + list(nums)[4:])


@fault("tree-number")
def next_key_already_used(s):
    s.tree.ParentTreeNextKey = 1


@fault("tree-id")
def id_not_in_its_tree(s):
    del s.tree.IDTree


@fault("mcid-twice", "mcid-dangling", "element-empty")
def one_mark_twice_on_a_page(s):
    replace(s, "/H2 <</MCID 0>>", "/H2 <</MCID 1>>", 1)


@fault("mcid-twice")
def one_mark_claimed_twice(s):
    s.element["h2"].K = Array([0, 0])


@fault("mcid-unclaimed", "mcid-parent", "element-empty")
def mark_that_no_element_claims(s):
    s.element["h2"].K = Array([])


@fault("mcid-parent")
def parent_tree_leads_elsewhere(s):
    s.tree.ParentTree.Nums[1][0] = s.element["p"]


@fault("mcid-parent")
def page_without_parents(s):
    del s.page[1].StructParents


@fault("mcid-parent")
def parent_tree_without_page(s):
    s.tree.ParentTree.Nums = Array(list(s.tree.ParentTree.Nums)[2:])


@fault("mcid-dangling")
def claim_of_a_mark_that_is_not_there(s):
    s.element["h2"].K.append(77)


@fault("role-unmapped")
def type_without_mapping(s):
    s.element["long"].S = Name.Paragraph


@fault("role-loop")
def mapping_in_a_circle(s):
    s.element["long"].S = Name.Paragraph
    s.tree.RoleMap = Dictionary(Paragraph=Name.Text, Text=Name.Paragraph)


@fault("role-remapped")
def standard_type_mapped(s):
    s.tree.RoleMap = Dictionary(P=Name.Span)


@fault("nesting")
def table_row_outside_a_table(s):
    s.element["h2"].S = Name.TR


@fault("nesting")
def section_with_text_of_its_own(s):
    s.element["p"].S = Name.Sect


@fault("nesting")
def list_item_outside_a_list(s):
    s.element["l"].S = Name.Div


@fault("nesting")
def paragraph_in_a_paragraph(s):
    s.element["notetext"].P = s.element["p"]
    s.element["note"].K = Array([s.element["noteref"]])
    s.element["p"].K.append(s.element["notetext"])


@fault("nesting")
def caption_in_the_midst(s):
    kids = list(s.element["table"].K)
    s.element["table"].K = Array([kids[1], kids[0], kids[2]])


@fault("nesting")
def head_without_body(s):
    s.element["table"].K = Array(list(s.element["table"].K)[:2] + list(s.element["tbody"].K))
    for row in ("tr1", "tr2"):
        s.element[row].P = s.element["table"]


@fault("nesting")
def two_documents(s):
    s.tag("extra", "Document", None, page=1)
    s.element["h2"].P = s.element["extra"]
    s.element["extra"].K.append(s.element["h2"])
    s.element["document"].K = Array(
        [kid for kid in s.element["document"].K if kid.objgen != s.element["h2"].objgen])


@fault("element-empty")
def paragraph_without_content(s):
    s.tag("extra", "P", "document")


@fault("element-empty")
def paragraph_with_an_empty_mark(s):
    s.tag("extra", "P", "document")
    s.mark("extra", "")
    s.tree.ParentTree.Nums[1].append(s.element["extra"])


@fault("element-lang")
def element_in_no_language(s):
    s.element["p"].Lang = String("english please")


@fault("text-language")
def words_of_another_language(s):
    s.element["long"].Lang = String("es-US")


@fault("text-language")
def document_of_another_language(s):
    s.pdf.Root.Lang = String("es")


@fault("element-alt")
def figure_without_alternative(s):
    del s.element["figure"].Alt


@fault("element-alt")
def figure_with_blank_alternative(s):
    s.element["figure"].Alt = String(" ")


@fault("figure-bbox")
def figure_without_box(s):
    del s.element["figure"].A


@fault("figure-bbox")
def figure_box_off_the_page(s):
    s.element["figure"].A.BBox = Array([54, 400, 700, 480])


@fault("figure-bbox")
def figure_box_beside_the_drawing(s):
    s.element["figure"].A.BBox = Array([54, 400, 100, 480])


@fault("note-id", "tree-id")
def note_without_id(s):
    del s.element["note"].ID


@fault("note-id", "tree-id")
def two_notes_with_one_id(s):
    s.tag("other", "Note", "document", ID=String("note-1"))
    s.write("other", 54, 300, "Other.")
    s.tree.ParentTree.Nums[1].append(s.element["other"])


@fault("heading-order")
def heading_level_skipped(s):
    s.element["h2"].S = Name.H3


@fault("heading-order")
def first_heading_is_not_the_first_level(s):
    s.element["h1"].S = Name.H2


@fault("heading-stranded")
def heading_left_at_the_foot(s):
    s.tag("low", "H2", "document")
    s.write("low", 54, 200, "Low down")
    s.tree.ParentTree.Nums[1].append(s.element["low"])
    kids = list(s.element["document"].K)
    s.element["document"].K = Array(kids[:-3] + [kids[-1]] + kids[-3:-1])


@fault("heading-kind")
def headings_of_two_kinds(s):
    s.element["h2"].S = Name.H


@fault("list-numbering")
def labels_without_numbering(s):
    del s.element["l"].A


@fault("table-irregular")
def row_with_a_cell_too_few(s):
    s.element["tr2"].K = Array(list(s.element["tr2"].K)[:2])
    s.element["tr1"].K = Array(list(s.element["tr1"].K) + [s.element["cell22"]])
    s.element["cell22"].P = s.element["tr1"]


@fault("table-irregular")
def cell_too_wide(s):
    s.element["cell22"].A = Dictionary(O=Name.Table, ColSpan=2)


@fault("table-irregular")
def cell_too_high(s):
    s.element["cell22"].A = Dictionary(O=Name.Table, RowSpan=2)


@fault("table-scope", "table-headers")
def heads_without_scope(s):
    for cell in ("cell00", "cell01", "cell02", "cell10"):
        del s.element[cell].A


@fault("table-scope")
def one_head_without_scope(s):
    del s.element["cell01"].A


@fault("table-headers")
def header_that_is_not_there(s):
    s.element["cell22"].A = Dictionary(O=Name.Table, Headers=Array([String("nowhere")]))


@fault("text-space")
def lines_run_together(s):
    replace(s, show(54, 60, "It begins with this and "), show(54, 60, "It begins with this and"))


@fault("text-space")
def replacements_run_together(s):
    s.element["link"].ActualText = String("the page on pay")
    replace(s, show(54, 660, "Work and pay, from the "), show(54, 660, "Work and pay, from"))


@fault("text-space")
def columns_run_together(s):
    replace(s, show(54, 525, "2020"), show(54, 525, "20") + " " + show(84, 525, "20"))
