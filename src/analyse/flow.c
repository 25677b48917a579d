#include "analyse/flow.h"

#include <ibid/error.h>
#include <string.h>

#include "analyse/inner.h"

/* Turns counts, one place on, into where each piece's share starts. */
static void accumulate(uint32_t *start, size_t n_pieces)
{
    for (size_t i = 0; i < n_pieces; i++)
        start[i + 1] += start[i];
}

/* Kept arcs ascend by citing, then cited piece, so both lists come out ascending. */
static void index_arcs(const IbidGraph *graph, const GArray *kept, Flow *flow)
{
    g_autofree uint32_t *place = g_new(uint32_t, flow->n_pieces + 1);

    for (guint i = 0; i < kept->len; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, g_array_index(kept, size_t, i));

        flow->up_start[arc->citing + 1]++;
        flow->down_start[arc->cited + 1]++;
        flow->up[i] = arc->cited;
    }
    accumulate(flow->up_start, flow->n_pieces);
    accumulate(flow->down_start, flow->n_pieces);
    memcpy(place, flow->down_start, (flow->n_pieces + 1) * sizeof *place);
    for (guint i = 0; i < kept->len; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, g_array_index(kept, size_t, i));

        flow->down[place[arc->cited]++] = arc->citing;
    }
}

/* A piece is ready when all that it cites are in order.  False when some never are. */
static bool order_pieces(Flow *flow)
{
    g_autofree uint32_t *waits_for = g_new(uint32_t, flow->n_pieces + 1);
    size_t n_ready = 0;

    for (uint32_t i = 0; i < flow->n_pieces; i++) {
        waits_for[i] = flow->up_start[i + 1] - flow->up_start[i];
        if (waits_for[i] == 0)
            flow->order[n_ready++] = i;
    }
    for (size_t i = 0; i < n_ready; i++) {
        uint32_t piece = flow->order[i];

        for (uint32_t j = flow->down_start[piece]; j < flow->down_start[piece + 1]; j++)
            if (--waits_for[flow->down[j]] == 0)
                flow->order[n_ready++] = flow->down[j];
    }
    return n_ready == flow->n_pieces;
}

static bool fits(const IbidGraph *graph, const GArray *kept)
{
    for (guint i = 0; i < kept->len; i++) {
        size_t arc = g_array_index(kept, size_t, i);

        if (arc >= ibid_graph_n_arcs(graph) || !ibid_graph_is_inner(graph, arc) ||
            (i > 0 && arc <= g_array_index(kept, size_t, i - 1)))
            return false;
    }
    return true;
}

Flow *flow_new(const IbidGraph *graph, const IbidAcyclicPart *part, GError **error)
{
    g_autoptr(Flow) flow = g_new0(Flow, 1);
    size_t n_arcs = part->kept->len;

    flow->n_pieces = inner_n_pieces(graph);
    flow->order = g_new0(uint32_t, flow->n_pieces + 1);
    flow->down_start = g_new0(uint32_t, flow->n_pieces + 1);
    flow->up_start = g_new0(uint32_t, flow->n_pieces + 1);
    flow->down = g_new0(uint32_t, n_arcs + 1);
    flow->up = g_new0(uint32_t, n_arcs + 1);
    if (!fits(graph, part->kept)) {
        g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                            "the acyclic part is not of this graph");
        return NULL;
    }
    index_arcs(graph, part->kept, flow);
    if (!order_pieces(flow)) {
        g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC, "the acyclic part has a loop");
        return NULL;
    }
    return g_steal_pointer(&flow);
}

void flow_free(Flow *flow)
{
    if (flow == NULL)
        return;
    g_free(flow->order);
    g_free(flow->down_start);
    g_free(flow->down);
    g_free(flow->up_start);
    g_free(flow->up);
    g_free(flow);
}

bool flow_is_source(const Flow *flow, uint32_t piece)
{
    return flow->up_start[piece] == flow->up_start[piece + 1];
}

bool flow_is_sink(const Flow *flow, uint32_t piece)
{
    return flow->down_start[piece] == flow->down_start[piece + 1];
}

bool flow_comes_first(const IbidGraph *graph, uint32_t a, uint32_t b)
{
    return strcmp(ibid_graph_vertex(graph, a)->key, ibid_graph_vertex(graph, b)->key) < 0;
}

GArray *flow_follow(const Flow *flow, const uint32_t *next, uint32_t first)
{
    GArray *path = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t piece = first; piece < flow->n_pieces; piece = next[piece])
        g_array_append_val(path, piece);
    return path;
}
