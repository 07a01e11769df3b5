# What `make check` runs: one program a folder, and the checks of the house.

# A test program is made of its folder's files and linked with TEST_LIBS at the end:
#     tests_<folder>_check_<folder>_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
check_LIBRARIES += tests/libsuites.a
tests_libsuites_a_SOURCES = \
	tests/golden.c \
	tests/golden.h \
	tests/suites.c \
	tests/suites.h
# For tests that refuse memory or files; before the libraries: it replaces malloc.
check_LIBRARIES += tests/libfaults.a
tests_libfaults_a_SOURCES = \
	tests/faults.c \
	tests/faults.h

TEST_LIBS = tests/libsuites.a $(CHECK_LIBS)

# tests/alloc

check_PROGRAMS += tests/alloc/check_alloc
tests_alloc_check_alloc_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_alloc_check_alloc_SOURCES = tests/alloc/check_alloc.c
EXTRA_DIST += tests/alloc/catalog.json

# (end of tests/alloc)

# tests/base

check_PROGRAMS += tests/base/check_base
tests_base_check_base_LDADD = tests/libfaults.a $(MODEL_LIBS) $(TEST_LIBS)
tests_base_check_base_SOURCES = \
	tests/base/check_arena.c \
	tests/base/check_array.c \
	tests/base/check_base.c \
	tests/base/check_buffer.c \
	tests/base/check_csv.c \
	tests/base/check_date.c \
	tests/base/check_decimal.c \
	tests/base/check_file.c \
	tests/base/check_log.c \
	tests/base/check_map.c \
	tests/base/check_name.c \
	tests/base/check_position.c \
	tests/base/check_refusal.c \
	tests/base/check_utf8.c \
	tests/base/check_words.c \
	tests/base/suites.h

# tests/json

check_PROGRAMS += tests/json/check_json
tests_json_check_json_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
tests_json_check_json_SOURCES = \
	tests/json/check_diagnostics.c \
	tests/json/check_document.c \
	tests/json/check_json.c \
	tests/json/check_writer.c \
	tests/json/suites.h

# (end of tests/json)

# tests/model

check_PROGRAMS += tests/model/check_model
tests_model_check_model_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
tests_model_check_model_SOURCES = \
	tests/model/check_figure.c \
	tests/model/check_form.c \
	tests/model/check_model.c \
	tests/model/check_vocabulary.c \
	tests/model/suites.h

# (end of tests/model)

# tests/load

check_PROGRAMS += tests/load/check_load
tests_load_check_load_LDADD = tests/libfaults.a $(MODEL_LIBS) $(TEST_LIBS)
tests_load_check_load_SOURCES = \
	tests/load/bad.c \
	tests/load/bad.h \
	tests/load/check_bad.c \
	tests/load/check_good.c \
	tests/load/check_limits.c \
	tests/load/check_load.c \
	tests/load/check_refusal.c \
	tests/load/suites.h

EXTRA_DIST += tests/catalog-bad

# (end of tests/load)

# tests/compare

check_PROGRAMS += tests/compare/check_compare
tests_compare_check_compare_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
tests_compare_check_compare_SOURCES = \
	tests/compare/check_compare.c \
	tests/compare/jobs.c \
	tests/compare/jobs.h

EXTRA_DIST += \
	tests/compare/jobs.json

# (end of tests/compare)

# tests/export

check_PROGRAMS += tests/export/check_export
tests_export_check_export_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
tests_export_check_export_SOURCES = \
	tests/compare/jobs.c \
	tests/compare/jobs.h \
	tests/export/check_export.c \
	tests/export/check_plans.c \
	tests/export/check_whole.c \
	tests/export/suites.h

# (end of tests/export)

# tests/plan

check_PROGRAMS += tests/plan/check_plan
tests_plan_check_plan_LDADD = tests/libfaults.a $(MODEL_LIBS) $(TEST_LIBS)
tests_plan_check_plan_SOURCES = \
	tests/plan/brute.c \
	tests/plan/brute.h \
	tests/plan/check_blocks.c \
	tests/plan/check_hostile.c \
	tests/plan/check_needs.c \
	tests/plan/check_plan.c \
	tests/plan/check_random.c \
	tests/plan/check_refusal.c \
	tests/plan/check_threads.c \
	tests/plan/check_ways.c \
	tests/plan/suites.h \
	tests/plan/town.c \
	tests/plan/town.h

# (end of tests/plan)

# tests/doc

