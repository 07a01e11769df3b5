/* guide CATALOG OCCUPATION OUTPUT: a career guide as PDF, and what is wrong on the way. */
#include <vocation/report.h>

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load((const char *[]){argv[1]}, 1, log);
    voc_theme *theme = voc_theme_load(NULL, log); /* NULL: the built-in theme */

    voc_career_request request = {.occupation = argv[2], .as_of = {2026, 11, 23}};
    voc_document *guide = voc_compose_career(catalog, &request, log);
    voc_status status = voc_write_pdf_file(guide, theme, argv[3], log);
    voc_log_print(log, stderr);

    voc_document_free(guide);
    voc_theme_free(theme);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return status == VOC_OK ? 0 : 1;
}
