/*
 * The acyclic part as knowledge flows through it: from cited to citing, sources to sinks.
 *
 * Arrays are of uint32_t.  `down` of a piece are the kept arcs by which others cite it, `up` those
 * by which it cites others.
 */
#pragma once

#include <ibid/analyse.h>

typedef struct {
    size_t n_pieces;
    uint32_t *order;      /* pieces, every cited one before those that cite it */
    uint32_t *down_start; /* one a piece and one more: where in `down` */
    uint32_t *down;       /* citing pieces, ascending for each piece */
    uint32_t *up_start;   /* one a piece and one more: where in `up` */
    uint32_t *up;         /* cited pieces, ascending for each piece */
} Flow;

/*
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC when the part has a loop or is another
 *   graph's.
 * Cost: O(pieces + arcs).
 */
Flow *flow_new(const IbidGraph *graph, const IbidAcyclicPart *part, GError **error);
void flow_free(Flow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Flow, flow_free)

bool flow_is_source(const Flow *flow, uint32_t piece); /* cites nothing */
bool flow_is_sink(const Flow *flow, uint32_t piece);   /* nothing cites it */

/* True when the key of `a` comes before that of `b` in byte order. */
bool flow_comes_first(const IbidGraph *graph, uint32_t a, uint32_t b);

/* Follows `next` from `first` until the flow's n_pieces, which is nowhere.
 * Returns: (transfer full) pieces as uint32_t. */
GArray *flow_follow(const Flow *flow, const uint32_t *next, uint32_t first);
