# Benchmarks: `make bench`; never installed, never part of `make check`.

EXTRA_PROGRAMS += bench/bench_guides
CLEANFILES += $(EXTRA_PROGRAMS)

bench_bench_guides_LDADD = $(REPORT_LIBS)
bench_bench_guides_SOURCES = \
	bench/floor.c \
	bench/floor.h \
	bench/guides.c


bench: bench/bench_guides
	bench/bench_guides '$(srcdir)/data/health-information.json' health-information-technician 5000
