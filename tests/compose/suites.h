#ifndef TESTS_COMPOSE_SUITES_H
#define TESTS_COMPOSE_SUITES_H

#include "tests/suites.h"

#include <vocation/compose.h>

Suite *comparisons_suite(void);
Suite *documents_suite(void);
Suite *format_suite(void);
Suite *handouts_suite(void);
Suite *pathways_suite(void);
Suite *phrases_suite(void);
Suite *refusal_suite(void);
Suite *sections_suite(void);
Suite *texts_suite(void);

/* The date of every guide in these tests. */
extern const voc_date report_date;

/* A catalog of the source tree: "data/health-information.json". Fails the test with its log. */
voc_catalog *load_catalog(const char *name);
/* A catalog from JSON in memory. */
voc_catalog *catalog_from(const char *json);

/* The guide of whatever the id names, or NULL. Asserts nothing, so that memory may be refused. */
voc_document *guide_of(const voc_catalog *catalog, const char *id, voc_log *log);
/* The document that was just composed with this log, which is freed. Fails the test with the log
 * where there is none. */
voc_document *composed(voc_document *document, voc_log *log);
/* The guide, which must succeed, as its dump; the caller frees it. */
char *dump_of(const voc_catalog *catalog, const char *id);
/* A document's dump; the caller frees it, and still owns the document. */
char *dump_document(const voc_document *document);

/* Holds a dump to tests/golden/documents/NAME.txt, and frees it. */
void expect_golden(const char *name, char *text);

#endif
