/* Programs and their courses. */
#include "compose/parts.h"

#include <string.h>

#include "base/words.h"

/* Whether the award's words begin with its level: "Certificate or associate degree". */
static bool names_level(const char *award, const char *level)
{
    return award && voc__format_begins(award, level);
}

const char *voc__award_level(voc__composer *c, const voc_program *program)
{
    const char *level = voc__format_capital(&c->format, voc__level_words(c, program->level));
    const char *award = voc__text(c, &program->award);
    return names_level(award, level) ? award : level;
}

const char *voc__award_words(voc__composer *c, const voc_program *program)
{
    const char *level = voc__award_level(c, program);
    const char *award = voc__text(c, &program->award);
    return award && voc__compare_folded(award, level) != 0
               ? voc__phrase(c, SAY_BRACKETED, level, award)
               : level;
}

const char *voc__program_name(voc__composer *c, const voc_program *program)
{
    return voc__title(c, &program->entity);
}

static const struct {
    voc_course_role role;
    voc__phrase_key heading;
} stages[] = {
    {VOC_COURSE_PREREQUISITE, SAY_STAGE_PREREQUISITE},
    {VOC_COURSE_FOUNDATION, SAY_STAGE_FOUNDATION},
    {VOC_COURSE_FIRST_YEAR, SAY_STAGE_FIRST_YEAR},
    {VOC_COURSE_SECOND_YEAR, SAY_STAGE_SECOND_YEAR},
    {VOC_COURSE_CORE, SAY_STAGE_CORE},
    {VOC_COURSE_GENERAL_EDUCATION, SAY_STAGE_GENERAL_EDUCATION},
    {VOC_COURSE_ELECTIVE, SAY_STAGE_ELECTIVE},
    {VOC_COURSE_PRACTICUM, SAY_STAGE_PRACTICUM},
    {VOC_COURSE_CAPSTONE, SAY_STAGE_CAPSTONE},
};

enum { STAGES = sizeof stages / sizeof *stages, COLUMNS_ABREAST = 4 };

/* The uses of one stage over several programs, each course once. */
typedef struct stage_uses {
    const voc_course_use **items;
    size_t count;
    const voc_statements *practice; /* of the practicum, in the programs' words */
} stage_uses;

static bool has_course(const stage_uses *uses, const voc_course *course)
{
    for (size_t i = 0; i < uses->count; i++)
        if (uses->items[i]->course == course)
            return true;
    return false;
}

static stage_uses gather(voc__composer *c, const voc_program *const *programs, size_t count,
                         voc_course_role role)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        most += programs[i]->courses.count;
    stage_uses uses = {voc__arena_alloc(c->format.arena, most, sizeof *uses.items), 0, NULL};
    for (size_t i = 0; uses.items && i < count; i++) {
        for (size_t j = 0; j < programs[i]->courses.count; j++) {
            const voc_course_use *use = &programs[i]->courses.items[j];
            if (use->role == role && !has_course(&uses, use->course))
                uses.items[uses.count++] = use;
        }
        if (role == VOC_COURSE_PRACTICUM && programs[i]->practice.count && !uses.practice)
            uses.practice = &programs[i]->practice;
    }
    return uses;
}

bool voc__has_courses(const voc_program *program)
{
    return program->courses.count > 0 || program->practice.count > 0;
}

/* The sources that most of the uses have, with how many. */
static size_t usual_sources(const stage_uses *uses, voc_source_list *sources)
{
    size_t most = 0;
    for (size_t i = 0; i < uses->count; i++) {
        size_t count = 0;
        for (size_t j = 0; j < uses->count; j++)
            count += voc__sources_same(&uses->items[i]->sources, &uses->items[j]->sources);
        if (count > most) {
            most = count;
            *sources = uses->items[i]->sources;
        }
    }
    return most;
}

static bool one_note(const stage_uses *uses)
{
    for (size_t i = 0; i < uses->count; i++)
        if (uses->items[i]->note.text.text != uses->items[0]->note.text.text &&
            (!uses->items[i]->note.text.text || !uses->items[0]->note.text.text ||
             strcmp(uses->items[i]->note.text.text, uses->items[0]->note.text.text) != 0))
            return false;
    return uses->count > 0;
}

static void course_item(voc__composer *c, const voc_course_use *use, bool cited, bool noted)
{
    const voc_course *course = use->course;
    voc__open(c, VOC_NODE_ITEM);
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
    const char *title = voc__title(c, &course->entity);
    voc__add(c, course->code ? voc__phrase(c, SAY_CODE_IN, course->code, title) : title);
    if (course->credits.units > 0)
        voc__add(c, voc__arena_printf(
                        c->format.arena, ", %s",
                        voc__format_counted_value(&c->format, COUNT_CREDITS, course->credits)));
    if (noted && voc__stated(&use->note)) {
        voc__add(c, " (");
        voc__add(c, voc__text(c, &use->note.text));
        voc__add(c, ")");
    }
    if (cited)
        voc__cite(c, &use->sources);
    voc__close(c);
    voc__close(c);
}

static void practice_items(voc__composer *c, const voc_statements *practice)
{
    for (size_t i = 0; i < practice->count; i++) {
        voc__open(c, VOC_NODE_ITEM);
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_DENSE);
        voc__statement(c, &practice->items[i]);
        voc__close(c);
        voc__close(c);
    }
}

