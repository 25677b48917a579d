#include "graph/igraph_guard.h"

#include <ibid/error.h>

#include "graph/igraph_compat.h"

static GMutex one_at_a_time;

IgraphTurn igraph_guard_enter(void)
{
    g_mutex_lock(&one_at_a_time);
    igraph_compat_setup();
    return (IgraphTurn){
        .on_error = igraph_set_error_handler(igraph_error_handler_ignore),
        .on_warning = igraph_set_warning_handler(igraph_warning_handler_ignore),
    };
}

void igraph_guard_leave(IgraphTurn *turn)
{
    igraph_set_error_handler(turn->on_error);
    igraph_set_warning_handler(turn->on_warning);
    g_mutex_unlock(&one_at_a_time);
}

bool igraph_guard(igraph_error_t status, const char *attempt, GError **error)
{
    if (status == IGRAPH_SUCCESS)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC, "cannot %s: %s", attempt,
                igraph_strerror(status));
    return false;
}

bool igraph_guard_create(GuardedGraph *ret_graph, const igraph_vector_int_t *arcs,
                         size_t n_vertices, bool directed, GError **error)
{
    ret_graph->made = igraph_guard(
        igraph_create(&ret_graph->igraph, arcs, (igraph_integer_t)n_vertices, directed),
        "build the graph for igraph", error);
    return ret_graph->made;
}

void igraph_guard_destroy(GuardedGraph *graph)
{
    if (graph->made)
        igraph_destroy(&graph->igraph);
    graph->made = false;
}
