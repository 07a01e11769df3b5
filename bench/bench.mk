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

bench_bench_batch_LDADD = $(BATCH_LIBS)
bench_bench_batch_SOURCES = bench/batch.c

bench_bench_guides_LDADD = $(REPORT_LIBS)
bench_bench_guides_SOURCES = \
	bench/floor.c \
	bench/floor.h \
	bench/guides.c

bench_bench_load_LDADD = $(MODEL_LIBS)
bench_bench_load_SOURCES = bench/load.c

bench_bench_pathways_LDADD = $(REPORT_LIBS)
bench_bench_pathways_SOURCES = bench/pathways.c

bench_bench_plan_LDADD = $(MODEL_LIBS)
bench_bench_plan_SOURCES = bench/plan.c

bench_target = health-information-technician
bench: $(bench_programs)
	bench/bench_guides '$(srcdir)/data/health-information.json' health-information-technician 5000
	bench/bench_load
	bench/bench_plan
	bench/bench_pathways '$(srcdir)/data/health-information.json' 5000
	bench/bench_batch '$(srcdir)/data/health-information.json' $(bench_target) 1000 unsynced
	bench/bench_batch '$(srcdir)/data/health-information.json' $(bench_target) 1000
