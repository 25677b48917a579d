#include "graph/igraph_view.h"

#include "graph/igraph_guard.h"
#include "graph/network_build.h"

struct IgraphView {
    GuardedGraph inner;
};

IgraphView *igraph_view_new(void)
{
    return g_new0(IgraphView, 1);
}

void igraph_view_free(IgraphView *view)
{
    if (view == NULL)
        return;
    if (view->inner.made) {
        g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();

        igraph_guard_destroy(&view->inner);
    }
    g_free(view);
}

bool igraph_view_init_int(igraph_vector_int_t *vector, size_t n, GError **error)
{
    return igraph_guard(igraph_vector_int_init(vector, (igraph_integer_t)n), "allocate a vector",
                        error);
}

static bool list_arcs(const IbidNetwork *network, igraph_vector_int_t *ret_ends, GError **error)
{
    if (!igraph_view_init_int(ret_ends, 2 * network->n_arcs, error))
        return false;
    for (uint32_t i = 0; i < network->n; i++)
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            VECTOR(*ret_ends)[2 * j] = i;
            VECTOR(*ret_ends)[2 * j + 1] = network->out[j];
        }
    return true;
}

const igraph_t *igraph_view_of(const IbidNetwork *network, GError **error)
{
    IgraphView *view = ((const NetworkData *)network)->view;
    g_auto(igraph_vector_int_t) ends = {0};

    if (view->inner.made)
        return &view->inner.igraph;
    if (!list_arcs(network, &ends, error) ||
        !igraph_guard_create(&view->inner, &ends, network->n, true, error))
        return NULL;
    return &view->inner.igraph;
}

const igraph_t *igraph_view_borrow(const IbidGraph *graph, GError **error)
{
    return igraph_view_of(ibid_graph_network(graph), error);
}
