#include <ibid/analyse.h>

#include "analyse/inner.h"
#include "analyse/partition.h"
#include "graph/igraph_compat.h"
#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

/* Leiden hardly improves after a few rounds; a fixed number bounds the time. */
#define N_ITERATIONS 10

/* The ties between pieces, each once, and how many ties each piece has. */
static bool list_ties(const IbidGraph *graph, igraph_vector_int_t *ret_ends,
                      igraph_vector_t *ret_degrees, GError **error)
{
    size_t n_pieces = inner_n_pieces(graph);

    if (!igraph_guard(igraph_vector_init(ret_degrees, (igraph_integer_t)n_pieces),
                      "allocate the degrees", error) ||
        !igraph_view_init_int(ret_ends, 0, error))
        return false;
    for (size_t i = 0; i < n_pieces; i++) {
        for (InnerArcs it = inner_out(graph, i); it.next < it.end; it.next++) {
            uint32_t cited = ibid_graph_arc(graph, it.next)->cited;

            if (inner_repeats_tie(graph, it.next))
                continue;
            if (!igraph_guard(igraph_vector_int_push_back(ret_ends, (igraph_integer_t)i),
                              "grow the list of ties", error) ||
                !igraph_guard(igraph_vector_int_push_back(ret_ends, (igraph_integer_t)cited),
                              "grow the list of ties", error))
                return false;
            VECTOR(*ret_degrees)[i] += 1;
            VECTOR(*ret_degrees)[cited] += 1;
        }
    }
    return true;
}

/*
 * igraph's quality function is Potts's: with degrees as vertex weights and 1/(2m) as resolution it
 * is modularity.
 */
static bool find_clusters(const igraph_t *ties, const igraph_vector_t *degrees,
                          igraph_vector_int_t *ret_membership, GError **error)
{
    igraph_integer_t m = igraph_ecount(ties);
    double resolution = m > 0 ? 1 / (2 * (double)m) : 1;

    return igraph_guard_seed(error) &&
           igraph_guard(
               igraph_compat_leiden(ties, degrees, resolution, N_ITERATIONS, ret_membership),
               "find the clusters", error);
}

IbidPartition *ibid_clusters(const IbidGraph *graph, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_auto(igraph_vector_int_t) ends = {0};
    g_auto(igraph_vector_int_t) membership = {0};
    g_auto(igraph_vector_t) degrees = {0};
    g_auto(GuardedGraph) ties = {0};

    if (!list_ties(graph, &ends, &degrees, error) ||
        !igraph_guard_create(&ties, &ends, inner_n_pieces(graph), false, error) ||
        !igraph_view_init_int(&membership, 0, error) ||
        !find_clusters(&ties.igraph, &degrees, &membership, error))
        return NULL;
    return partition_new(graph, &membership);
}
