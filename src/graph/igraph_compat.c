#include "graph/igraph_compat.h"

#include <stdbool.h>

/* How random Leiden's refinement is; igraph's documentation, as the paper, takes 0.01. */
#define LEIDEN_BETA 0.01

#if IGRAPH_VERSION_MAJOR >= 1

void igraph_compat_setup(void)
{
    igraph_setup();
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

igraph_error_t igraph_compat_leiden(const igraph_t *graph, const igraph_vector_t *vertex_weights,
                                    double resolution, int n_iterations,
                                    igraph_vector_int_t *ret_membership)
{
    return igraph_community_leiden(graph, /* edge_weights= */ NULL, vertex_weights, resolution,
                                   LEIDEN_BETA, /* start= */ false, n_iterations, ret_membership,
                                   /* nb_clusters= */ NULL, /* quality= */ NULL);
}

#endif
