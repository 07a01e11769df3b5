/* What benchmarks measure with, of this process. */
#ifndef VOC_BENCH_MEASURE_H
#define VOC_BENCH_MEASURE_H

#include <stddef.h>

/* CPU time so far, in milliseconds. */
double measure_now(void);

/* The most memory that it has had so far. */
long measure_peak_kib(void);

/* From the shortest on. */
void measure_sort(double *times, size_t count);

#endif
