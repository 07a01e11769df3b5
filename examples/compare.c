/* compare CATALOG A B text|json: two records side by side, like with like, on standard output. */
#include <string.h>

#include <vocation/vocation.h>

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const char *const subjects[] = {argv[2], argv[3]};
    const voc_policy policy = {.as_of = {2026, 11, 23}}; /* the rest at its default: official */

    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load((const char *[]){argv[1]}, 1, log);
    const voc_comparison *comparison = voc_compare(catalog, subjects, 2, &policy, log);

    voc_status status = VOC_ERROR_USAGE;
    if (comparison && strcmp(argv[4], "json") == 0)
        status = voc_export_comparison_json(comparison, stdout);
    else if (comparison)
        status = voc_comparison_print(comparison, NULL, stdout);
    voc_log_print(log, stderr);

    voc_comparison_free(comparison);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return status == VOC_OK ? 0 : 1;
}
