/* Where no way leads to the target: what is in the way, and how near one comes. */
#ifndef VOC_PLAN_BLOCK_H
#define VOC_PLAN_BLOCK_H

#include "plan/explain.h"

enum { VOC__BLOCKS_MAX = 3 };

/* Fills out with at most VOC__BLOCKS_MAX blocks and returns how many. ground: as the wishes go,
 * with the reach in which the target is not reached. */
size_t voc__find_blocks(const voc__explainer *to, voc__reach *reach, voc_block *out);

/* The whole way as a block of the kind. */
voc_block voc__block_of_way(const voc__explainer *to, voc_block_kind kind, const voc_entity *at,
                            const voc__choice *choice);

#endif
