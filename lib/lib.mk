# libvocation.a: the model. One block a folder, one file a line, sorted.

lib_LIBRARIES += libvocation.a

vocationincludedir = $(includedir)/vocation
vocationinclude_HEADERS = \
	include/vocation/batch.h \
	include/vocation/catalog.h \
	include/vocation/compare.h \
	include/vocation/compose.h \
	include/vocation/date.h \
	include/vocation/decimal.h \
	include/vocation/diagnostics.h \
	include/vocation/document.h \
	include/vocation/export.h \
	include/vocation/figure.h \
	include/vocation/log.h \
	include/vocation/mail.h \
	include/vocation/model.h \
	include/vocation/nearest.h \
	include/vocation/output.h \
	include/vocation/plan.h \
	include/vocation/report.h \
	include/vocation/status.h \
	include/vocation/theme.h \
	include/vocation/version.h \
	include/vocation/vocation.h

base_sources = \
	lib/base/arena.c \
	lib/base/arena.h \
	lib/base/array.c \
	lib/base/array.h \
	lib/base/attributes.h \
	lib/base/buffer.c \
	lib/base/buffer.h \
	lib/base/csv.c \
	lib/base/csv.h \
	lib/base/date.c \
	lib/base/decimal.c \
	lib/base/direction.c \
	lib/base/direction.h \
	lib/base/embed.h \
	lib/base/file.h \
	lib/base/file_error.c \
	lib/base/file_error.h \
	lib/base/file_read.c \
	lib/base/file_write.c \
	lib/base/log.c \
	lib/base/log.h \
	lib/base/map.c \
	lib/base/map.h \
	lib/base/name.c \
	lib/base/name.h \
	lib/base/position.c \
	lib/base/position.h \
	lib/base/status.c \
	lib/base/stream.c \
	lib/base/stream.h \
	lib/base/utf8.c \
	lib/base/utf8.h \
	lib/base/version.c \
	lib/base/visible.c \
	lib/base/visible.h \
	lib/base/words.c \
	lib/base/words.h

json_sources = \
	lib/json/diagnostics.c \
	lib/json/document.c \
	lib/json/document.h \
	lib/json/duplicate.c \
	lib/json/duplicate.h \
	lib/json/gate.c \
	lib/json/gate.h \
	lib/json/place.c \
	lib/json/place.h \
	lib/json/string.c \
	lib/json/string.h \
	lib/json/tree.c \
	lib/json/tree.h \
	lib/json/value.c \
	lib/json/value.h \
	lib/json/writer.c \
	lib/json/writer.h

model_sources = \
	lib/model/alias_kinds.def \
	lib/model/answers.def \
	lib/model/builder.c \
	lib/model/builder.h \
	lib/model/catalog.c \
	lib/model/catalog.h \
	lib/model/certification_kinds.def \
	lib/model/check.h \
	lib/model/check_figures.c \
	lib/model/course_roles.def \
	lib/model/cycles.c \
	lib/model/derive.c \
	lib/model/derive.h \
	lib/model/figure.c \
	lib/model/figure.h \
	lib/model/figure_statuses.def \
	lib/model/credit.c \
	lib/model/credit.h \
	lib/model/fold.c \
	lib/model/fold.h \
	lib/model/form.c \
	lib/model/form.h \
	lib/model/giving.c \
	lib/model/giving.h \
	lib/model/implied.c \
	lib/model/implied.h \
	lib/model/inferred.c \
	lib/model/inferred.h \
	lib/model/index.c \
	lib/model/index.h \
	lib/model/kinds.def \
	lib/model/levels.def \
	lib/model/listing_statuses.def \
	lib/model/measures.def \
	lib/model/modalities.def \
	lib/model/policy.c \
	lib/model/rate.c \
	lib/model/rounding.c \
	lib/model/scope_relations.def \
	lib/model/source_kinds.def \
	lib/model/statistics.def \
	lib/model/strengths.def \
	lib/model/vocabulary.c \
	lib/model/vocabulary.h \
	lib/model/words.c

load_sources = \
	lib/load/assemble.c \
	lib/load/assemble.h \
	lib/load/bodies.c \
	lib/load/declare.c \
	lib/load/declare.h \
	lib/load/figures.c \
	lib/load/inflate.c \
	lib/load/inflate.h \
	lib/load/load.c \
	lib/load/loader.c \
	lib/load/loader.h \
	lib/load/member.c \
	lib/load/member.h \
	lib/load/names.c \
	lib/load/readers.h \
	lib/load/records.h \
	lib/load/references.c \
	lib/load/relations.c \
	lib/load/requirements.c \
	lib/load/scalars.c \
	lib/load/statements.c \
	lib/load/study.c \
	lib/load/work.c

compare_sources = \
	lib/compare/builder.c \
	lib/compare/builder.h \
	lib/compare/compare.c \
	lib/compare/criteria.def \
	lib/compare/figures.c \
	lib/compare/names.c \
	lib/compare/names.def \
	lib/compare/print.c \
	lib/compare/verdict.c \
	lib/compare/wording.c \
	lib/compare/wording.h \
	lib/compare/words.c

plan_sources = \
	lib/plan/block.c \
	lib/plan/block.h \
	lib/plan/explain.c \
	lib/plan/explain.h \
	lib/plan/extract.c \
	lib/plan/givers.c \
	lib/plan/jobs.c \
	lib/plan/kin.c \
	lib/plan/kin.h \
	lib/plan/lean.c \
	lib/plan/lean.h \
	lib/plan/line.c \
	lib/plan/line.h \
	lib/plan/names.c \
	lib/plan/need.c \
	lib/plan/need.h \
	lib/plan/next.c \
	lib/plan/next.h \
	lib/plan/person.c \
	lib/plan/person.h \
	lib/plan/plan.c \
	lib/plan/reach.c \
	lib/plan/reach.h \
	lib/plan/score.c \
	lib/plan/score.h \
	lib/plan/search.c \
	lib/plan/search.h \
	lib/plan/seen.c \
	lib/plan/seen.h \
	lib/plan/stones.c \
	lib/plan/stones.h

export_sources = \
	lib/export/comparison_json.c \
	lib/export/emit.c \
	lib/export/emit.h \
	lib/export/figure_json.c \
	lib/export/list_json.c \
	lib/export/list_text.c \
	lib/export/members.c \
	lib/export/members.h \
	lib/export/plan_json.c \
	lib/export/plan_text.c \
	lib/export/record_json.c \
	lib/export/record_text.c

libvocation_a_SOURCES = \
	$(base_sources) \
	$(json_sources) \
	$(model_sources) \
	$(load_sources) \
	$(compare_sources) \
	$(plan_sources) \
	$(export_sources)
