/*
 * compose/parts.h - what all reports are made of: the composer, and the parts that more than one
 * report prints. Nothing here fails: the document and the arena remember, and voc__composer_end
 * tells.
 */
#ifndef VOC_COMPOSE_PARTS_H
#define VOC_COMPOSE_PARTS_H

#include <vocation/compose.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/map.h"
#include "compose/format.h"

/* One report in the making. Strings made on the way live in format.arena. */
typedef struct voc__composer {
    voc_document *document;
    voc__format format;
    const voc_catalog *catalog;
    const char *tag; /* language asked for; NULL: the catalog's */
    voc_policy policy;
    voc_log *log;
    bool untranslated; /* a text was missing in the language asked for: said once */
    voc__array notes;  /* of voc__pending_note: letters set whose notes are not */
    voc__map *printed; /* figures that stand on a page, by their address in letters */
    voc__map *sources; /* handles of those cited, by id: an entry is worded once */
} voc__composer;

/* A letter that waits for its note. */
typedef struct voc__pending_note {
    int handle;
    const char *text;
    voc_source_list sources;
    bool set; /* its note stands: the letter may come again */
} voc__pending_note;

/* What a report is called and about. */
typedef struct voc__report {
    voc__phrase_key kind; /* SAY_CAREER_GUIDE ... */
    const char *title;
    const char *running;       /* at the head of pages, instead of the title; NULL: the title */
    const char *recipient;     /* at their foot; NULL: nobody */
    const voc_entity *subject; /* for its other names, as keywords; may be NULL */
    const char *description;   /* NULL: none */
    voc_orientation orientation;
    bool one_page, one_sheet;
    voc_date as_of;
    const voc_report_options *options;
} voc__report;

/* ---- composer.c: beginning, ending, words and nodes ------------------------------------------ */

/* Language and policy; before any other function here. False when memory is refused. */
bool voc__composer_begin(voc__composer *composer, const voc_catalog *catalog, voc_date as_of,
                         const voc_report_options *options, voc_log *log);
/* Makes the document; then the report is composed. */
void voc__composer_document(voc__composer *composer, const voc__report *report);
/* The finished document, or NULL with an error in log. Frees what the composer holds. */
voc_document *voc__composer_end(voc__composer *composer);

const char *voc__phrase(const voc__composer *c, voc__phrase_key key, ...);
/* The same with a capital first letter. */
const char *voc__phrase_capital(const voc__composer *c, voc__phrase_key key);
/* Words of the catalog that it has in its own language only, enclosed as in doc/languages.h when
 * the report is in another. NULL for NULL. */
const char *voc__own_words(voc__composer *c, const char *text);
/* Words in the report's language, else such words; NULL when not stated, or empty. */
const char *voc__text(voc__composer *c, const voc_words *words);
/* A record's title; its id where it has none. */
const char *voc__title(voc__composer *c, const voc_entity *entity);

void voc__open(voc__composer *c, voc_node_kind kind);
void voc__open_role(voc__composer *c, voc_node_kind kind, voc_role role);
void voc__close(voc__composer *c);
/* Regular words; NULL adds nothing. */
void voc__add(voc__composer *c, const char *text);
void voc__add_style(voc__composer *c, voc_style style, const char *text);
/* A node of one text. */
void voc__add_node(voc__composer *c, voc_node_kind kind, const char *text);
void voc__add_paragraph(voc__composer *c, voc_role role, voc_style style, const char *text);
/* In a chart: a label; the caption: what the chart shows, in strong words, and what it is of. */
void voc__open_label(voc__composer *c, voc_label label);
void voc__add_label(voc__composer *c, voc_label label, const char *text);
void voc__add_caption(voc__composer *c, const char *statement, const char *rest);
/* A phrase whose {page}, {clock} and {cite} become marks. */
void voc__add_marked_phrase(voc__composer *c, voc__phrase_key key);
/* A sentence with its stop. */
const char *voc__stopped(voc__composer *c, const char *text);
/* A section of level 2 or 3 with its heading; closed by voc__close. */
void voc__section(voc__composer *c, int level, voc__phrase_key heading);
void voc__section_titled(voc__composer *c, int level, const char *heading);
void voc__section_page(voc__composer *c, int level, const char *heading, bool new_page);
/* Columns and their first column; voc__next_column between; closed by voc__columns_end. */
void voc__columns(voc__composer *c, voc_ratio ratio);
void voc__next_column(voc__composer *c);
void voc__columns_end(voc__composer *c);
/* A table and its row of heads; closed by voc__close. Columns whose bit is set in `end` are aligned
 * at the end; the column `wide` takes what width is spare. */
void voc__table(voc__composer *c, voc_role role, const char *alt, const char *const *heads,
                size_t count, unsigned end, size_t wide);