check_PROGRAMS += tests/doc/check_doc
tests_doc_check_doc_LDADD = libvocation-report.a libvocation.a $(TEST_LIBS)
tests_doc_check_doc_SOURCES = \
	tests/doc/check_build.c \
	tests/doc/check_check.c \
	tests/doc/check_doc.c \
	tests/doc/check_dump.c \
	tests/doc/check_languages.c \
	tests/doc/suites.h

# (end of tests/doc)

# tests/text

check_PROGRAMS += tests/text/check_text
tests_text_check_text_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_text_check_text_SOURCES = \
	tests/text/check_breaks.c \
	tests/text/check_faces.c \
	tests/text/check_levels.c \
	tests/text/check_refusal.c \
	tests/text/check_shape.c \
	tests/text/check_subset.c \
	tests/text/check_text.c \
	tests/text/suites.h

# (end of tests/text)

# tests/theme

check_PROGRAMS += tests/theme/check_theme
tests_theme_check_theme_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_theme_check_theme_SOURCES = \
	tests/theme/check_edition.c \
	tests/theme/check_file.c \
	tests/theme/check_logo.c \
	tests/theme/check_palette.c \
	tests/theme/check_theme.c \
	tests/theme/suites.h

# (end of tests/theme)

# tests/pages

check_PROGRAMS += tests/pages/check_all
tests_pages_check_all_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_pages_check_all_SOURCES = \
	tests/pages/check_all.c \
	tests/pages/check_dump.c \
	tests/pages/check_impose.c \
	tests/pages/check_pages.c \
	tests/pages/suites.h \
	tests/pdf/sample.c \
	tests/pdf/sample.h

# (end of tests/pages)

# tests/layout

check_PROGRAMS += tests/layout/check_chart
tests_layout_check_chart_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_layout_check_chart_SOURCES = \
	tests/layout/chart_samples.c \
	tests/layout/chart_samples.h \
	tests/layout/check_chart.c \
	tests/layout/way_samples.c \
	tests/layout/way_samples.h

check_PROGRAMS += tests/layout/check_layout
tests_layout_check_layout_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_layout_check_layout_SOURCES = \
	tests/layout/check_editions.c \
	tests/layout/check_golden.c \
	tests/layout/check_hostile.c \
	tests/layout/check_layout.c \
	tests/layout/check_lines.c \
	tests/layout/check_memory.c \
	tests/layout/check_mixed.c \
	tests/layout/check_pages.c \
	tests/layout/check_strange.c \
	tests/layout/check_tables.c \
	tests/layout/property.c \
	tests/layout/property.h \
	tests/layout/sketch.c \
	tests/layout/sketch.h \
	tests/layout/suites.h

# Writes the golden documents and pages anew and shows what changed, to be read before it is kept.
regen: tests/compose/check_compose tests/export/check_export tests/layout/check_layout
	srcdir='$(srcdir)' VOC_UPDATE_GOLDEN=1 tests/compose/check_compose
	srcdir='$(srcdir)' VOC_UPDATE_GOLDEN=1 tests/export/check_export
	srcdir='$(srcdir)' VOC_UPDATE_GOLDEN=1 tests/layout/check_layout
	git -C '$(srcdir)' diff --stat -p -- tests/golden

# (end of tests/layout)

# tests/pdf: the checker of finished PDFs, and what shows that it can fail.

dist_check_SCRIPTS += tests/pdf/test_checker.py

EXTRA_DIST += \
	tests/pdf/broken/__init__.py \
	tests/pdf/broken/content.py \
	tests/pdf/broken/direction.py \
	tests/pdf/broken/file.py \
	tests/pdf/broken/fonts.py \
	tests/pdf/broken/links.py \
	tests/pdf/broken/metadata.py \
	tests/pdf/broken/registry.py \
	tests/pdf/broken/tags.py \
	tests/pdf/check_pdf.py \
	tests/pdf/checker/__init__.py \
	tests/pdf/checker/appearance.py \
	tests/pdf/checker/archive.py \
	tests/pdf/checker/cff.py \
	tests/pdf/checker/cmap.py \
	tests/pdf/checker/content.py \
	tests/pdf/checker/direction.py \
	tests/pdf/checker/document.py \
	tests/pdf/checker/elements.py \
	tests/pdf/checker/fonts.py \
	tests/pdf/checker/geometry.py \
	tests/pdf/checker/items.py \
	tests/pdf/checker/languages.py \
	tests/pdf/checker/links.py \
	tests/pdf/checker/metadata.py \
	tests/pdf/checker/objects.py \
	tests/pdf/checker/operators.py \
	tests/pdf/checker/reading.py \
	tests/pdf/checker/report.py \
	tests/pdf/checker/roles.py \
	tests/pdf/checker/rules.py \
	tests/pdf/checker/run.py \
	tests/pdf/checker/sfnt.py \
	tests/pdf/checker/strings.py \
	tests/pdf/checker/structure.py \
	tests/pdf/checker/tables.py \
	tests/pdf/checker/tags.py \
	tests/pdf/checker/walk.py \
	tests/pdf/checker/xmp.py \
	tests/pdf/sample.py

