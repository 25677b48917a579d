/*
 * Measures over a citation graph.
 *
 * All look only at citations, and unless said otherwise only at those between pieces of the corpus
 * (vertices 0 .. n-1 where n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE)).  Results are plain
 * structs of the caller's.  Errors are IBID_ERROR_NUMERIC, when igraph refuses or runs out of
 * memory.  An empty graph yields empty results.
 */
#pragma once

#include <ibid/graph.h>

/* A division of vertices; parts are numbered by size (largest first), then earliest date, then
 * key of the earliest vertex. */
typedef struct {
    GArray *part_of; /* uint32_t, one a vertex */
    GArray *sizes;   /* uint32_t, one a part */
    double quality;  /* modularity of the division in [-1/2, 1]; NAN where there are none */
} IbidPartition;

IBID_API void ibid_partition_free(IbidPartition *partition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPartition, ibid_partition_free)
