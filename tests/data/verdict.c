/* Tells what the loader says of each file by itself: the name, then "ok", or one line for each
 * error with its status and text. For check_schema.py, which asks the schema the same.
 *
 * usage: verdict FILE... */
#include <stdio.h>

#include <vocation/catalog.h>
#include <vocation/log.h>

static void tell(const char *path, const voc_log *log)
{
    for (size_t i = 0; i < voc_log_count(log); i++) {
        const voc_diagnostic *d = voc_log_at(log, i);
        if (d->severity == VOC_ERROR)
            printf("%s\t%s\t%s\n", path, voc_status_name(d->status), d->text);
    }
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        const char  *path = argv[i];
        voc_log     *log = voc_log_new();
        voc_catalog *catalog = voc_catalog_load(&path, 1, log);
        if (catalog)
            printf("%s\tok\n", path);
        tell(path, log);
        voc_catalog_free(catalog);
        voc_log_free(log);
    }
    return 0;
}