/* A cell of one text. */
void voc__add_cell(voc__composer *c, const char *text);
void voc__open_cell(voc__composer *c); /* and a paragraph in it */
void voc__close_cell(voc__composer *c);

/* A letter and the note it stands for; within a section the same words share a letter. */
void voc__letter(voc__composer *c, const char *text, const voc_source_list *sources);
bool voc__has_notes(const voc__composer *c);
/* The notes that wait, as NOTE nodes; inside NOTES. */
void voc__add_notes(voc__composer *c);
/* The same with NOTES around them, if any wait. */
void voc__notes(voc__composer *c);

/* ---- sources.c ------------------------------------------------------------------------------- */

/* Numbers in brackets; none when the list is empty. */
void voc__cite(voc__composer *c, const voc_source_list *sources);
void voc__cite_one(voc__composer *c, const voc_source *source);
/* Two lists as one. */
voc_source_list voc__sources_joined(voc__composer *c, const voc_source_list *a,
                                    const voc_source_list *b);
bool voc__sources_same(const voc_source_list *a, const voc_source_list *b);
/* Whether the lists share a source. */
bool voc__sources_meet(const voc_source_list *a, const voc_source_list *b);
/* Whether any was cited so far. */
bool voc__has_sources(const voc__composer *c);
/* The section at the end. */
void voc__sources_section(voc__composer *c, voc_role role);

/* ---- statement.c ----------------------------------------------------------------------------- */

bool voc__stated(const voc_statement *statement);
/* Words, sources, and that they are inferred where they are. */
void voc__statement(voc__composer *c, const voc_statement *statement);
/* The brief form's words alone, or the full ones. */
const char *voc__brief(voc__composer *c, const voc_statement *statement);
/* A list; nothing when it is empty. One source for all of it stands once, in a line after it. */
void voc__list(voc__composer *c, const voc_statements *statements, voc_marker marker,
               voc_role role);
/* The same with a heading of level 3 before it; nothing when it is empty. */
void voc__list_headed(voc__composer *c, voc__phrase_key heading, const voc_statements *statements,
                      voc_marker marker);
/* The first few in brief, run in, each with its sources. */
void voc__run_in(voc__composer *c, const voc_statements *statements, size_t most);
/* Whether all have one and the same list of sources. */
bool voc__same_sources(const voc_statements *statements);
/* Sources of all of them, once each. */
voc_source_list voc__all_sources(voc__composer *c, const voc_statements *statements);
/* Marks what precedes as our reading. */
void voc__add_inferred(voc__composer *c);

/* ---- requirement.c --------------------------------------------------------------------------- */

typedef enum voc__topic {
    VOC__TOPIC_EDUCATION,
    VOC__TOPIC_CERTIFICATION,
    VOC__TOPIC_EXPERIENCE,
    VOC__TOPIC_OTHER,
} voc__topic;

voc__topic voc__requirement_topic(const voc_requirement *requirement);
bool voc__has_topic(const voc_requirements *requirements, voc__topic topic);
const char *voc__level_words(const voc__composer *c, voc_level level);
const char *voc__strength_words(const voc__composer *c, voc_strength strength);
/* "associate degree in biology, or certificate"; with: also fields of study and notes. */
const char *voc__requirement_words(voc__composer *c, const voc_requirement *requirement, bool full);
/* Those of a topic from the strongest to the weakest, run in, at most so many: "Usual: ... [4].
 * Preferred: ..." Without fields of study and notes, what was said more firmly is not repeated. */
void voc__requirements_run_in(voc__composer *c, const voc_requirements *requirements,
                              voc__topic topic, bool full, size_t most);
/* All of them as a list, strength after each. */
void voc__requirements_list(voc__composer *c, const voc_requirements *requirements, voc_role role);
/* One requirement in a sentence of its own: words, strength, sources. */
void voc__requirement(voc__composer *c, const voc_requirement *requirement, bool strength);

/* ---- figure.c -------------------------------------------------------------------------------- */

const voc_figure *voc__pick(const voc__composer *c, const voc_figure_list *figures,
                            voc_measure measure, voc_statistic statistic, voc_unit_kind unit);
/* All that answer, newest first, in the arena. */
voc_figure_list voc__series(const voc__composer *c, const voc_figure_list *figures,
                            voc_measure measure, voc_statistic statistic, voc_unit_kind unit);
/* The pay that stands for an occupation: its median, or else its mean. */
const voc_figure *voc__pick_pay(const voc__composer *c, const voc_figure_list *figures);
/* The same figure of "all occupations", where it is like for like; else NULL. */
const voc_figure *voc__reference_for(const voc__composer *c, const voc_figure *figure);
/* Another figure of the same window, source and measure: the number of jobs to a percent. */
const voc_figure *voc__companion(const voc_figure_list *figures, const voc_figure *figure,
                                 voc_measure measure, voc_statistic statistic);

