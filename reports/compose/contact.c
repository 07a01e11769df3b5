/* Whom to ask: a code to scan, and the same in words. */
#include "compose/pathway.h"

#include <string.h>

bool voc__has_contact(const voc_contact *contact)
{
    return contact &&
           (contact->name || contact->address || contact->phone || contact->email || contact->url);
}

/* An address as one would type it, without what every browser adds: "https://example.edu/hit/" is
 * "example.edu/hit". */
static const char *typed_url(voc__composer *c, const char *url)
{
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
            url += strlen(schemes[i]);
    size_t size = strlen(url);
    while (size > 1 && url[size - 1] == '/')
        size--;
    return voc__arena_strndup(c->format.arena, url, size);
}

const char *voc__code_words(voc__composer *c, const char *url)
{
    return url ? voc__phrase(c, SAY_CODE_LEADS_TO, typed_url(c, url)) : NULL;
}

void voc__add_url(voc__composer *c, voc_role role, voc_style style, const char *url)
{
    voc__open_role(c, VOC_NODE_PARAGRAPH, role);
    voc_document_open(c->document, VOC_NODE_LINK, &(voc_attributes){.url = url});
    voc__add_style(c, style, typed_url(c, url));
    voc__close(c);
    voc__close(c);
}

void voc__contact_section(voc__composer *c, const voc_contact *contact)
{
    const char *url = contact->url;
    voc__section(c, 2, SAY_YOUR_CONTACT);
    voc_document_open(c->document, VOC_NODE_CONTACT,
                      &(voc_attributes){.url = url, .alt = voc__code_words(c, url)});
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_STRONG, contact->name);
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR, contact->address);
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR, contact->phone);
    voc__add_paragraph(c, VOC_ROLE_DENSE, VOC_STYLE_REGULAR, contact->email);
    if (url)
        voc__add_url(c, VOC_ROLE_DENSE, VOC_STYLE_STRONG, url);
    voc__close(c);
    voc__close(c);
}
