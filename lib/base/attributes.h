/* Promises to the compiler that C11 has no word for. */
#ifndef VOC_BASE_ATTRIBUTES_H
#define VOC_BASE_ATTRIBUTES_H

/* The format is parameter m, its arguments start at parameter n; both count from 1. */
#if defined(__GNUC__)
#define VOC__PRINTF(m, n) __attribute__((format(printf, m, n)))
#else
#define VOC__PRINTF(m, n)
#endif

#endif
