/* The report side of Vocation: include this one, link libvocation-report.a and
 * libvocation.a. */
#ifndef VOCATION_REPORT_H
#define VOCATION_REPORT_H

#include <vocation/vocation.h>

#endif
