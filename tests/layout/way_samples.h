/* Timelines and ways, for tests of what is drawn: documents of one chart each. */
#ifndef TESTS_LAYOUT_WAY_SAMPLES_H
#define TESTS_LAYOUT_WAY_SAMPLES_H

#include <vocation/document.h>

voc_document *way_timeline(void);
voc_document *way_two_degrees(void);
voc_document *way_crowded(void);
voc_document *way_short_steps(void);
voc_document *way_of_one(void);
voc_document *way_at_once(void);
voc_document *way_work_alone(void);
voc_document *ways_side_by_side(void);

#endif
