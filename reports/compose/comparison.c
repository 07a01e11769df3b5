/* The comparison sheet: a value of lib/compare on one landscape page. */
#include "compose/comparison.h"

/* "Baker · Miller" */
static const char *names(voc__composer *c, const voc_comparison *comparison)
{
    const char *joined = NULL;
    for (size_t s = 0; s < comparison->subject_count; s++) {
        const char *title = voc__title(c, comparison->subjects[s]);
        joined = joined ? voc__phrase(c, SAY_COMPARED, joined, title) : title;
    }
    return joined;
}

static void legend_line(voc__composer *c, voc_sample sample, voc__phrase_key words)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    voc_document_leaf(c->document, VOC_NODE_SAMPLE, &(voc_attributes){.sample = sample}, NULL);
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, words));
    voc__close(c);
}

static void legend(voc__composer *c)
{
    voc__open(c, VOC_NODE_LEGEND);
    legend_line(c, VOC_SAMPLE_DIFFERS, SAY_LEGEND_VALUES_DIFFER);
    legend_line(c, VOC_SAMPLE_ALIKE, SAY_LEGEND_ALL_ALIKE);
    voc__add_paragraph(c, VOC_ROLE_NOTE, VOC_STYLE_REGULAR, voc__phrase(c, SAY_LEGEND_NO_SIGN));
    legend_line(c, VOC_SAMPLE_LETTER, SAY_LEGEND_LETTER);
    legend_line(c, VOC_SAMPLE_CLOCK, SAY_LEGEND_OLD);
    legend_line(c, VOC_SAMPLE_CITE, SAY_LEGEND_SOURCE);
    voc__close(c);
}

/* "Three careers side by side" */
static const char *sheet_title(voc__composer *c, const voc_comparison *comparison)
{
    voc__phrase_key key = comparison->kind == VOC_OCCUPATION      ? SAY_SHEET_OCCUPATIONS
                          : comparison->kind == VOC_PROGRAM       ? SAY_SHEET_PROGRAMS
                          : comparison->kind == VOC_CERTIFICATION ? SAY_SHEET_CERTIFICATIONS
                                                                  : SAY_SHEET_INSTITUTIONS;
    return voc__phrase(c, key, voc__format_number_word(&c->format, comparison->subject_count));
}

static void title(voc__composer *c, const char *text)
{
    voc__open(c, VOC_NODE_TITLE_BLOCK);
    voc__add_node(c, VOC_NODE_KICKER, voc__phrase(c, SAY_COMPARISON_SHEET));
    voc__add_node(c, VOC_NODE_TITLE, text);
    legend(c);
    voc__close(c);
}

static void head_row(voc__composer *c, const voc_comparison *comparison)
{
    voc_document_open(c->document, VOC_NODE_ROW, &(voc_attributes){.head = true});
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__close(c);
    for (size_t s = 0; s < comparison->subject_count; s++) {
        voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
        voc__open(c, VOC_NODE_PARAGRAPH);
        voc__add_style(c, VOC_STYLE_NAME, voc__title(c, comparison->subjects[s]));
        voc__close(c);
        voc__close(c);
    }
    voc__close(c);
}

static bool is_pattern_row(const voc_comparison_row *row)
{
    return row->pattern && row->criterion != VOC_CRITERION_OTHER_PAY;
}

/* "three each [1], 13 years old": how many ads at most, and how old they are. */
static void ads_line(voc__composer *c, const voc_comparison_row *row, size_t subjects)
{
    size_t most = 0;
    const voc_posting *newest = NULL;
    for (size_t s = 0; s < subjects; s++) {
        most = row->cells[s].count > most ? row->cells[s].count : most;
        for (size_t i = 0; i < row->cells[s].count; i++) {
            const voc_posting *posting =
                (const voc_posting *)(const void *)row->cells[s].items[i].as.entity;
            if (!newest || voc_date_compare(posting->date, newest->date) > 0)
                newest = posting;
        }
    }
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    voc__add(c, voc__format_counted(&c->format, COUNT_ADS, (int64_t)most));
    voc__cite(c, &row->sources);
    if (newest && voc_date_valid(newest->date)) {
        voc__add(c, " ");
        voc_document_leaf(c->document, VOC_NODE_AGE, NULL,
                          voc__format_date(&c->format, newest->date));
    }
    voc__close(c);
}

/* Requirements name their sources strength by strength. */
static bool cites_in_cells(const voc_comparison_row *row)
{
    return row->criterion == VOC_CRITERION_EDUCATION ||
           row->criterion == VOC_CRITERION_EXPERIENCE || row->criterion == VOC_CRITERION_OTHER_PAY;
}

void voc__comparison_label(voc__composer *c, const voc_comparison_row *row, size_t subjects)
{
    const char *label = voc__phrase(
        c, (voc__phrase_key)(SAY_CRITERION_WORK + (int)(row->criterion - VOC_CRITERION_WORK)));
    bool ads = row->criterion == VOC_CRITERION_POSTINGS;
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.head = true});
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__add_style(c, row->superseded ? VOC_STYLE_REGULAR : VOC_STYLE_STRONG, label);
    if (!is_pattern_row(row) && !ads && !cites_in_cells(row))
        voc__cite(c, &row->sources);
    voc__close(c);
    if (is_pattern_row(row))
        voc__pattern_line(c, row->pattern);
    if (ads)
        ads_line(c, row, subjects);
    voc__close(c);
}

