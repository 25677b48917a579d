#include <ibid/analyse.h>

#include "analyse/feedback_arcs.h"
#include "analyse/partition.h"
#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

/* Dates are compared at the coarser precision of the two: 2023 is not after May 2023. */
static bool cites_the_future(const IbidGraph *graph, const IbidArc *arc)
{
    IbidDate citing = ibid_graph_vertex(graph, arc->citing)->date;
    IbidDate cited = ibid_graph_vertex(graph, arc->cited)->date;

    return arc->dated && !ibid_date_agrees(citing, cited) && ibid_date_compare(cited, citing) > 0;
}

static bool is_within_loop(const IbidAcyclicPart *part, const IbidArc *arc)
{
    uint32_t loop = g_array_index(part->loop_of, uint32_t, arc->citing);

    return loop != 0 && loop == g_array_index(part->loop_of, uint32_t, arc->cited);
}

static void number_loops(const IbidGraph *graph, const igraph_vector_int_t *membership,
                         IbidAcyclicPart *part)
{
    g_autoptr(IbidPartition) parts = partition_new(graph, membership);

    while (part->n_loops < parts->sizes->len &&
           g_array_index(parts->sizes, uint32_t, part->n_loops) > 1)
        part->n_loops++;
    for (guint i = 0; i < parts->part_of->len; i++) {
        uint32_t number = g_array_index(parts->part_of, uint32_t, i);
        uint32_t loop = number < part->n_loops ? number + 1 : 0;

        g_array_append_val(part->loop_of, loop);
    }
}

static bool find_loops(const IbidGraph *graph, IbidAcyclicPart *part, GError **error)
{
    g_auto(igraph_vector_int_t) membership = {0};
    const igraph_t *inner = igraph_view_borrow(graph, error);

    if (inner == NULL || !igraph_view_init_int(&membership, 0, error) ||
        !igraph_guard(igraph_connected_components(inner, &membership, /* csize= */ NULL,
                                                  /* no= */ NULL, IGRAPH_STRONG),
                      "find the loops", error))
        return false;
    number_loops(graph, &membership, part);
    return true;
}

/* Sorts the inner arcs: citations of the future, and what remains within loops without them. */
static void sort_arcs(const IbidGraph *graph, IbidAcyclicPart *part, bool *is_aside,
                      GArray *ret_remainder)
{
    size_t n_arcs = ibid_graph_n_arcs(graph);

    for (size_t i = 0; i < n_arcs; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (!ibid_graph_is_inner(graph, i))
            continue;

        bool is_future = cites_the_future(graph, arc);

        if (is_future)
            g_array_append_val(part->future, i);
        if (is_within_loop(part, arc) && is_future)
            is_aside[i] = true;
        else if (is_within_loop(part, arc))
            g_array_append_val(ret_remainder, i);
    }
}

static void divide_arcs(const IbidGraph *graph, const bool *is_aside, IbidAcyclicPart *part)
{
    size_t n_arcs = ibid_graph_n_arcs(graph);

    for (size_t i = 0; i < n_arcs; i++)
        if (ibid_graph_is_inner(graph, i))
            g_array_append_val(is_aside[i] ? part->set_aside : part->kept, i);
}

IbidAcyclicPart *ibid_acyclic_part(const IbidGraph *graph, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_autoptr(IbidAcyclicPart) part = g_new0(IbidAcyclicPart, 1);
    g_autoptr(GArray) remainder = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_autofree bool *is_aside = g_new0(bool, ibid_graph_n_arcs(graph) + 1);

    part->kept = g_array_new(FALSE, FALSE, sizeof(size_t));
    part->set_aside = g_array_new(FALSE, FALSE, sizeof(size_t));
    part->loop_of = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    part->future = g_array_new(FALSE, FALSE, sizeof(size_t));
    if (!find_loops(graph, part, error))
        return NULL;
    sort_arcs(graph, part, is_aside, remainder);
    if (!feedback_arcs_mark(graph, remainder, is_aside, error))
        return NULL;
    divide_arcs(graph, is_aside, part);
    return g_steal_pointer(&part);
}

void ibid_acyclic_part_free(IbidAcyclicPart *part)
{
    if (part == NULL)
        return;
    g_array_unref(part->kept);
    g_array_unref(part->set_aside);
    g_array_unref(part->loop_of);
    g_array_unref(part->future);
    g_free(part);
}
