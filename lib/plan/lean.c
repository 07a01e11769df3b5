#include "plan/lean.h"

#include <string.h>

#include "plan/search.h"

/* Trying all costs the cube of the number of acts. */
enum { ACTS_MAX = 24 };

/* Whether what is not on the line is nothing to those that are. */
static bool can_lack(const voc__ground *ground, const voc__act *acts, size_t count,
                     const voc__line *line)
{
    for (size_t i = 0; i < count; i++) {
        if (!voc__line_holds(line, acts[i].entity) &&
            voc__counts_for_line(ground, acts[i].entity, line))
            return false;
    }
    return true;
}

bool voc__is_needless(const voc__ground *ground, const voc_entity *target, const voc__act *acts,
                      size_t count, voc__line *rest)
{
    voc__act others[ACTS_MAX];
    if (count > ACTS_MAX || count == 0)
        return false;
    memcpy(others, acts + 1, (count - 1) * sizeof *others);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            others[i - 1] = acts[i - 1];
        if (acts[i].entity == target)
            continue;
        voc__line_up(ground, others, count - 1, rest);
        if (voc__is_at(ground, target, rest) && can_lack(ground, acts, count, rest))
            return true;
    }
    return false;
}

static size_t count_work(const voc__act *acts, size_t count)
{
    size_t work = 0;
    for (size_t i = 0; i < count; i++)
        work += acts[i].entity->kind == VOC_OCCUPATION;
    return work;
}

/* Whether all can be done, and lead to the target, when the work at an index is so short. */
static bool will_do(const voc__ground *ground, const voc_entity *target, voc__act *acts,
                    size_t count, size_t index, int months, voc__line *line)
{
    voc_range before = acts[index].months;
    acts[index].months.low = months;
    voc__line_up(ground, acts, count, line);
    acts[index].months = before;
    return line->count == count && voc__is_at(ground, target, line);
}

bool voc__shorten_work(const voc__ground *ground, const voc_entity *target, voc__act *acts,
                       size_t count, size_t index, voc__line *line)
{
    voc_range *months = &acts[index].months;
    int most = months->low, least = 1;
    if (acts[index].entity->kind != VOC_OCCUPATION || !months->stated || most <= least ||
        count_work(acts, count) < 2 || !will_do(ground, target, acts, count, index, most - 1, line))
        return false;
    for (most--; least < most;) {
        int middle = least + (most - least) / 2;
        if (will_do(ground, target, acts, count, index, middle, line))
            most = middle;
        else
            least = middle + 1;
    }
    months->high -= months->low - most;
    months->low = most;
    return true;
}
