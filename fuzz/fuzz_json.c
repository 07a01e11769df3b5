/* The way of bytes to a catalog: inflation, the gate, cJSON, the loader, and what it gives. */
#include <vocation/catalog.h>

#include "fuzz/target.h"

/* Either a catalog, or an error that says why not. */
static int look(voc_catalog *catalog, voc_log *log)
{
    if (!catalog)
        return voc_log_errors(log) == 0;
    voc_catalog_check_dates(catalog, (voc_date){2026, 11, 23}, log);
    size_t errors = voc_log_errors(log);
    const voc_entity *found = voc_catalog_find(catalog, "baker", log);
    return errors != 0 || (!found && voc_log_errors(log) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const voc_limits limits = {.inflated_bytes = 1 << 20, .values = 100000};
    voc_input input = {"fuzz", bytes, size};
    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load_inputs(&input, 1, &limits, log);
    int failed = look(catalog, log);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return failed;
}