/* Whether there is a figure, and it has a number to print. */
bool voc__has_value(const voc_figure *figure);
const char *voc__value(const voc__composer *c, const voc_figure *figure);
const char *voc__when(const voc__composer *c, const voc_figure *figure);
const char *voc__statistic_words(const voc__composer *c, voc_statistic statistic);
/* What the number is really about: "the group (51-4121)". */
void voc__about_cell(voc__composer *c, const voc_figure *figure);
/* Whether of some of them it is our reading which group they count. */
bool voc__has_inferred_group(const voc_figure_list *list);
/* Two whole sentences, one after the other; either may be NULL. */
const char *voc__sentences(voc__composer *c, const char *text, const char *sentence);
/* Why the figure is not simply its subject's, in a sentence or more; NULL: nothing to say. */
const char *voc__figure_caveat(voc__composer *c, const voc_figure *figure);
/* The letter for that, if there is one. */
void voc__figure_letter(voc__composer *c, const voc_figure *figure);
/* Clock and words where the figure is old. */
void voc__age(voc__composer *c, const voc_figure *figure);
/* A cell with that, or "current". */
void voc__age_cell(voc__composer *c, const voc_figure *figure);
/* Value, source, letter, age: a figure in running text. Marks it as printed. */
void voc__figure(voc__composer *c, const voc_figure *figure);

/* Under the label of a row of figures: what all of them are, "Median, May 2024 [2]", how old. */
void voc__pattern_line(voc__composer *c, const voc_figure *pattern);

void voc__mark_printed(voc__composer *c, const voc_figure *figure);
bool voc__in_time(const voc__composer *c, const voc_figure *figure); /* not after the report */

/* A number for an axis in time: months since year 0. */
voc_decimal voc__month_number(voc_date date);
/* An axis of such values. */
voc_axis voc__axis(const voc__composer *c, const voc_unit *unit);
const char *voc__pay_term(const voc__composer *c, const voc_figure *figure);

/* A table of figures with what, value, when, source and age; nothing when there are none. */
void voc__figure_table(voc__composer *c, const voc_figure_list *figures, const char *alt);
/* Those of figures that no part has printed yet, in time for the report. */
voc_figure_list voc__unprinted(const voc__composer *c, const voc_figure_list *figures);

/* ---- shared blocks --------------------------------------------------------------------------- */

/* title.c: kicker, title, deck, byline. */
void voc__title_block(voc__composer *c, voc__phrase_key kind, const char *title,
                      const voc_entity *entity, const voc_statement *deck);
void voc__policy_line(voc__composer *c);

/* contact.c: a paragraph of a link, whose address stands as one would type it; and what the QR code
 * for it is, in words, or NULL for NULL. */
void voc__add_url(voc__composer *c, voc_role role, voc_style style, const char *url);
const char *voc__code_words(voc__composer *c, const char *url);

/* credential.c */
void voc__certification_panel(voc__composer *c, const voc_certification *certification);
void voc__credential_table(voc__composer *c, const voc_certification_list *list, size_t from);
const char *voc__certification_name(voc__composer *c, const voc_certification *certification);
const char *voc__certification_short(voc__composer *c, const voc_certification *certification);
/* Title and abbreviation; and the abbreviation alone, else the title. */
const char *voc__organization_name(voc__composer *c, const voc_organization *organization);
const char *voc__organization_short(voc__composer *c, const voc_organization *organization);

/* study.c */
bool voc__has_courses(const voc_program *program);
/* Courses by stage in columns; stages are sections of the level, or 0: plain heads. */
void voc__courses(voc__composer *c, const voc_program *const *programs, size_t count, int level);
const char *voc__program_name(voc__composer *c, const voc_program *program);
const char *voc__award_words(voc__composer *c, const voc_program *program);
/* The level, or the award where its words say the level and more. */
const char *voc__award_level(voc__composer *c, const voc_program *program);
void voc__study_table(voc__composer *c, const voc_program *const *programs, size_t count);

/* schools.c: those whose listings stand in one of the sources, or whose programs are of the field.
 */
bool voc__has_schools(const voc_source_list *sources, const voc_field *field);
void voc__schools(voc__composer *c, const voc_source_list *sources, const voc_field *field);
/* What they ask those who inquire, each question once; nothing where none is known. */
void voc__school_questions(voc__composer *c, const voc_source_list *sources,
                           const voc_field *field);

/* glance.c: the value of a key number: "24 months", "1-2 years"; low and high may be the same. */
void voc__time_value(voc__composer *c, int low, int high, voc__counted_key unit);

/* careers.c: a table of occupations with their pay and change in jobs. */
void voc__career_table(voc__composer *c, const voc_occupation *const *occupations, size_t count);

#endif
