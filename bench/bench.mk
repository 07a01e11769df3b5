# Benchmarks: `make bench`; never installed, never part of `make check`.

EXTRA_PROGRAMS += $(bench_programs)
CLEANFILES += $(EXTRA_PROGRAMS)
EXTRA_DIST += bench/README.md
bench_programs = \
	bench/bench_batch \
	bench/bench_guides \
	bench/bench_load \
	bench/bench_pathways \
	bench/bench_plan

# What several share.
bench_measure = \
	bench/measure.c \
	bench/measure.h
bench_printer = $(bench_measure) \
	bench/printer.c \
	bench/printer.h

bench_bench_batch_LDADD = $(BATCH_LIBS)
bench_bench_batch_SOURCES = bench/batch.c $(bench_measure)

bench_bench_guides_LDADD = $(REPORT_LIBS)
bench_bench_guides_SOURCES = \
	bench/floor.c \
	bench/floor.h \
	bench/guides.c \
	$(bench_printer)

bench_bench_load_LDADD = $(MODEL_LIBS)
bench_bench_load_SOURCES = bench/load.c $(bench_measure)

bench_bench_pathways_LDADD = $(REPORT_LIBS)
bench_bench_pathways_SOURCES = bench/pathways.c $(bench_printer)

bench_bench_plan_LDADD = $(MODEL_LIBS)
bench_bench_plan_SOURCES = bench/plan.c $(bench_measure)

bench_catalog = '$(srcdir)/data/health-information.json'
bench_target = health-information-technician
bench: $(bench_programs)
	bench/bench_guides $(bench_catalog) $(bench_target) 5000
	bench/bench_load
	bench/bench_plan
	bench/bench_pathways $(bench_catalog) 5000
	bench/bench_batch $(bench_catalog) $(bench_target) 1000 unsynced
	bench/bench_batch $(bench_catalog) $(bench_target) 1000
