#include "graph/igraph_view.h"

#include "graph/graph_data.h"
#include "graph/igraph_guard.h"

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

static bool list_inner_arcs(const IbidGraph *graph, igraph_vector_int_t *ret_ends, GError **error)
{
    size_t n = ibid_graph_n_arcs(graph);
    igraph_integer_t next = 0;

    if (!igraph_view_init_int(ret_ends, 2 * n, error))
        return false;
    for (size_t i = 0; i < n; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (!ibid_graph_is_inner(graph, i))
            continue;
        VECTOR(*ret_ends)[next++] = arc->citing;
        VECTOR(*ret_ends)[next++] = arc->cited;
    }
    return igraph_guard(igraph_vector_int_resize(ret_ends, next), "shrink a vector", error);
}

const igraph_t *igraph_view_borrow(const IbidGraph *graph, GError **error)
{
    IgraphView *view = graph->view;
    g_auto(igraph_vector_int_t) ends = {0};

    if (view->inner.made)
        return &view->inner.igraph;
    if (!list_inner_arcs(graph, &ends, error) ||
        !igraph_guard_create(&view->inner, &ends, ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE),
                             true, error))
        return NULL;
    return &view->inner.igraph;
}
