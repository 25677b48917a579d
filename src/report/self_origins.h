/* Whose the things are that articles refer to, period by period. */
#pragma once

#include "report/self_parts.h"
#include "report/time_bins.h"

/* So many periods can be drawn side by side. */
enum { SELF_MOST_PERIODS = 40 };

typedef enum {
    SELF_ORIGIN_OWN,       /* an article here that is the group's, too */
    SELF_ORIGIN_OUTLET,    /* another one of the same outlet */
    SELF_ORIGIN_OTHERS,    /* any other article here */
    SELF_ORIGIN_ELSEWHERE, /* no article here, so nobody knows whose */
    N_SELF_ORIGINS,
} SelfOrigin;

/* "own", "outlet", "others", "elsewhere": the class in a chart, and the key of a column; static. */
const char *self_origin_class(SelfOrigin origin);

/* References of one part of the articles of one period. */
typedef struct {
    size_t n[N_SELF_ORIGINS];
} SelfOrigins;

typedef struct {
    uint32_t group;
    TimeBins bins;
    bool knows_outlets;                 /* else none is told apart */
    SelfOrigins *of[IBID_N_SELF_PARTS]; /* bins.n + 1 of each: the last is without a period */
    SelfOrigins total[IBID_N_SELF_PARTS];
} SelfOriginCounts;

/*
 * The references of a group's articles, those to different things counted once an article; one that
 * stands in body and appendix is counted in both parts, but once in the whole.
 *
 * @outlets  of the same network; NULL where groups are outlets themselves
 */
SelfOriginCounts *self_origin_counts(const SelfView *view, const IbidPieceGroups *outlets,
                                     uint32_t group, const TimeBins *bins);
void self_origin_counts_free(SelfOriginCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SelfOriginCounts, self_origin_counts_free)

size_t self_origins_all(const SelfOrigins *origins);
/* What the share of own is of: references to articles here, or to anything where all articles here
 * are own as a matter of course. */
size_t self_origins_base(const SelfView *view, uint32_t group, const SelfOrigins *origins);
void self_origins_add(SelfOrigins *sum, const SelfOrigins *more);

/* The figures on these counts: of all together; of some groups, side by side. */
void self_figure_whole(const SelfView *view, Finding *finding, const SelfOriginCounts *counts);
void self_figure_groups(const SelfView *view, Finding *finding, const GPtrArray *counts);
