#include "analyse/feedback_arcs.h"

#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

/*
 * igraph's heuristic looks at all vertices for each that it places: half a second for 20,000 of
 * them, 14 seconds for 100,000 (measured).  Above this, their order decides.
 */
#define MOST_VERTICES 30000

/*
 * Some of the graph's arcs with the vertices at their ends, numbered anew.
 */
typedef struct {
    GuardedGraph graph;
    igraph_vector_int_t ends; /* in pairs */
} Excerpt;

static void excerpt_clear(Excerpt *excerpt)
{
    igraph_guard_destroy(&excerpt->graph);
    igraph_vector_int_destroy(&excerpt->ends);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Excerpt, excerpt_clear)

static bool make_excerpt(const IbidGraph *graph, const GArray *arcs, Excerpt *ret_excerpt,
                         GError **error)
{
    g_autofree uint32_t *number_of = g_new0(uint32_t, ibid_graph_n_vertices(graph) + 1);
    uint32_t n_vertices = 0;

    if (!igraph_view_init_int(&ret_excerpt->ends, 2 * (size_t)arcs->len, error))
        return false;
    for (guint i = 0; i < arcs->len; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, g_array_index(arcs, size_t, i));

        /* Numbers count from 1 here, since 0 is a vertex not met yet. */
        if (number_of[arc->citing] == 0)
            number_of[arc->citing] = ++n_vertices;
        if (number_of[arc->cited] == 0)
            number_of[arc->cited] = ++n_vertices;
        VECTOR(ret_excerpt->ends)[2 * i] = number_of[arc->citing] - 1;
        VECTOR(ret_excerpt->ends)[2 * i + 1] = number_of[arc->cited] - 1;
    }
    return igraph_guard_create(&ret_excerpt->graph, &ret_excerpt->ends, n_vertices, true, error);
}

/* Those of `arcs` that run within a strongly connected part. */
static GArray *keep_looping(const IbidGraph *graph, const GArray *arcs, GError **error)
{
    g_auto(Excerpt) excerpt = {0};
    g_auto(igraph_vector_int_t) part_of = {0};

    if (!make_excerpt(graph, arcs, &excerpt, error) || !igraph_view_init_int(&part_of, 0, error) ||
        !igraph_guard(igraph_connected_components(&excerpt.graph.igraph, &part_of,
                                                  /* csize= */ NULL, /* no= */ NULL, IGRAPH_STRONG),
                      "find the loops that remain", error))
        return NULL;

    GArray *looping = g_array_new(FALSE, FALSE, sizeof(size_t));

    for (guint i = 0; i < arcs->len; i++)
        if (VECTOR(part_of)[VECTOR(excerpt.ends)[2 * i]] ==
            VECTOR(part_of)[VECTOR(excerpt.ends)[2 * i + 1]])
            g_array_append_val(looping, g_array_index(arcs, size_t, i));
    return looping;
}

/* Vertices are numbered by date and key: what cites a later one goes. */
static void mark_by_order(const IbidGraph *graph, const GArray *arcs, bool *is_aside)
{
    for (guint i = 0; i < arcs->len; i++) {
        size_t number = g_array_index(arcs, size_t, i);
        const IbidArc *arc = ibid_graph_arc(graph, number);

        if (arc->citing < arc->cited)
            is_aside[number] = true;
    }
}

static bool mark_by_heuristic(const Excerpt *excerpt, const GArray *arcs, bool *is_aside,
                              GError **error)
{
    g_auto(igraph_vector_int_t) cut = {0};

    if (!igraph_view_init_int(&cut, 0, error) ||
        !igraph_guard(igraph_feedback_arc_set(&excerpt->graph.igraph, &cut, /* weights= */ NULL,
                                              IGRAPH_FAS_APPROX_EADES),
                      "cut the loops that remain", error))
        return false;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(&cut); i++)
        is_aside[g_array_index(arcs, size_t, VECTOR(cut)[i])] = true;
    return true;
}

bool feedback_arcs_mark(const IbidGraph *graph, const GArray *arcs, bool *is_aside, GError **error)
{
    g_autoptr(GArray) looping = keep_looping(graph, arcs, error);
    g_auto(Excerpt) excerpt = {0};

    if (looping == NULL || !make_excerpt(graph, looping, &excerpt, error))
        return false;
    if (igraph_vcount(&excerpt.graph.igraph) <= MOST_VERTICES)
        return mark_by_heuristic(&excerpt, looping, is_aside, error);
    mark_by_order(graph, looping, is_aside);
    return true;
}
