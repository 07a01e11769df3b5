#include "layout/share.h"

/* Halvings of what the limit may be: to far less than a device's pixel. */
enum { STEPS = 40 };

static double limited(const voc__share *share, double limit)
{
    double width = share->most < limit ? share->most : limit;
    return width > share->least ? width : share->least;
}

void voc__share_room(voc__share *shares, size_t count, double room, double highest)
{
    double low = 0, high = highest;
    for (int step = 0; step < STEPS; step++) {
        double limit = (low + high) / 2, sum = 0;
        for (size_t i = 0; i < count; i++)
            sum += limited(shares + i, limit);
        if (sum > room)
            high = limit;
        else
            low = limit;
    }
    for (size_t i = 0; i < count; i++)
        shares[i].width = limited(shares + i, low);
}
