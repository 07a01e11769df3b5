/* Certifications and licenses: the panel for one, the table for several. */
#include "compose/parts.h"

const char *voc__certification_name(voc__composer *c, const voc_certification *certification)
{
    const char *title = voc__title(c, &certification->entity);
    if (!certification->abbreviation)
        return title;
    return voc__phrase(c, SAY_BRACKETED, title, certification->abbreviation);
}

const char *voc__certification_short(voc__composer *c, const voc_certification *certification)
{
    return certification->abbreviation ? certification->abbreviation
                                       : voc__title(c, &certification->entity);
}

const char *voc__organization_name(voc__composer *c, const voc_organization *organization)
{
    const char *title = voc__title(c, &organization->entity);
    if (!organization->abbreviation)
        return title;
    return voc__phrase(c, SAY_BRACKETED, title, organization->abbreviation);
}

const char *voc__organization_short(voc__composer *c, const voc_organization *organization)
{
    return organization->abbreviation ? organization->abbreviation
                                      : voc__title(c, &organization->entity);
}

static const char *issuer_names(voc__composer *c, const voc_organization_list *issuers)
{
    const char *text = NULL;
    for (size_t i = 0; i < issuers->count; i++) {
        const voc_organization *one = issuers->items[i];
        const char *name =
            issuers->count > 1 ? voc__organization_short(c, one) : voc__organization_name(c, one);
        text = text ? voc__phrase(c, i + 1 < issuers->count ? SAY_COMMA : SAY_SLASH_OR, text, name)
                    : name;
    }
    return text ? text : voc__phrase(c, SAY_NOT_STATED);
}

static void term(voc__composer *c, voc__phrase_key key)
{
    voc__open(c, VOC_NODE_DEFINITION);
    voc__add_node(c, VOC_NODE_TERM, voc__phrase(c, key));
    voc__open(c, VOC_NODE_DETAILS);
}

static void end_term(voc__composer *c)
{
    voc__close(c);
    voc__close(c);
}

static void run_in_term(voc__composer *c, voc__phrase_key key, const voc_statements *statements)
{
    if (!statements->count)
        return;
    term(c, key);
    voc__run_in(c, statements, statements->count);
    end_term(c);
}

static void eligibility(voc__composer *c, const voc_certification *certification)
{
    const voc_requirements *all = &certification->eligibility;
    if (!all->count)
        return;
    term(c,
         certification->certification_kind == VOC_CERTIFICATION_LICENSE ? SAY_TO_HOLD : SAY_TO_SIT);
    for (size_t i = 0; i < all->count; i++) {
        voc__add(c, i ? ". " : NULL);
        voc__requirement(c, &all->items[i], all->items[i].strength > VOC_REQUIRED);
    }
    end_term(c);
}

static void fees(voc__composer *c, const voc_certification *certification)
{
    const voc_figure *fee =
        voc__pick(c, &certification->figures, VOC_FEE, VOC_COUNT, VOC_UNIT_MONEY);
    for (size_t i = 0; !fee && i < certification->figures.count; i++)
        if (certification->figures.items[i]->measure == VOC_FEE &&
            voc__in_time(c, certification->figures.items[i]))
            fee = certification->figures.items[i];
    if (!fee)
        return;
    term(c, SAY_FEE);
    voc__figure(c, fee);
    end_term(c);
}

static void facts(voc__composer *c, const voc_certification *certification)
{
    voc__open_role(c, VOC_NODE_DEFINITIONS, VOC_ROLE_DENSE);
    term(c, SAY_ISSUER);
    voc__add(c, issuer_names(c, &certification->issuers));
    if (certification->issuers.count)
        voc__cite(c, &certification->entity.sources);
    end_term(c);
    run_in_term(c, SAY_WHO_IT_IS_FOR, &certification->audience);
    if (voc__stated(&certification->jurisdiction)) {
        term(c, SAY_WHERE_LICENSED);
        voc__statement(c, &certification->jurisdiction);
        end_term(c);
    }
    eligibility(c, certification);
    fees(c, certification);
    if (certification->validity.stated) {
        term(c, SAY_VALIDITY);
        voc__add(c, voc__format_months(&c->format, certification->validity));
        voc__cite(c, &certification->entity.sources);
        end_term(c);
    }
    run_in_term(c, SAY_RENEWAL, &certification->renewal);
    voc__close(c);
}