check_PROGRAMS += tests/pdf/check_pdf
tests_pdf_check_pdf_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_pdf_check_pdf_SOURCES = \
	tests/pdf/check_document.c \
	tests/pdf/check_fault.c \
	tests/pdf/check_font.c \
	tests/pdf/check_pdf.c \
	tests/pdf/check_syntax.c \
	tests/pdf/sample.c \
	tests/pdf/sample.h \
	tests/pdf/suites.h

# (end of tests/pdf)

# tests/compose

check_PROGRAMS += tests/compose/check_compose
tests_compose_check_compose_LDADD = tests/libfaults.a libvocation-report.a $(MODEL_LIBS) $(TEST_LIBS)
tests_compose_check_compose_SOURCES = \
	tests/compose/check_comparisons.c \
	tests/compose/check_compose.c \
	tests/compose/check_documents.c \
	tests/compose/check_format.c \
	tests/compose/check_handouts.c \
	tests/compose/check_pathways.c \
	tests/compose/check_phrases.c \
	tests/compose/check_refusal.c \
	tests/compose/check_sections.c \
	tests/compose/check_texts.c \
	tests/compose/golden.def \
	tests/compose/suites.h

# (end of tests/compose)

# tests/plain

check_PROGRAMS += tests/plain/check_plain
tests_plain_check_plain_LDADD = tests/libfaults.a libvocation-report.a $(MODEL_LIBS) $(TEST_LIBS)
tests_plain_check_plain_SOURCES = \
	tests/layout/sketch.c \
	tests/layout/sketch.h \
	tests/plain/check_blocks.c \
	tests/plain/check_lines.c \
	tests/plain/check_plain.c \
	tests/plain/check_refusal.c \
	tests/plain/suites.h

# (end of tests/plain)

# tests/output

check_PROGRAMS += tests/output/check_output
tests_output_check_output_LDADD = tests/libfaults.a $(REPORT_LIBS) $(TEST_LIBS)
tests_output_check_output_SOURCES = \
	tests/layout/sketch.c \
	tests/layout/sketch.h \
	tests/output/check_output.c \
	tests/output/check_refusal.c \
	tests/output/check_writer.c \
	tests/output/desk.c \
	tests/output/desk.h \
	tests/output/suites.h

check_PROGRAMS += tests/output/check_threads
tests_output_check_threads_LDADD = $(REPORT_LIBS) $(TEST_LIBS)
tests_output_check_threads_SOURCES = tests/output/check_threads.c

# (end of tests/output)

# tests/batch

check_PROGRAMS += tests/batch/check_batch
tests_batch_check_batch_LDADD = $(BATCH_LIBS) $(TEST_LIBS)
tests_batch_check_batch_SOURCES = \
	tests/batch/check_batch.c \
	tests/batch/check_digest.c \
	tests/batch/check_journal.c \
	tests/batch/check_names.c \
	tests/batch/check_recipients.c \
	tests/batch/check_run.c \
	tests/batch/office.c \
	tests/batch/office.h \
	tests/batch/suites.h

check_PROGRAMS += tests/batch/check_refusal
tests_batch_check_refusal_LDADD = tests/libfaults.a $(BATCH_LIBS) $(TEST_LIBS)
tests_batch_check_refusal_SOURCES = \
	tests/batch/check_refusal.c \
	tests/batch/office.c \
	tests/batch/office.h

# (end of tests/batch)

# tests/mail

check_PROGRAMS += tests/mail/check_mail
tests_mail_check_mail_LDADD = tests/libfaults.a $(BATCH_LIBS) $(TEST_LIBS)
tests_mail_check_mail_SOURCES = \
	tests/mail/check_address.c \
	tests/mail/check_hand_over.c \
	tests/mail/check_header.c \
	tests/mail/check_mail.c \
	tests/mail/check_message.c \
	tests/mail/check_refusal.c \
	tests/mail/check_suppression.c \
	tests/mail/check_template.c \
	tests/mail/check_words.c \
	tests/mail/office.c \
	tests/mail/office.h \
	tests/mail/suites.h