static voc_sign sign_of(voc_row_verdict verdict)
{
    return verdict == VOC_ROW_DIFFERS ? VOC_SIGN_DIFFERS
           : verdict == VOC_ROW_ALIKE ? VOC_SIGN_ALIKE
                                      : VOC_SIGN_NONE;
}

void voc__comparison_value(voc__composer *c, const voc_comparison *comparison,
                           const voc_comparison_row *row, size_t subject, int span)
{
    voc_document_open(c->document, VOC_NODE_CELL, &(voc_attributes){.column_span = span});
    voc__open(c, VOC_NODE_PARAGRAPH);
    voc__comparison_cell(c, row, &row->cells[subject], comparison->subject_count,
                         row->sources.count == 0 && !is_pattern_row(row));
    voc__close(c);
    voc__close(c);
}

/* Narrow columns make long rows: with three subjects or more, if nothing else helps, the longest
 * may be left out too. */
static bool is_late(const voc_comparison *comparison, const voc_comparison_row *row)
{
    return !row->optional && comparison->subject_count > 2 &&
           (row->criterion == VOC_CRITERION_EMPLOYERS ||
            row->criterion == VOC_CRITERION_CERTIFICATION ||
            row->criterion == VOC_CRITERION_OPENINGS);
}

/* What is alike in all is printed once, over all columns; figures keep their marks apart. */
static void table_row(voc__composer *c, const voc_comparison *comparison,
                      const voc_comparison_row *row)
{
    bool once = row->verdict == VOC_ROW_ALIKE && !row->pattern;
    voc_document_open(c->document, VOC_NODE_ROW,
                      &(voc_attributes){
                          .sign = sign_of(row->verdict),
                          .row_style = row->superseded ? VOC_ROW_SUPERSEDED : VOC_ROW_PLAIN,
                          .optional = row->optional || is_late(comparison, row),
                          .late = is_late(comparison, row),
                      });
    voc__comparison_label(c, row, comparison->subject_count);
    if (once)
        voc__comparison_value(c, comparison, row, 0, (int)comparison->subject_count);
    for (size_t s = 0; !once && s < comparison->subject_count; s++)
        voc__comparison_value(c, comparison, row, s, 1);
    voc__close(c);
}

/* Openings stand in the chart beside the change in jobs, where there is one. */
static bool in_chart(const voc_comparison *comparison, const voc_comparison_row *row)
{
    if (row->criterion != VOC_CRITERION_OPENINGS)
        return false;
    for (size_t r = 0; r < comparison->row_count; r++)
        if (comparison->rows[r].criterion == VOC_CRITERION_CHANGE &&
            comparison->rows[r].verdict != VOC_ROW_NOT_COMPARED)
            return row->verdict != VOC_ROW_NOT_COMPARED;
    return false;
}

static void table(voc__composer *c, const voc_comparison *comparison, const char *all)
{
    voc_document_open(
        c->document, VOC_NODE_TABLE,
        &(voc_attributes){.role = VOC_ROLE_COMPARISON, .alt = voc__phrase(c, SAY_SHEET_ALT, all)});
    voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, NULL, NULL);
    for (size_t s = 0; s < comparison->subject_count; s++)
        voc_document_leaf(c->document, VOC_NODE_TABLE_COLUMN, &(voc_attributes){.weight = 1}, NULL);
    head_row(c, comparison);
    for (size_t r = 0; r < comparison->row_count; r++)
        if (!in_chart(comparison, &comparison->rows[r]))
            table_row(c, comparison, &comparison->rows[r]);
    voc__close(c);
}

/* Notes, sources and policy at the foot, small. */
static void foot(voc__composer *c)
{
    static const voc__phrase_key policies[] = {
        [VOC_POLICY_OFFICIAL] = SAY_SHEET_POLICY_OFFICIAL,
        [VOC_POLICY_NEWEST] = SAY_SHEET_POLICY_NEWEST,
        [VOC_POLICY_SAME_SOURCE] = SAY_SHEET_POLICY_SAME,
    };
    voc__open(c, VOC_NODE_NOTES);
    voc__add(c, voc__phrase(c, policies[c->policy.choice]));
    voc__add(c, " ");
    voc__add_notes(c);
    voc__close(c);
    voc_document_leaf(c->document, VOC_NODE_SOURCES, &(voc_attributes){.role = VOC_ROLE_NOTE},
                      NULL);
}

voc_document *voc_compose_comparison(const voc_catalog *catalog,
                                     const voc_comparison_request *request, voc_log *log)
{
    voc__composer c;
    voc_policy policy = request->options.policy;
    policy.as_of = request->as_of;
    const voc_comparison *comparison =
        voc_compare(catalog, request->subjects, request->count, &policy, log);
    if (!comparison)
        return NULL;
    if (voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        const char *all = names(&c, comparison);
        voc__composer_document(&c, &(voc__report){
                                       .kind = SAY_COMPARISON_SHEET,
                                       .title = all,
                                       .orientation = VOC_LANDSCAPE,
                                       .one_page = true,
                                       .as_of = request->as_of,
                                       .options = &request->options,
                                   });
        title(&c, sheet_title(&c, comparison));
        table(&c, comparison, all);
        voc__comparison_charts(&c, comparison);
        foot(&c);
    }
    voc_document *document = voc__composer_end(&c);
    voc_comparison_free(comparison);
    return document;
}
