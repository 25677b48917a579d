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

/* A division of the pieces; parts are numbered by size (largest first), then earliest date, then
 * key of the earliest piece. */
typedef struct {
    GArray *part_of; /* uint32_t, one a piece */
    GArray *sizes;   /* uint32_t, one a part */
    double quality;  /* modularity of the division in [-1/2, 1]; NAN where there are no arcs */
} IbidPartition;

IBID_API void ibid_partition_free(IbidPartition *partition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPartition, ibid_partition_free)

/*
 * Leiden clusters of the undirected citation graph, by modularity, with a fixed seed.
 *
 * Cost: nearly linear in arcs.
 * Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
 *   well-connected communities", 2019, doi:10.1038/s41598-019-41695-z; solved by igraph.
 */
IBID_API IbidPartition *ibid_clusters(const IbidGraph *graph, GError **error);
