/* query CATALOG NAME: the pay that a policy would print for an occupation, found by id, code, title
 * or alias, with its source and its age. */
#include <vocation/vocation.h>

static const char *source_name(const voc_source *source)
{
    if (source->brief.text)
        return source->brief.text;
    return source->entity.title.text ? source->entity.title.text : source->entity.id;
}

static void print_pay(const voc_occupation *occupation, const voc_policy *policy)
{
    const voc_figure_query query = {
        .measure = VOC_PAY, .statistic = VOC_MEDIAN, .unit = VOC_UNIT_MONEY};
    const voc_figure *pay = voc_figure_pick(&occupation->figures, &query, policy);
    if (!pay || pay->status != VOC_VALUE) {
        printf("%s: no pay known\n", occupation->entity.title.text);
        return;
    }
    char value[VOC_DECIMAL_PRINT_SIZE], date[VOC_DATE_PRINT_SIZE];
    voc_decimal_print(pay->value, value, sizeof value);
    voc_date_print(pay->date, date, sizeof date);
    printf("%s: median pay %s %s %s, as of %s (%s)\n", occupation->entity.title.text, value,
           pay->unit.currency, pay->unit.period == VOC_AN_HOUR ? "an hour" : "a year", date,
           source_name(pay->source));
    int years = voc_figure_age(pay, policy->as_of);
    if (voc_figure_age_notice(pay, policy) == VOC_AGE_OLD)
        printf("This is %d years old.\n", years);
    if (pay->scope.relation == VOC_SCOPE_WIDER)
        printf("It is a figure for a wider group: %s.\n", pay->scope.title.text);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const voc_policy policy = {.choice = VOC_POLICY_OFFICIAL, .as_of = {2026, 11, 23}};
    voc_log *log = voc_log_new();
    voc_catalog *catalog = voc_catalog_load((const char *[]){argv[1]}, 1, log);
    const voc_entity *found = voc_catalog_find(catalog, argv[2], log);
    const voc_occupation *occupation = NULL;
    if (found)
        occupation = voc_catalog_occupation(catalog, found->id); /* NULL: of another kind */
    if (occupation)
        print_pay(occupation, &policy);
    voc_log_print(log, stderr);
    voc_catalog_free(catalog);
    voc_log_free(log);
    return occupation ? 0 : 1;
}
