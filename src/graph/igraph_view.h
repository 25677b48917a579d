/* A network as igraph sees it. */
#pragma once

#include <glib.h>
#include <igraph.h>

#include <ibid/graph.h>
#include <ibid/network.h>

typedef struct IgraphView IgraphView;

IgraphView *igraph_view_new(void);
void igraph_view_free(IgraphView *view);

/*
 * The directed graph of `network`: vertices and edges are numbered as there.  Built when first
 * asked for, then kept with the network: 32 bytes an arc.  To be called within an IgraphTurn.
 *
 * Returns: the network's, or NULL with IBID_ERROR_NUMERIC.
 */
const igraph_t *igraph_view_of(const IbidNetwork *network, GError **error);

/* That of the graph's own network: its pieces and inner arcs. */
const igraph_t *igraph_view_borrow(const IbidGraph *graph, GError **error);

/* A vector with room for `n` elements, all 0; `vector` is all-zero memory before. */
bool igraph_view_init_int(igraph_vector_int_t *vector, size_t n, GError **error);
