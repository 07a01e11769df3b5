/* The version of the headers and of the library that is linked. */
#ifndef VOCATION_VERSION_H
#define VOCATION_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

#define VOC_VERSION "0.1.0"

/* VOC_VERSION of the library as it was compiled. Static text. Any thread. */
const char *voc_version(void);

#ifdef __cplusplus
}
#endif
#endif
