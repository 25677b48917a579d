/* What conditions look at, and what meets them. */
#pragma once

#include <ibid/comparison.h>

#include "report/request.h"

typedef struct {
    const ReportRequest *before; /* or NULL */
    const ReportRequest *after;
    const IbidComparison *comparison; /* NULL without `before` */
    GPtrArray *lines;                 /* char * */
} Inspection;

/* Adds "condition: where: words". */
void inspection_tell(const Inspection *inspection, const char *condition, const char *where,
                     const char *format, ...) G_GNUC_PRINTF(4, 5);

/* The piece of the earlier corpus that a piece was; IBID_NOT_THERE where there was none. */
uint32_t inspection_before(const Inspection *inspection, uint32_t piece);

/* Each adds what meets its condition now, and did not before; false with IBID_ERROR_STORE. */
bool inspect_orphans(const Inspection *inspection, const char *condition, GError **error);
bool inspect_dead_ends(const Inspection *inspection, const char *condition, GError **error);
bool inspect_missing(const Inspection *inspection, const char *condition, GError **error);
bool inspect_ambiguous(const Inspection *inspection, const char *condition, GError **error);
bool inspect_future(const Inspection *inspection, const char *condition, GError **error);
bool inspect_loops(const Inspection *inspection, const char *condition, GError **error);
bool inspect_undated(const Inspection *inspection, const char *condition, GError **error);
bool inspect_lost(const Inspection *inspection, const char *condition, GError **error);
