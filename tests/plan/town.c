#include "tests/plan/town.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

voc_log *town_log;
voc_catalog *town;
static voc_plan *last_plan;

void town_load(const char *lists)
{
    static const char head[] = "{\"format\": \"vocation-catalog/1\", \"title\": \"Town\", "
                               "\"language\": \"en\", \"sources\": [{\"id\": \"s\", \"kind\": "
                               "\"official\", \"title\": \"S\"}, {\"id\": \"t\", \"kind\": "
                               "\"article\", \"title\": \"T\"}], ";
    size_t size = sizeof head + strlen(lists) + 1;
    char *text = malloc(size);
    snprintf(text, size, "%s%s}", head, lists);
    for (char *c = text; *c; c++)
        *c = *c == '\'' ? '"' : *c;
    if (!town_log)
        town_log = voc_log_new();
    voc_catalog_free(town);
    town =
        voc_catalog_load_inputs(&(voc_input){"town.json", text, strlen(text)}, 1, NULL, town_log);
    if (!town)
        voc_log_print(town_log, stderr);
    free(text);
    ck_assert_ptr_nonnull(town);
}

void town_unload(void)
{
    voc_plan_free(last_plan);
    voc_catalog_free(town);
    voc_log_free(town_log);
    last_plan = NULL;
    town = NULL;
    town_log = NULL;
}

const voc_plan *plan_to(const char *target, asking asks)
{
    voc_plan_request request = {.person = {.level = asks.level,
                                           .have = asks.have,
                                           .experience = asks.experience,
                                           .online = asks.online,
                                           .earn = asks.earn,
                                           .most_months = asks.most_months},
                                .target = target,
                                .weakest = asks.weakest,
                                .policy = {.as_of = {2026, 11, 23}}};
    while (asks.have && asks.have[request.person.have_count])
        request.person.have_count++;
    while (request.person.experience_count < 3 &&
           asks.experience[request.person.experience_count].occupation)
        request.person.experience_count++;
    voc_plan_free(last_plan);
    last_plan = voc_plan_make(town, &request, town_log);
    if (!last_plan)
        voc_log_print(town_log, stderr);
    ck_assert_ptr_nonnull(last_plan);
    return last_plan;
}

const voc_way *way_for(const voc_plan *plan, voc_way_reason reason)
{
    for (size_t i = 0; i < voc_plan_way_count(plan); i++) {
        if (voc_plan_way(plan, i)->reasons & (unsigned)reason)
            return voc_plan_way(plan, i);
    }
    ck_abort_msg("no way is %s", voc_way_reason_name(reason));
}

const char *steps_of(const voc_way *way)
{
    static char text[2048];
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; i < way->step_count; i++) {
        const voc_step *step = &way->steps[i];
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s%s%s%s", i ? " " : "",
                                 step->advised ? "(" : "", step->entity->id,
                                 step->kind == VOC_STEP_WORK ? "*" : "", step->advised ? ")" : "");
    }
    return text;
}

const char *months_of(voc_range months)
{
    static char text[40];
    if (!months.stated)
        return "?";
    if (months.low == months.high)
        snprintf(text, sizeof text, "%d", months.low);
    else
        snprintf(text, sizeof text, "%d-%d", months.low, months.high);
    return text;
}
