/*
 * The historiograph: where pieces stand in a drawing in which time runs from left to right.
 */
#pragma once

#include <ibid/network.h>

/* All zero is the default; lengths in any unit. */
typedef struct {
    double width;               /* of the span of all dates; 0 for 1000 */
    double least_radius;        /* of a piece that is never cited; 0 for 3.5 */
    double most_radius;         /* of any; 0 for 14 */
    double gap;                 /* between two pieces; 0 for 2 */
    int64_t first_day, end_day; /* the span has at least these, as in IbidLayout; both 0 for none */
    const uint32_t *citations;  /* n, by which pieces have their size; NULL for the network's own */
} IbidLayoutOptions;

/* Places are those of centres; x grows with time, y downwards, from 0 on. */
typedef struct {
    size_t n;
    double *x;         /* n: within the day, or what is known of the date; the middle where it can
                        * be; undated pieces stand left of 0, within `lane` */
    double *y;         /* n */
    double *radius;    /* n: the area grows with the citations */
    double *from, *to; /* n: x of the first and behind the last day on which it may have appeared;
                        * both x for the undated */
    double width, height;
    double lane;  /* how wide what is undated lies left of 0; 0 without such */
    double alone; /* y below which pieces stand that are in no citation; height without such */
    int64_t first_day, end_day; /* x is 0 where the first begins and `width` where the end begins,
                                 * as ibid_date_days() counts; both 0 where nothing is dated */
} IbidLayout;

/*
 * Places for all pieces of a network.
 *
 * Pieces stand by day, so x orders as dates do; within what is known of their date - a day, a
 * month, a year - in the middle, but where there is room what is cited stands left of what cites
 * it, and many stand beside each other.  Heights are found by layers, one a month, without those
 * that are empty (one a day where there are fewer than IBID_LAYOUT_LEAST_MONTHS, one a place where
 * days are few): what hangs together is put in an order of few crossings, and small parts are put
 * below the greatest where there is room.  Pieces in no citation stand on the base line, the
 * undated in a lane of their own; where nothing is dated, that is all, and what is cited stands
 * left.
 *
 * No two pieces overlap, unless more appeared on a day than fit below each other in twice the
 * width.  Places do not depend on the order of the input.
 *
 * @options  or NULL
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC, where igraph has no memory.
 * Cost: that of igraph's layout for a part of at most IBID_LAYOUT_MOST_SUGIYAMA pieces whose
 *   citations pass by few enough months; else O(n log n + arcs) a sweep, of a few dozen; and
 *   once all places of the drawing for each size that pieces of one date have.
 * Source: E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic
 *   historiography?", 2003, doi:10.1002/asi.10226; layers: K. Sugiyama, S. Tagawa and M. Toda,
 *   "Methods for visual understanding of hierarchical system structures", 1981,
 *   doi:10.1109/TSMC.1981.4308636, by igraph; sweeps: the same, and P. Eades and N. C. Wormald,
 *   "Edge crossings in drawings of bipartite graphs", 1994, doi:10.1007/BF01187020, on heights
 *   that are kept apart by isotonic regression.
 */
IBID_API IbidLayout *ibid_historiograph_layout(const IbidNetwork *network,
                                               const IbidLayoutOptions *options, GError **error);
IBID_API void ibid_layout_free(IbidLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidLayout, ibid_layout_free)

/* Where a day begins. */
IBID_API double ibid_layout_x(const IbidLayout *layout, int64_t day);

#define IBID_LAYOUT_MOST_SUGIYAMA 1000
#define IBID_LAYOUT_LEAST_MONTHS 6
