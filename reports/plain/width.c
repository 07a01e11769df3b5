#include "plain/width.h"

#include "base/utf8.h"

typedef struct range {
    uint32_t first, last;
    int columns;
} range;

static const range ranges[] = {
#define RANGE(first, last, columns) {first, last, columns},
#include "plain/width.def"
#undef RANGE
};

int voc__width_of(uint32_t code_point)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    if (code_point < ranges[0].first)
        return 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof ranges / sizeof *ranges && code_point >= ranges[low].first;
    return inside ? ranges[low].columns : 1;
}

int voc__width(const char *text, size_t size)
{
    int columns = 0;
    for (size_t i = 0; i < size;) {
        uint32_t c = 0;
        int used = voc__utf8_decode(text + i, size - i, &c);
        columns += voc__width_of(c);
        i += used ? (size_t)used : 1;
    }
    return columns;
}
