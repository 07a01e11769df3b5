# One block a folder, one file a line, sorted.

# libvocation-report.a: the page.

lib_LIBRARIES += libvocation-report.a

doc_sources = \
	reports/doc/build.c \
	reports/doc/check.c \
	reports/doc/doc.h \
	reports/doc/dump.c \
	reports/doc/kinds.def \
	reports/doc/languages.c \
	reports/doc/languages.h \
	reports/doc/numbering.c \
	reports/doc/numbering.h

text_sources = \
	reports/text/breaks.c \
	reports/text/breaks_plain.c \
	reports/text/face.c \
	reports/text/face.h \
	reports/text/faces.c \
	reports/text/han.c \
	reports/text/itemize.c \
	reports/text/itemize.h \
	reports/text/levels.c \
	reports/text/memo.c \
	reports/text/memo.h \
	reports/text/scripts.c \
	reports/text/shape.c \
	reports/text/shaper.h \
	reports/text/subset.c \
	reports/text/text.h

theme_sources = \
	reports/theme/edition.c \
	reports/theme/file.c \
	reports/theme/file.h \
	reports/theme/logo.c \
	reports/theme/palette.c \
	reports/theme/parts.h \
	reports/theme/theme.c \
	reports/theme/theme.h \
	reports/theme/type.def

pages_sources = \
	reports/pages/dump.c \
	reports/pages/impose.c \
	reports/pages/pages.c \
	reports/pages/pages.h \
	reports/pages/roles.def \
	reports/pages/scale.c \
	reports/pages/shapes.c

layout_sources = \
	reports/layout/actions.c \
	reports/layout/balance.c \
	reports/layout/balance.h \
	reports/layout/block.c \
	reports/layout/block.h \
	reports/layout/boxes.c \
	reports/layout/boxes.h \
	reports/layout/chart.c \
	reports/layout/chart.h \
	reports/layout/chart_axis.c \
	reports/layout/chart_bars.c \
	reports/layout/chart_dots.c \
	reports/layout/chart_label.c \
	reports/layout/chart_label.h \
	reports/layout/chart_line.c \
	reports/layout/chart_line.h \
	reports/layout/chart_line_labels.c \
	reports/layout/chart_months.c \
	reports/layout/chart_months.h \
	reports/layout/chart_parts.h \
	reports/layout/chart_space.c \
	reports/layout/chart_steps.c \
	reports/layout/chart_timeline.c \
	reports/layout/chart_ways.c \
	reports/layout/chart_windows.c \
	reports/layout/chart_words.c \
	reports/layout/columns.c \
	reports/layout/contact.c \
	reports/layout/contents.c \
	reports/layout/drawing.c \
	reports/layout/drawing.h \
	reports/layout/figure.c \
	reports/layout/fit.c \
	reports/layout/flow.c \
	reports/layout/form.c \
	reports/layout/furniture.c \
	reports/layout/inline.c \
	reports/layout/inline.h \
	reports/layout/inline_nodes.c \
	reports/layout/layout.c \
	reports/layout/layout.h \
	reports/layout/line.h \
	reports/layout/list.c \
	reports/layout/listing.c \
	reports/layout/marks.c \
	reports/layout/measured.c \
	reports/layout/marks.h \
	reports/layout/notes.c \
	reports/layout/page_notes.c \
	reports/layout/paint.c \
	reports/layout/paint.h \
	reports/layout/paint_line.c \
	reports/layout/paint_mixed.c \
	reports/layout/panel.c \
	reports/layout/paragraph.c \
	reports/layout/paragraph.h \
	reports/layout/pass.c \
	reports/layout/pass.h \
	reports/layout/plan.c \
	reports/layout/plan.h \
	reports/layout/qr.c \
	reports/layout/qr.h \
	reports/layout/section.c \
	reports/layout/share.c \
	reports/layout/share.h \
	reports/layout/segments.c \
	reports/layout/strip.c \
	reports/layout/table.c \
	reports/layout/table.h \
	reports/layout/table_list.c \
	reports/layout/table_read.c \
	reports/layout/table_row.c \
	reports/layout/table_widths.c \
	reports/layout/title.c \
	reports/layout/words.c \
	reports/layout/words.h

pdf_sources = \
	reports/pdf/annotation.c \
	reports/pdf/bookmark.c \
	reports/pdf/content.c \
	reports/pdf/content.h \
	reports/pdf/deflate.c \
	reports/pdf/deflate.h \
	reports/pdf/digest.c \
	reports/pdf/digest.h \
	reports/pdf/document.c \
	reports/pdf/font.c \
	reports/pdf/font.h \
	reports/pdf/font_gather.c \
	reports/pdf/font_program.c \
	reports/pdf/image.c \
	reports/pdf/interactive.h \
	reports/pdf/job.h \
	reports/pdf/metadata.c \
	reports/pdf/metadata.h \
	reports/pdf/object.c \
	reports/pdf/object.h \
	reports/pdf/path.c \
	reports/pdf/pdf.h \
	reports/pdf/places.c \
	reports/pdf/places.h \
	reports/pdf/profile.c \
	reports/pdf/profile.h \
	reports/pdf/structure.c \
	reports/pdf/structure.h \
	reports/pdf/syntax.c \
	reports/pdf/syntax.h \
	reports/pdf/text.c \
	reports/pdf/tounicode.c \
	reports/pdf/tree.c \
	reports/pdf/xmp.c

