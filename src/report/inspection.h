/* What conditions look at, and what meets them. */
#pragma once

#include <ibid/comparison.h>

#include "report/request.h"

/* What is wrong with references, found in one pass; see inspect_references.c. */
typedef struct ReferenceFaults ReferenceFaults;

void reference_faults_free(ReferenceFaults *faults);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReferenceFaults, reference_faults_free)

typedef struct {
    const ReportRequest *before; /* or NULL */
    const ReportRequest *after;
    const IbidComparison *comparison; /* NULL without `before` */
    GPtrArray *lines;                 /* char * */
    ReferenceFaults *references;      /* NULL until one of the conditions asks */
} Inspection;

/* Adds "condition: where: words". */
void inspection_tell(const Inspection *inspection, const char *condition, const char *where,
                     const char *format, ...) G_GNUC_PRINTF(4, 5);

/* The piece of the earlier corpus that a piece was; IBID_NOT_THERE where there was none. */
uint32_t inspection_before(const Inspection *inspection, uint32_t piece);

/* Each adds what meets its condition now, and did not before; false with IBID_ERROR_STORE. */
bool inspect_orphans(Inspection *inspection, const char *condition, GError **error);
bool inspect_dead_ends(Inspection *inspection, const char *condition, GError **error);
bool inspect_missing(Inspection *inspection, const char *condition, GError **error);
bool inspect_ambiguous(Inspection *inspection, const char *condition, GError **error);
bool inspect_future(Inspection *inspection, const char *condition, GError **error);
bool inspect_loops(Inspection *inspection, const char *condition, GError **error);
bool inspect_undated(Inspection *inspection, const char *condition, GError **error);
bool inspect_lost(Inspection *inspection, const char *condition, GError **error);
