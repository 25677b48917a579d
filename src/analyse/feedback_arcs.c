#include "analyse/feedback_arcs.h"

#include <string.h>

#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

static bool list_ends(const LoopArcs *loop, igraph_vector_int_t *ret_ends, GError **error)
{
    if (!igraph_view_init_int(ret_ends, 2 * (size_t)loop->n_arcs, error))
        return false;
    for (uint32_t i = 0; i < loop->n_arcs; i++) {
        VECTOR(*ret_ends)[2 * i] = loop->citing[i];
        VECTOR(*ret_ends)[2 * i + 1] = loop->cited[i];
    }
    return true;
}

/* One arc more always weighs more than any choice between arcs. */
static bool weigh(const LoopArcs *loop, igraph_vector_t *ret_weights, GError **error)
{
    if (!igraph_guard(igraph_vector_init(ret_weights, (igraph_integer_t)loop->n_arcs),
                      "allocate the weights", error))
        return false;
    for (uint32_t i = 0; i < loop->n_arcs; i++)
        VECTOR(*ret_weights)[i] = loop->n_arcs + 1.0 + (loop->citing[i] > loop->cited[i]);
    return true;
}

uint32_t feedback_arcs_find(const LoopArcs *loop, bool is_least, bool *ret_is_feedback,
                            GError **error)
{
    g_auto(igraph_vector_int_t) ends = {0}, chosen = {0};
    g_auto(igraph_vector_t) weights = {0};
    g_auto(GuardedGraph) graph = {0};
    igraph_integer_t n;

    if (!list_ends(loop, &ends, error) || !weigh(loop, &weights, error) ||
        !igraph_guard_create(&graph, &ends, loop->n, true, error) ||
        !igraph_view_init_int(&chosen, 0, error) ||
        !igraph_guard(
            igraph_feedback_arc_set(&graph.igraph, &chosen, is_least ? &weights : NULL,
                                    is_least ? IGRAPH_FAS_EXACT_IP : IGRAPH_FAS_APPROX_EADES),
            "find the citations to question", error))
        return 0;
    n = igraph_vector_int_size(&chosen);
    memset(ret_is_feedback, 0, loop->n_arcs * sizeof *ret_is_feedback);
    for (igraph_integer_t i = 0; i < n; i++)
        ret_is_feedback[VECTOR(chosen)[i]] = true;
    return (uint32_t)n;
}
