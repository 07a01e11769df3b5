/* The slip: a name and how to be reached, then what the school's own record asks. Nothing more. */
#include "compose/handout.h"

static void cut_words(voc__composer *c, const voc_contact *contact)
{
    voc__open(c, VOC_NODE_ASIDE);
    voc__add(c, contact && contact->address && *contact->address
                    ? voc__phrase(c, SAY_CUT_HERE_POST, contact->address)
                    : voc__phrase(c, SAY_CUT_HERE));
    voc__close(c);
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

static void questions(voc__composer *c, const voc_institution *school)
{
    voc__open(c, VOC_NODE_BLANKS);
    for (size_t i = 0; i < school->questions.count; i++) {
        voc__open(c, VOC_NODE_BLANK);
        voc__add(c, voc__text(c, &school->questions.items[i].text));
        voc__close(c);
    }
    voc__close(c);
}

void voc__handout_slip(voc__composer *c, const voc__handout *handout)
{
    voc__open(c, VOC_NODE_SLIP);
    voc__add_node(c, VOC_NODE_HEADING, voc__phrase(c, SAY_TELL_ME_MORE));
    cut_words(c, handout->contact);
    who(c);
    if (handout->institution && handout->institution->questions.count)
        questions(c, handout->institution);
    voc__close(c);
}
