/* Which sets of acts a search has been at; small until it has to be large. */
#ifndef VOC_PLAN_SEEN_H
#define VOC_PLAN_SEEN_H

#include <stdint.h>

#include "plan/need.h"

/* All zero: empty. Give it to voc__seen_free. */
typedef struct voc__seen {
    uint64_t *slots; /* hashes; 0: free */
    size_t capacity, count;
    bool failed;
} voc__seen;

/* Notes the set, whatever its order; true when it was there. */
bool voc__was_seen(voc__seen *seen, const voc__act *acts, size_t count);
void voc__seen_free(voc__seen *seen);

#endif
