/* What igraph 1.0 calls otherwise than 0.10; nothing else of ibid asks for igraph's version. */
#pragma once

#include <igraph.h>

/* To be called before anything of igraph; calling it again does nothing. */
void igraph_compat_setup(void);

/*
 * Leiden clusters of an undirected graph.
 *
 * @vertex_weights  what the resolution multiplies: degrees, for modularity
 */
igraph_error_t igraph_compat_leiden(const igraph_t *graph, const igraph_vector_t *vertex_weights,
                                    double resolution, int n_iterations,
                                    igraph_vector_int_t *ret_membership);