/* One line of what holds for the stage, so that its numbers need not stand at each course. */
static void stage_note(voc__composer *c, const stage_uses *uses, bool all,
                       const voc_source_list *sources, bool note)
{
    bool words = note && voc__stated(&uses->items[0]->note);
    if (!words && !sources->count)
        return;
    voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
    if (words) {
        voc__add(c, voc__text(c, &uses->items[0]->note.text));
        voc__add(c, sources->count && !all ? ". " : NULL);
    }
    if (sources->count && (!words || !all))
        voc__add(c, voc__phrase(c, all ? SAY_LIST_FROM : SAY_MOST_FROM));
    voc__cite(c, sources);
    voc__close(c);
}

static void stage(voc__composer *c, const stage_uses *uses, voc__phrase_key heading, int level)
{
    voc_source_list usual = {NULL, 0};
    size_t agreeing = usual_sources(uses, &usual);
    bool all = agreeing == uses->count;
    /* Worth a line of its own when it saves the number at two courses or more. */
    if (!all && agreeing < 3)
        usual.count = 0;
    bool note = one_note(uses);
    if (level)
        voc__section(c, level, heading);
    else
        voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_STRONG, voc__phrase(c, heading));
    if (uses->count)
        stage_note(c, uses, all, &usual, note);
    voc__open_role(c, VOC_NODE_LIST, VOC_ROLE_DENSE);
    for (size_t i = 0; i < uses->count; i++)
        course_item(c, uses->items[i], !voc__sources_same(&uses->items[i]->sources, &usual), !note);
    if (uses->practice)
        practice_items(c, uses->practice);
    voc__close(c);
    if (level)
        voc__close(c);
}

/* How many stand abreast in the next row: about as many in each of as few rows as go. */
static size_t abreast(size_t left)
{
    size_t rows = (left + COLUMNS_ABREAST - 1) / COLUMNS_ABREAST;
    return (left + rows - 1) / rows;
}

void voc__courses(voc__composer *c, const voc_program *const *programs, size_t count, int level)
{
    stage_uses found[STAGES];
    voc__phrase_key headings[STAGES];
    size_t stage_count = 0;
    for (size_t i = 0; i < STAGES; i++) {
        found[stage_count] = gather(c, programs, count, stages[i].role);
        headings[stage_count] = stages[i].heading;
        stage_count += found[stage_count].count > 0 || found[stage_count].practice;
    }
    for (size_t i = 0; i < stage_count;) {
        size_t row = abreast(stage_count - i);
        voc__columns(c, VOC_RATIO_EQUAL);
        for (size_t j = 0; j < row; j++) {
            if (j)
                voc__next_column(c);
            stage(c, &found[i + j], headings[i + j], level);
        }
        voc__columns_end(c);
        i += row;
    }
}

static const char *modality_words(voc__composer *c, voc_modality modality)
{
    static const voc__phrase_key keys[] = {
        [VOC_MODALITY_UNSTATED] = SAY_NOT_STATED,
        [VOC_IN_PERSON] = SAY_MODALITY_IN_PERSON,
        [VOC_ONLINE] = SAY_MODALITY_ONLINE,
        [VOC_BLENDED] = SAY_MODALITY_BLENDED,
        [VOC_PARTLY_ONLINE] = SAY_MODALITY_PARTLY_ONLINE,
    };
    return voc__phrase(c, keys[modality]);
}

static void duration_cell(voc__composer *c, const voc_program *program)
{
    const char *text = voc__format_months(&c->format, program->duration);
    const char *load = voc__text(c, &program->load);
    voc__add_cell(c, load ? voc__phrase(c, SAY_COMMA, text, load) : text);
}

static const char *prepares_for(voc__composer *c, const voc_program *program)
{
    const char *text = NULL;
    for (size_t i = 0; i < program->prepares_for.count; i++) {
        const char *name = voc__certification_short(c, program->prepares_for.items[i]);
        text = text ? voc__phrase(c, SAY_COMMA, text, name) : name;
    }
    return text ? text : voc__phrase(c, SAY_NOT_STATED);
}

void voc__study_table(voc__composer *c, const voc_program *const *programs, size_t count)
{
    const char *heads[] = {
        voc__phrase(c, SAY_COLUMN_PROGRAM),
        voc__phrase(c, SAY_COLUMN_TIME),
        voc__phrase(c, SAY_COLUMN_STUDY),
        voc__phrase(c, SAY_COLUMN_PREPARES),
    };
    voc__table(c, VOC_ROLE_DENSE, voc__phrase(c, SAY_PROGRAMS), heads, 4, 0, 0);
    for (size_t i = 0; i < count; i++) {
        voc__open(c, VOC_NODE_ROW);
        voc__open_cell(c);
        voc__add(c, voc__program_name(c, programs[i]));
        voc__cite(c, &programs[i]->entity.sources);
        voc__close_cell(c);
        duration_cell(c, programs[i]);
        voc__add_cell(c, modality_words(c, programs[i]->modality));
        voc__add_cell(c, prepares_for(c, programs[i]));
        voc__close(c);
    }
    voc__close(c);
}
