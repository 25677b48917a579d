/* The parts of the report on self-citation. */
#pragma once

#include <ibid/self_citation.h>

#include "report/request.h"

/* How a level is told. */
typedef struct {
    const char *heading; /* of a column of names */
    const char *all;     /* all groups together */
    const char *same;    /* what makes a citation own */
    const char *nothing; /* there are no groups */
} SelfWords;

typedef struct {
    const ReportRequest *request;
    const SelfWords *words;
    const IbidPieceGroups *groups;
    IbidPeriodLength per;
} SelfView;

/* The name of a group, or what all are called. */
const char *self_name(const SelfView *view, uint32_t group);

/* "3/12 (25 %)"; the counts alone where the group has all pieces, and the rate is 1 as a matter of
 * course.  Returns: (transfer full). */
char *self_rate(const SelfView *view, uint32_t group, const IbidSelfShare *share);
/* The same of citations received; then NULL where the group has all pieces. */
char *self_received_rate(const SelfView *view, uint32_t group, const IbidSelfShare *share);

/* A section on one group: its periods, how sure they are, and how old what it cites is; false with
 * IBID_ERROR_STOPPED. */
bool self_add_group(const SelfView *view, Finding *finding, const IbidSelfCounts *counts,
                    GError **error);
/* The same of one that cites nothing, which programs are told only. */
void self_add_silent_group(const SelfView *view, Finding *finding, const IbidSelfCounts *counts);

/* Intervals of rates and the comparison with other periods, where resamples are asked for;
 * false with IBID_ERROR_STOPPED. */
bool self_add_intervals(const SelfView *view, Finding *finding, const IbidSelfCounts *counts,
                        GError **error);

/* Whose the references are, through time: of the first of `groups` (IbidSelfCounts), and of some of
 * the others. */
void self_add_origins(const SelfView *view, Finding *finding, const GPtrArray *groups);

/* The pieces most cited by their own. */
void self_add_cited(const SelfView *view, Finding *finding);

/* How many authors citing and cited pieces share, where some have several. */
void self_add_overlap(const SelfView *view, Finding *finding);
