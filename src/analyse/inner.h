/* Citations between pieces of the corpus, which most measures look at alone. */
#pragma once

#include <ibid/graph.h>

/* Numbers of arcs, [next, end). */
typedef struct {
    size_t next;
    size_t end;
} InnerArcs;

size_t inner_n_pieces(const IbidGraph *graph);

/* Citations that a piece makes of others in the corpus. */
InnerArcs inner_out(const IbidGraph *graph, size_t piece);

/* Numbers of the `*ret_n` citations of a piece by others in the corpus, ascending; the graph's. */
const uint32_t *inner_in(const IbidGraph *graph, size_t piece, size_t *ret_n);

/*
 * True for the later of two inner arcs that join the same two pieces, one each way: without
 * direction they are one tie.  Cost: logarithmic in the cited piece's citations.
 */
bool inner_repeats_tie(const IbidGraph *graph, size_t arc);