dist_check_SCRIPTS += \
	tests/mail/check_killed.py \
	tests/mail/check_messages.py \
	tests/mail/check_rows.py \
	tests/mail/check_smtp.py

# What a parser that is not ours reads.
EXTRA_PROGRAMS += tests/mail/print_message
tests_mail_print_message_LDADD = $(BATCH_LIBS)
tests_mail_print_message_SOURCES = tests/mail/print_message.c
tests/mail/check_messages.log: tests/mail/print_message$(EXEEXT)
CLEANFILES += tests/mail/print_message$(EXEEXT)
EXTRA_DIST += tests/mail/post_office.py

# (end of tests/mail)

# tests/print: all guides and comparisons as files.

dist_check_SCRIPTS += tests/print/check_prints.py
EXTRA_DIST += tests/print/rare.json

# (end of tests/print)

# tests/names: names of every kind as files.

EXTRA_PROGRAMS += tests/names/print_names
tests_names_print_names_LDADD = $(REPORT_LIBS)
tests_names_print_names_SOURCES = \
	tests/layout/sketch.c \
	tests/layout/sketch.h \
	tests/names/print_names.c
dist_check_SCRIPTS += tests/names/check_names.py
tests/names/check_names.log: tests/names/print_names$(EXEEXT)
EXTRA_DIST += tests/names/names.json

# (end of tests/names)

# tests/cli

dist_check_SCRIPTS += \
	tests/cli/check_batch.py \
	tests/cli/check_batch_killed.py \
	tests/cli/check_command.py \
	tests/cli/check_files.py

EXTRA_DIST += tests/cli/command.py

# (end of tests/cli)

# tests/clusters: the scripts of examples/clusters; skipped where Slurm or GNU parallel is missing.

dist_check_SCRIPTS += \
	tests/clusters/check_parallel.sh \
	tests/clusters/check_slurm.sh
EXTRA_DIST += tests/clusters/office.sh

# (end of tests/clusters)

# tests/examples: what the examples print, and that README quotes one.

dist_check_SCRIPTS += tests/examples/check_examples.py
tests/examples/check_examples.log: $(example_programs)

# (end of tests/examples)

# tests/data: the shipped catalog against the facts, its schema and the published tables.

dist_check_SCRIPTS += \
	tests/data/check_ledger.py \
	tests/data/check_published.py \
	tests/data/check_schema.py

# What the loader says of a file, for the comparison with the schema.
EXTRA_PROGRAMS += tests/data/verdict
tests_data_verdict_LDADD = $(MODEL_LIBS)
tests_data_verdict_SOURCES = tests/data/verdict.c
tests/data/check_schema.log: tests/data/verdict$(EXEEXT)
CLEANFILES += tests/data/verdict$(EXEEXT)

check_PROGRAMS += tests/data/check_data
tests_data_check_data_LDADD = $(MODEL_LIBS) $(TEST_LIBS)
tests_data_check_data_SOURCES = tests/data/check_data.c

EXTRA_DIST += \
	tests/catalogs/hostile.json \
	tests/catalogs/make_hostile.py \
	tests/catalogs/minimal.json \
	tests/catalogs/overlay-local.json \
	tests/catalogs/welding.json \
	tests/data/catalog_facts.py \
	tests/data/ledger.json

# (end of tests/data)

# tests/house: the rules that hold the tree up.

dist_check_SCRIPTS += \
	tests/house/alone.sh \
	tests/house/archives.sh \
	tests/house/archives_can_fail.sh \
	tests/house/can_fail.py \
	tests/house/documents.py \
	tests/house/floors.py \
	tests/house/headers.sh \
	tests/house/listed.py \
	tests/house/style.py

# (end of tests/house)

tests/house/alone.log: libvocation.a
tests/house/archives.log: libvocation.a libvocation-report.a libvocation-batch.a

# In a build configured with --enable-coverage.
coverage: check
	$(PYTHON3) -B $(srcdir)/tests/coverage.py $(COVERAGE_FLAGS) $(abs_top_srcdir)

EXTRA_DIST += \
	tests/coverage.py \
	tests/golden \
	tests/house/installed.sh
installcheck-local:
	CC='$(CC)' BUILD_CFLAGS='$(BUILD_CFLAGS)' VERSION='$(VERSION)' \
		$(SHELL) $(srcdir)/tests/house/installed.sh $(DESTDIR)$(pkgconfigdir)


# Left behind only by a test program that was killed.
clean-local:
	-rm -rf scratch-*
