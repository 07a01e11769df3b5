# Small programs that show the library in use, built and run by `make check`.

EXTRA_PROGRAMS += $(example_programs)
example_programs = \
	examples/applicants \
	examples/compare \
	examples/document \
	examples/guide \
	examples/query

examples_applicants_LDADD = $(REPORT_LIBS) $(SQLITE_LIBS)
examples_applicants_SOURCES = examples/applicants.c

examples_compare_LDADD = $(MODEL_LIBS)
examples_compare_SOURCES = examples/compare.c

examples_document_LDADD = $(REPORT_LIBS)
examples_document_SOURCES = examples/document.c

examples_guide_LDADD = $(REPORT_LIBS)
examples_guide_SOURCES = examples/guide.c

examples_query_LDADD = $(MODEL_LIBS)
examples_query_SOURCES = examples/query.c

examplesdir = $(docdir)/examples
dist_examples_DATA = \
	examples/applicants.c \
	examples/compare.c \
	examples/document.c \
	examples/guide.c \
	examples/query.c

# Scripts that run a batch on the engines of others.
clustersdir = $(examplesdir)/clusters
dist_clusters_SCRIPTS = \
	examples/clusters/parallel.sh \
	examples/clusters/slurm-here.sh
dist_clusters_DATA = examples/clusters/vocation.sbatch
