/*
 * doc/languages.h - words of another language inside the strings of a document.
 *
 * Who composes joins words into sentences long before they become nodes, and words that are there
 * in another language only would lose it on the way. So they are enclosed in two noncharacters,
 * which Unicode keeps for such use, and once the document stands they become TEXTs of their own.
 */
#ifndef VOC_DOC_LANGUAGES_H
#define VOC_DOC_LANGUAGES_H

#include <vocation/document.h>

#define VOC__OTHER_FROM "\xEF\xB7\x90" /* U+FDD0 */
#define VOC__OTHER_TO   "\xEF\xB7\x91" /* U+FDD1 */

/* What is enclosed becomes TEXTs of that language. In strings that have none of their own (those of
 * attributes, the information) the noncharacters are taken out, as those that have no partner are
 * everywhere. */
void voc__document_part_languages(voc_document *document, const char *language);

/* The first of the TEXTs of a source's entry, or of its short form, where it is of several
 * languages; else NULL: it is its string. */
const voc_node *voc__document_source_parts(const voc_document *document, int source, bool brief);

#endif
