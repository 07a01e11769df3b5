"""All checks of one file in order."""

import os

import pikepdf

from .appearance import check_contrast, check_overlaps
from .archive import check_catalog, check_colors, check_file, check_objects, check_pages
from .content import Content
from .direction import check_directions
from .document import Document
from .elements import check_elements, check_info_texts
from .fonts import FontStore, check_fonts
from .languages import check_languages
from .links import check_links
from .metadata import check_metadata
from .reading import check_spaces
from .report import Report
from .roles import check_nesting
from .structure import Structure, check_ids, check_parents
from .tables import check_tables


def examine(path):
    """Check a file; returns its report, and its structure or None when it cannot be opened."""
    report = Report(os.path.basename(path))
    try:
        document = Document(path)
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError) as error:
        report.add("file-unreadable", str(error).replace(path, "").strip(" :"))
        return report, None
    fonts = FontStore(report)
    content = Content(document, fonts, report)
    structure = report.guard(Structure, document, content, report)
    for check in (check_file, check_objects, check_pages, check_info_texts):
        report.guard(check, document, report)
    part = report.guard(check_metadata, document, report)
    report.guard(check_catalog, document, part, report)
    report.guard(check_colors, document, content, report)
    report.guard(check_fonts, fonts, report)
    report.guard(check_overlaps, content, report)
    report.guard(check_contrast, content, report)
    if structure is not None:
        for check in (check_parents, check_ids, check_nesting, check_elements, check_tables,
                      check_spaces, check_languages, check_directions, check_links):
            report.guard(check, structure, report)
    return report, structure
