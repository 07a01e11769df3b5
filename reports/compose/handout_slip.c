/* The slip: a name and how to be reached, then what the school's own record asks. Nothing more. */
#include "compose/handout.h"

#include "base/log.h"

/* A slip takes no more of the sheet than what stands behind it may. */
enum { MOST_QUESTIONS = 4, MOST_SUBJECTS = 5 };

static void cut_words(voc__composer *c, const voc_contact *contact)
{
    const char *address = contact ? contact->address : NULL;
    voc__add_node(c, VOC_NODE_ASIDE,
                  address && *address ? voc__phrase(c, SAY_CUT_HERE_POST, address)
                                      : voc__phrase(c, SAY_CUT_HERE));
}

static void who(voc__composer *c)
{
    static const voc__phrase_key labels[] = {SAY_BLANK_NAME, SAY_BLANK_PHONE, SAY_BLANK_EMAIL,
                                             SAY_BLANK_TIME};
    voc__open(c, VOC_NODE_BLANKS);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        voc__add_node(c, VOC_NODE_BLANK, voc__phrase(c, labels[i]));
    voc__close(c);
}

static void add_choice(voc__composer *c, const char *text, bool blank)
{
    voc_document_open(c->document, VOC_NODE_CHOICE, &(voc_attributes){.blank = blank});
    voc__add(c, voc__format_capital(&c->format, text));
    voc__close(c);
}

static void add_levels(voc__composer *c)
{
    static const voc_level levels[] = {VOC_LEVEL_HIGH_SCHOOL, VOC_LEVEL_SOME_COLLEGE,
                                       VOC_LEVEL_CERTIFICATE, VOC_LEVEL_ASSOCIATE,
                                       VOC_LEVEL_BACHELOR,    VOC_LEVEL_MASTER};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
        add_choice(c, voc__level_words(c, levels[i]), false);
}

/* What leads to the work, and a line for anything else. */
static void add_subjects(voc__composer *c, const voc__handout *handout)
{
    const voc_program_list *programs = &handout->career.programs;
    for (size_t i = 0; i < programs->count && i < MOST_SUBJECTS; i++)
        add_choice(c, voc__program_name(c, programs->items[i]), false);
    add_choice(c, voc__phrase(c, SAY_OTHER), true);
}

static void add_question(voc__composer *c, const voc__handout *handout,
                         const voc_statement *question)
{
    const char *text = voc__text(c, &question->text);
    if (question->answer == VOC_ANSWER_WORDS) {
        voc__open(c, VOC_NODE_BLANKS);
        voc__add_node(c, VOC_NODE_BLANK, text);
        voc__close(c);
        return;
    }
    voc__open(c, VOC_NODE_CHOICES);
    voc__add_node(c, VOC_NODE_TERM, text);
    if (question->answer == VOC_ANSWER_SUBJECT) {
        add_subjects(c, handout);
    } else if (question->answer == VOC_ANSWER_LEVEL) {
        add_levels(c);
    } else {
        add_choice(c, voc__phrase(c, SAY_YES), false);
        add_choice(c, voc__phrase(c, SAY_NO), false);
    }
    voc__close(c);
}

static void questions(voc__composer *c, const voc__handout *handout)
{
    const voc_institution *school = handout->institution;
    for (size_t i = 0; i < school->questions.count && i < MOST_QUESTIONS; i++)
        add_question(c, handout, &school->questions.items[i]);
    if (school->questions.count > MOST_QUESTIONS)
        voc__log_add(c->log, VOC_NOTE, VOC_OK, NULL, 0, 0, NULL,
                     "a slip has room for %d questions; \"%s\" asks %zu", MOST_QUESTIONS,
                     school->entity.id, school->questions.count);
    if (voc__stated(&school->consent)) {
        voc__open_role(c, VOC_NODE_PARAGRAPH, VOC_ROLE_NOTE);
        voc__add(c, voc__text(c, &school->consent.text));
        voc__close(c);
    }
}

void voc__handout_slip(voc__composer *c, const voc__handout *handout)
{
    voc__open(c, VOC_NODE_SLIP);
    voc__add_node(c, VOC_NODE_HEADING, voc__phrase(c, SAY_TELL_ME_MORE));
    cut_words(c, handout->contact);
    who(c);
    if (handout->institution)
        questions(c, handout);
    voc__close(c);
}
