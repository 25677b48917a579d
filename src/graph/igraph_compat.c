#include "graph/igraph_compat.h"

#include <stdbool.h>

/* How random Leiden's refinement is; igraph's documentation, as the paper, takes 0.01. */
#define LEIDEN_BETA 0.01

#if IGRAPH_VERSION_MAJOR >= 1

void igraph_compat_setup(void)
{
    igraph_setup();
}

igraph_error_t igraph_compat_pagerank(const igraph_t *graph, double damping,
                                      igraph_vector_t *ret_ranks)
{
    return igraph_pagerank(graph, /* weights= */ NULL, ret_ranks, /* value= */ NULL, damping,
                           IGRAPH_DIRECTED, igraph_vss_all(), IGRAPH_PAGERANK_ALGO_PRPACK,
                           /* options= */ NULL);
}

igraph_error_t igraph_compat_leiden(const igraph_t *graph, const igraph_vector_t *vertex_weights,
                                    double resolution, int n_iterations,
                                    igraph_vector_int_t *ret_membership)
{
    return igraph_community_leiden(graph, /* edge_weights= */ NULL, vertex_weights,
                                   /* vertex_in_weights= */ NULL, resolution, LEIDEN_BETA,
                                   /* start= */ false, n_iterations, ret_membership,
                                   /* nb_clusters= */ NULL, /* quality= */ NULL);
}

#else

void igraph_compat_setup(void)
{
}

igraph_error_t igraph_compat_pagerank(const igraph_t *graph, double damping,
                                      igraph_vector_t *ret_ranks)
{
    return igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, ret_ranks, /* value= */ NULL,
                           igraph_vss_all(), IGRAPH_DIRECTED, damping, /* weights= */ NULL,
                           /* options= */ NULL);
}

igraph_error_t igraph_compat_leiden(const igraph_t *graph, const igraph_vector_t *vertex_weights,
                                    double resolution, int n_iterations,
                                    igraph_vector_int_t *ret_membership)
{
    return igraph_community_leiden(graph, /* edge_weights= */ NULL, vertex_weights, resolution,
                                   LEIDEN_BETA, /* start= */ false, n_iterations, ret_membership,
                                   /* nb_clusters= */ NULL, /* quality= */ NULL);
}

#endif
