/* The model side of Vocation: include this one, link libvocation.a. */
#ifndef VOCATION_VOCATION_H
#define VOCATION_VOCATION_H

#include <vocation/catalog.h>
#include <vocation/compare.h>
#include <vocation/date.h>
#include <vocation/decimal.h>
#include <vocation/diagnostics.h>
#include <vocation/export.h>
#include <vocation/figure.h>
#include <vocation/log.h>
#include <vocation/model.h>
#include <vocation/nearest.h>
#include <vocation/plan.h>
#include <vocation/status.h>
#include <vocation/version.h>

#endif
