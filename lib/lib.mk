# libvocation.a: the model. One block a folder, one file a line, sorted.

lib_LIBRARIES += libvocation.a

vocationincludedir = $(includedir)/vocation
vocationinclude_HEADERS = \
	include/vocation/catalog.h \
	include/vocation/compare.h \
	include/vocation/compose.h \
	include/vocation/date.h \
	include/vocation/decimal.h \
	include/vocation/document.h \
	include/vocation/figure.h \
	include/vocation/log.h \
	include/vocation/model.h \
	include/vocation/output.h \
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
	lib/base/date.c \
	lib/base/decimal.c \
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
	lib/base/position.c \
	lib/base/position.h \
	lib/base/status.c \
	lib/base/utf8.c \
	lib/base/utf8.h \
	lib/base/version.c \
	lib/base/words.c \
	lib/base/words.h

json_sources =

model_sources =

load_sources =

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
	lib/compare/words.c

export_sources =

libvocation_a_SOURCES = \
	$(base_sources) \
	$(json_sources) \
	$(model_sources) \
	$(load_sources) \
	$(compare_sources) \
	$(export_sources)
