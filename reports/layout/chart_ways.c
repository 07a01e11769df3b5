#include "layout/chart_parts.h"

void voc__chart_ways(voc__chart *chart)
{
    chart->drawing->height = 24;
}