static void exam_areas(voc__composer *c, const voc_statements *areas)
{
    bool same = voc__same_sources(areas);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    voc__add_style(
        c, VOC_STYLE_STRONG,
        areas->count == 1
            ? voc__phrase(c, SAY_EXAM_AREA)
            : voc__phrase(c, SAY_EXAM_AREAS, voc__format_number_word(&c->format, areas->count)));
    if (same)
        voc__cite(c, &areas->items[0].sources);
    voc__close(c);
    voc__open_role(c, VOC_NODE_LIST, VOC_ROLE_DENSE);
    for (size_t i = 0; i < areas->count; i++) {
        voc__open(c, VOC_NODE_ITEM);
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
        if (same)
            voc__add(c, voc__text(c, &areas->items[i].text));
        else
            voc__statement(c, &areas->items[i]);
        voc__close(c);
        voc__close(c);
    }
    voc__close(c);
}

void voc__certification_panel(voc__composer *c, const voc_certification *certification)
{
    voc__open(c, VOC_NODE_PANEL);
    if (certification->exam_areas.count) {
        voc__columns(c, VOC_RATIO_WIDE_NARROW);
        facts(c, certification);
        voc__next_column(c);
        exam_areas(c, &certification->exam_areas);
        voc__columns_end(c);
    } else {
        facts(c, certification);
    }
    voc__close(c);
    voc__notes(c);
}

static void run_in_cell(voc__composer *c, const voc_statements *statements)
{
    voc__open_cell(c);
    if (statements->count)
        voc__run_in(c, statements, statements->count);
    else
        voc__add(c, voc__phrase(c, SAY_NOT_STATED));
    voc__close_cell(c);
}

static void to_sit_cell(voc__composer *c, const voc_requirements *eligibility)
{
    voc__open_cell(c);
    for (size_t i = 0; i < eligibility->count; i++) {
        voc__add(c, i ? "; " : NULL);
        voc__requirement(c, &eligibility->items[i], false);
    }
    if (!eligibility->count)
        voc__add(c, voc__phrase(c, SAY_NOT_STATED));
    voc__close_cell(c);
}

static void renewal_cell(voc__composer *c, const voc_certification *certification)
{
    if (!certification->validity.stated) {
        run_in_cell(c, &certification->renewal);
        return;
    }
    voc__open_cell(c);
    voc__add(
        c, voc__phrase(c, SAY_VALID_FOR, voc__format_months(&c->format, certification->validity)));
    if (certification->renewal.count) {
        voc__add(c, "; ");
        voc__run_in(c, &certification->renewal, certification->renewal.count);
    }
    voc__close_cell(c);
}

static bool any_eligibility(const voc_certification_list *list, size_t from)
{
    for (size_t i = from; i < list->count; i++)
        if (list->items[i]->eligibility.count)
            return true;
    return false;
}

static bool any_renewal(const voc_certification_list *list, size_t from)
{
    for (size_t i = from; i < list->count; i++)
        if (list->items[i]->validity.stated || list->items[i]->renewal.count)
            return true;
    return false;
}

void voc__credential_table(voc__composer *c, const voc_certification_list *list, size_t from)
{
    bool sit = any_eligibility(list, from), renewal = any_renewal(list, from);
    const char *heads[5] = {
        voc__phrase(c, from ? SAY_FURTHER_CREDENTIALS : SAY_COLUMN_CREDENTIAL),
        voc__phrase(c, SAY_ISSUER),
        voc__phrase(c, SAY_COLUMN_FOR),
    };
    size_t columns = 3;
    if (sit)
        heads[columns++] = voc__phrase(c, SAY_TO_SIT);
    if (renewal)
        heads[columns++] = voc__phrase(c, SAY_RENEWAL);
    voc__table(c, VOC_ROLE_DENSE, voc__phrase(c, SAY_CERTIFICATIONS), heads, columns, 0, 2);
    for (size_t i = from; i < list->count; i++) {
        const voc_certification *one = list->items[i];
        voc__open(c, VOC_NODE_ROW);
        voc__add_cell(c, voc__certification_name(c, one));
        voc__add_cell(c, issuer_names(c, &one->issuers));
        run_in_cell(c, &one->audience);
        if (sit)
            to_sit_cell(c, &one->eligibility);
        if (renewal)
            renewal_cell(c, one);
        voc__close(c);
    }
    voc__close(c);
}
