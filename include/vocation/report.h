/* The report side of Vocation: include this one, link libvocation-report.a and
 * libvocation.a. */
#ifndef VOCATION_REPORT_H
#define VOCATION_REPORT_H

#include <vocation/compose.h>
#include <vocation/document.h>
#include <vocation/output.h>
#include <vocation/theme.h>
#include <vocation/vocation.h>

#endif
