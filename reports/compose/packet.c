/* The packet: a cover with its contents, then the reports that it holds. */
#include <string.h>

#include "base/log.h"
#include "compose/parts.h"

static const char *subject_of(const voc_document *part)
{
    const voc_document_info *info = voc_document_get_info(part);
    return info && info->subject ? info->subject : "";
}

/* "Baker", "Baker and more" */
static const char *subjects(voc__composer *c, const voc_packet_request *request)
{
    const char *first = subject_of(request->parts[0]);
    if (!*first)
        return voc__phrase(c, SAY_PACKET);
    for (size_t i = 1; i < request->part_count; i++)
        if (strcmp(first, subject_of(request->parts[i])) != 0)
            return voc__phrase(c, SAY_AND_MORE, first);
    return first;
}

/* Who gives it out, and when. */
static const char *byline(voc__composer *c, const voc_packet_request *request)
{
    const voc_report_options *options = &request->options;
    const char *publisher = options->publisher                           ? options->publisher
                            : options->contact && options->contact->name ? options->contact->name
                                                                         : NULL;
    const char *prepared =
        voc__phrase(c, SAY_PREPARED, voc__format_date(&c->format, request->as_of));
    return publisher && *publisher ? voc__phrase(c, SAY_COMPARED, publisher, prepared) : prepared;
}

static void cover(voc__composer *c, const voc_packet_request *request, const char *title)
{
    voc__open(c, VOC_NODE_TITLE_BLOCK);
    voc__add_node(c, VOC_NODE_KICKER, voc__phrase(c, SAY_PACKET));
    voc__add_node(c, VOC_NODE_TITLE, title);
    voc__open(c, VOC_NODE_DECK);
    voc__add(c, voc__format_counted(&c->format, COUNT_REPORTS, (int64_t)request->part_count));
    voc__add(c, " ");
    voc__add(c, voc__phrase(c, SAY_PACKET_SOURCES));
    voc__close(c);
    voc__add_node(c, VOC_NODE_BYLINE, byline(c, request));
    voc__close(c);
    voc_document_leaf(c->document, VOC_NODE_CONTENTS, NULL, NULL);
}

static void give_up(const voc_packet_request *request)
{
    for (size_t i = 0; i < request->part_count; i++)
        voc_document_free(request->parts[i]);
}

voc_document *voc_compose_packet(const voc_catalog *catalog, const voc_packet_request *request,
                                 voc_log *log)
{
    voc__composer c;
    if (!request->part_count || !catalog) {
        voc__log_add(log, VOC_ERROR, VOC_ERROR_USAGE, NULL, 0, 0, NULL,
                     "a packet needs a catalog and at least one report");
        give_up(request);
        return NULL;
    }
    if (!voc__composer_begin(&c, catalog, request->as_of, &request->options, log)) {
        give_up(request);
        return voc__composer_end(&c);
    }
    const char *title = request->title && *request->title ? request->title : subjects(&c, request);
    voc__composer_document(&c, &(voc__report){
                                   .kind = SAY_PACKET,
                                   .title = title,
                                   .as_of = request->as_of,
                                   .options = &request->options,
                               });
    cover(&c, request, title);
    for (size_t i = 0; i < request->part_count; i++)
        voc_document_append(c.document, request->parts[i]);
    return voc__composer_end(&c);
}
