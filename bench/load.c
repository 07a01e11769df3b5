/* bench_load [MEGABYTES [RUNS]]: a catalog grown in memory, loaded as voc_catalog_load does and,
 * for the floor, parsed by cJSON alone, in turn in one process. CPU time; the median of the runs. A
 * load frees all that it read into, so the floor is also given with cJSON's freeing. */
#include <malloc.h> /* malloc_trim, of glibc */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cjson/cJSON.h>

#include <vocation/catalog.h>

#include "bench/measure.h"

enum { RUNS_MAX = 101 };

typedef struct grown {
    char *text;
    size_t size, capacity;
} grown;

static void add(grown *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    to->size += (size_t)vsnprintf(to->text + to->size, to->capacity - to->size, format, arguments);
    va_end(arguments);
}

static void add_figures(grown *to, int number)
{
    add(to, "      \"figures\": [\n");
    for (int year = 2016; year < 2026; year++) {
        add(to,
            "        {\"measure\": \"pay\", \"statistic\": \"median\", \"value\": %d, \"unit\": "
            "\"USD/year\", \"date\": \"%d-05\", \"source\": \"survey\", \"taxonomy\": \"SOC "
            "2018\"},\n",
            30000 + 10 * (number % 5000) + year, year);
        add(to,
            "        {\"measure\": \"employment-change\", \"statistic\": \"percent\", \"value\": "
            "%d.%d, \"unit\": \"percent\", \"window\": [\"%d\", \"%d\"], \"source\": "
            "\"outlook\"}%s\n",
            number % 20, year % 10, year - 10, year, year < 2025 ? "," : "");
    }
    add(to, "      ]\n");
}

static void add_occupation(grown *to, int number)
{
    add(to,
        "%s    {\n      \"id\": \"occupation-%d\",\n      \"title\": \"Keeper of the records of "
        "the town, grade %d\",\n      \"codes\": {\"soc-2018\": \"%02d-%04d\"},\n"
        "      \"aliases\": [\"Records keeper %d\"],\n      \"sources\": [\"survey\"],\n",
        number ? ",\n" : "", number, number, 11 + number % 40, 1000 + number % 9000, number);
    add(to, "      \"summary\": \"Keeps what was written down in order, complete and safe, and "
            "finds it again when someone asks.\",\n"
            "      \"duties\": [\n"
            "        \"Take in what arrives and see that nothing is missing\",\n"
            "        \"Give each record its code – by the rules of the house\",\n"
            "        {\"text\": \"Answer those who ask \\u201cwhere is it?\\u201d\", \"sources\": "
            "[\"outlook\"]}\n      ],\n"
            "      \"requirements\": [{\"level\": \"associate\", \"strength\": \"usual\"}, "
            "{\"experience\": {\"months\": 12}, \"strength\": \"preferred\"}],\n");
    add_figures(to, number);
    add(to, "    }");
}

static void add_program(grown *to, int number)
{
    add(to,
        "%s    {\n      \"id\": \"program-%d\",\n      \"title\": \"Keeping of records, part %d\","
        "\n      \"level\": \"associate\",\n      \"duration\": [%d, 24],\n"
        "      \"sources\": [\"survey\"],\n"
        "      \"prerequisites\": [{\"level\": \"high-school\"}],\n"
        "      \"content\": [\"Orders and classes\", \"Law and privacy\", \"Counting\"],\n"
        "      \"leads_to\": [\"occupation-%d\"]\n    }",
        number ? ",\n" : "", number, number, 12 + number % 12, number);
}

/* A catalog of at least so many bytes, in the layout of the shipped one. */
static grown grow(size_t size)
{
    int count = (int)(size / 4000) + 1;
    grown to = {.capacity = size * 2 + 65536};
    to.text = malloc(to.capacity);
    if (!to.text)
        return to;
    add(&to, "{\n  \"format\": \"vocation-catalog/1\",\n  \"title\": \"Grown\",\n"
             "  \"language\": \"en-US\",\n  \"sources\": [\n"
             "    {\"id\": \"survey\", \"kind\": \"official\", \"title\": \"Survey\"},\n"
             "    {\"id\": \"outlook\", \"kind\": \"official\", \"title\": \"Outlook\"}\n  ],\n"
             "  \"occupations\": [\n");
    for (int i = 0; i < count; i++)
        add_occupation(&to, i);
    add(&to, "\n  ],\n  \"programs\": [\n");
    for (int i = 0; i < count; i++)
        add_program(&to, i);
    add(&to, "\n  ]\n}\n");
    return to;
}

static double median(double *times, int count)
{
    measure_sort(times, (size_t)count);
    return times[count / 2];
}

/* Making alone: what was made is freed outside of the time, and what freeing put off is done. */
static double time_load(const grown *catalog)
{
    malloc_trim(0);
    voc_log *log = voc_log_new();
    const voc_input input = {.name = "grown", .bytes = catalog->text, .size = catalog->size};
    double start = measure_now();
    voc_catalog *loaded = voc_catalog_load_inputs(&input, 1, NULL, log);
    double taken = measure_now() - start;
    if (!loaded || voc_log_count(log) > 0) {
        voc_log_print(log, stderr);
        exit(EXIT_FAILURE);
    }
    voc_catalog_free(loaded);
    voc_log_free(log);
    return taken;
}

/* *freed: with the freeing of the tree. */
static double time_parse(const grown *catalog, double *freed)
{
    malloc_trim(0);
    double start = measure_now();
    cJSON *tree = cJSON_ParseWithLengthOpts(catalog->text, catalog->size, NULL, 0);
    double taken = measure_now() - start;
    if (!tree)
        exit(EXIT_FAILURE);
    cJSON_Delete(tree);
    *freed = measure_now() - start;
    return taken;
}

int main(int argc, char **argv)
{
    double loads[RUNS_MAX], parses[RUNS_MAX], freed[RUNS_MAX];
    int megabytes = argc > 1 ? atoi(argv[1]) : 10, runs = argc > 2 ? atoi(argv[2]) : 15;
    if (argc > 3 || megabytes < 1 || megabytes > 50 || runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "usage: bench_load [MEGABYTES [RUNS]]\n");
        return 2;
    }
    grown catalog = grow((size_t)megabytes * 1000000);
    if (!catalog.text)
        return EXIT_FAILURE;
    for (int i = 0; i < runs; i++) {
        parses[i] = time_parse(&catalog, &freed[i]);
        loads[i] = time_load(&catalog);
    }
    double load = median(loads, runs), parse = median(parses, runs), both = median(freed, runs);
    printf("catalog  %.1f MB, median of %d runs\n", (double)catalog.size / 1e6, runs);
    printf("load     %.1f ms, %.0f MB/s\n", load, (double)catalog.size / load / 1e3);
    printf("cJSON    %.1f ms its parse, %.1f ms with its freeing\n", parse, both);
    printf("ratio    %.2f to the parse, %.2f with the freeing\n", load / parse, load / both);
    free(catalog.text);
    return 0;
}
