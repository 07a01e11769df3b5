/* What went wrong, in one word. Every diagnostic carries one, every action returns one. */
#ifndef VOCATION_STATUS_H
#define VOCATION_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum voc_status {
    VOC_OK,               /* nothing went wrong */
    VOC_ERROR_SYNTAX,     /* the text is not of its format: malformed JSON, number or date */
    VOC_ERROR_SCHEMA,     /* well formed, but not what the format asks for at this place */
    VOC_ERROR_REFERENCE,  /* names something that does not exist, or goes in a circle */
    VOC_ERROR_CONFLICT,   /* two statements cannot both hold */
    VOC_ERROR_LIMIT,      /* larger, deeper or longer than allowed */
    VOC_ERROR_RANGE,      /* a value outside what it may be */
    VOC_ERROR_DUPLICATE,  /* defined twice */
    VOC_ERROR_UNKNOWN_ID, /* the caller asked for an id that the catalog does not have */
    VOC_ERROR_AMBIGUOUS,  /* the caller's words mean more than one thing */
    VOC_ERROR_TEXT,       /* no face has a character of the text */
    VOC_ERROR_FILE,       /* the file system refused; the diagnostic says why */
    VOC_ERROR_NETWORK,    /* the other side refused, or cannot be reached */
    VOC_ERROR_MEMORY,     /* no memory */
    VOC_ERROR_USAGE,      /* the call itself makes no sense */
    VOC_ERROR_INTERNAL    /* a fault of this library; please report it */
} voc_status;

/* The word for a status as it stands in JSON: "ok", "syntax", "unknown-id", ...
 * Never NULL: a value outside the enum gives "internal". The text is static.
 * Any thread. */
const char *voc_status_name(voc_status status);

#ifdef __cplusplus
}
#endif
#endif
