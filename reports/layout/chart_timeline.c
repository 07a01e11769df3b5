#include "layout/chart_parts.h"

void voc__chart_timeline(voc__chart *chart)
{
    chart->drawing->height = 24;
}
