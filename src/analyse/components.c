#include <ibid/analyse.h>

#include "analyse/partition.h"
#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

IbidPartition *ibid_components(const IbidGraph *graph, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_auto(igraph_vector_int_t) membership = {0};
    const igraph_t *inner = igraph_view_borrow(graph, error);

    if (inner == NULL || !igraph_view_init_int(&membership, 0, error))
        return NULL;
    if (!igraph_guard(igraph_connected_components(inner, &membership, /* csize= */ NULL,
                                                  /* no= */ NULL, IGRAPH_WEAK),
                      "find the components", error))
        return NULL;
    return partition_new(graph, &membership);
}