compose_sources = \
	reports/compose/career.c \
	reports/compose/career.h \
	reports/compose/careers.c \
	reports/compose/certification.c \
	reports/compose/comparison.c \
	reports/compose/comparison.h \
	reports/compose/comparison_cell.c \
	reports/compose/comparison_charts.c \
	reports/compose/composer.c \
	reports/compose/contact.c \
	reports/compose/credential.c \
	reports/compose/degree.c \
	reports/compose/figure.c \
	reports/compose/format.c \
	reports/compose/format.h \
	reports/compose/further.c \
	reports/compose/glance.c \
	reports/compose/handout.c \
	reports/compose/handout.h \
	reports/compose/handout_ask.c \
	reports/compose/handout_back.c \
	reports/compose/handout_front.c \
	reports/compose/handout_slip.c \
	reports/compose/ladder.c \
	reports/compose/levels.c \
	reports/compose/levels.h \
	reports/compose/numerals.c \
	reports/compose/numerals.h \
	reports/compose/outlook.c \
	reports/compose/packet.c \
	reports/compose/parts.h \
	reports/compose/pathway.c \
	reports/compose/pathway.h \
	reports/compose/pathway_actions.c \
	reports/compose/pathway_blocks.c \
	reports/compose/pathway_drawing.c \
	reports/compose/pathway_drawing.h \
	reports/compose/pathway_needs.c \
	reports/compose/pathway_timeline.c \
	reports/compose/pathway_title.c \
	reports/compose/pathway_ways.c \
	reports/compose/pathway_words.c \
	reports/compose/pay.c \
	reports/compose/pay_history.c \
	reports/compose/pay_industry.c \
	reports/compose/phrases.c \
	reports/compose/phrases.h \
	reports/compose/phrases_en.def \
	reports/compose/phrases_es.def \
	reports/compose/requirement.c \
	reports/compose/route.c \
	reports/compose/schools.c \
	reports/compose/sources.c \
	reports/compose/statement.c \
	reports/compose/study.c \
	reports/compose/title.c

plain_sources = \
	reports/plain/block.c \
	reports/plain/chart.c \
	reports/plain/inline.c \
	reports/plain/kinds.def \
	reports/plain/lines.c \
	reports/plain/plain.c \
	reports/plain/plain.h \
	reports/plain/sheet.h \
	reports/plain/table.c \
	reports/plain/width.c \
	reports/plain/width.def \
	reports/plain/width.h

output_sources = \
	reports/output/once.c \
	reports/output/text.c \
	reports/output/writer.c

libvocation_report_a_SOURCES = \
	$(doc_sources) \
	$(text_sources) \
	$(theme_sources) \
	$(pages_sources) \
	$(layout_sources) \
	$(pdf_sources) \
	$(compose_sources) \
	$(plain_sources) \
	$(output_sources)

# libvocation-batch.a: many recipients, and their mail.

lib_LIBRARIES += libvocation-batch.a

batch_sources = \
	reports/batch/batch.c \
	reports/batch/columns.def \
	reports/batch/digest.c \
	reports/batch/digest.h \
	reports/batch/encoding.c \
	reports/batch/encoding.h \
	reports/batch/file.c \
	reports/batch/file.h \
	reports/batch/identity.c \
	reports/batch/identity.h \
	reports/batch/intake.c \
	reports/batch/intake.h \
	reports/batch/journal.c \
	reports/batch/journal.h \
	reports/batch/journal_claims.c \
	reports/batch/journal_database.c \
	reports/batch/journal_database.h \
	reports/batch/journal_rows.c \
	reports/batch/names.c \
	reports/batch/names.h \
	reports/batch/recipient.c \
	reports/batch/recipients.c \
	reports/batch/recipients.h \
	reports/batch/recipients_columns.c \
	reports/batch/recipients_json.c \
	reports/batch/reports.c \
	reports/batch/reports.def \
	reports/batch/reports.h \
	reports/batch/run.c \
	reports/batch/shards.c \
	reports/batch/shards.h \
	reports/batch/work.c \
	reports/batch/work.h

mail_sources = \
	reports/mail/address.c \
	reports/mail/count.c \
	reports/mail/encode.c \
	reports/mail/encode.h \
	reports/mail/hand_over.c \
	reports/mail/header.c \
	reports/mail/header.h \
	reports/mail/message.c \
	reports/mail/message.h \
	reports/mail/post.c \
	reports/mail/post.h \
	reports/mail/smtp.c \
	reports/mail/smtp.h \
	reports/mail/suppression.c \
	reports/mail/suppression.h \
	reports/mail/template.c \
	reports/mail/template.h \
	reports/mail/way.h \
	reports/mail/ways.c \
	reports/mail/words.c \
	reports/mail/words.h

libvocation_batch_a_SOURCES = $(batch_sources) $(mail_sources)
