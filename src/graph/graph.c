#include <ibid/graph.h>

#include "graph/graph_build.h"
#include "graph/graph_data.h"
#include "graph/network_build.h"

static const char *const kind_names[IBID_N_VERTEX_KINDS] = {
    [IBID_VERTEX_PIECE] = "piece",
    [IBID_VERTEX_STUB] = "stub",
    [IBID_VERTEX_EXTERNAL] = "external",
    [IBID_VERTEX_DATE] = "date",
};

const char *ibid_vertex_kind_name(IbidVertexKind kind)
{
    g_return_val_if_fail((unsigned)kind < IBID_N_VERTEX_KINDS, NULL);
    return kind_names[kind];
}

IbidGraph *ibid_graph_new(GPtrArray *pieces, const GArray *arcs, const IbidGraphOptions *options)
{
    bool has_precision = options != NULL && options->dates != IBID_PRECISION_NONE;
    g_autoptr(GArray) mentions = g_array_sized_new(FALSE, FALSE, sizeof(Mention), arcs->len);
    GStringChunk *text = g_string_chunk_new(4096);

    for (guint i = 0; i < arcs->len; i++) {
        const IbidArc *arc = &g_array_index(arcs, IbidArc, i);
        Mention mention = {
            .citing = arc->citing,
            .cited = arc->cited,
            .place = i,
            .classes = arc->classes,
            .mentions = MAX(arc->mentions, 1),
            .anchor = arc->anchor == NULL ? NULL : g_string_chunk_insert(text, arc->anchor),
        };

        g_assert(arc->citing < pieces->len && arc->cited < pieces->len);
        g_array_append_val(mentions, mention);
    }
    return graph_build(pieces, mentions, text, has_precision ? options->dates : IBID_PRECISION_DAY,
                       options == NULL ? NULL : options->aliases);
}

void ibid_graph_free(IbidGraph *graph)
{
    if (graph == NULL)
        return;
    network_release(graph->network);
    author_index_free(graph->authors);
    g_array_unref(graph->in);
    g_array_unref(graph->in_start);
    g_array_unref(graph->out_start);
    g_array_unref(graph->arcs);
    g_array_unref(graph->vertices);
    g_ptr_array_unref(graph->no_authors);
    g_ptr_array_unref(graph->renamed);
    g_string_chunk_free(graph->text);
    g_ptr_array_unref(graph->pieces);
    g_free(graph);
}

size_t ibid_graph_n_vertices(const IbidGraph *graph)
{
    return graph->vertices->len;
}

size_t ibid_graph_n_of_kind(const IbidGraph *graph, IbidVertexKind kind)
{
    g_return_val_if_fail((unsigned)kind < IBID_N_VERTEX_KINDS, 0);
    return graph->first[kind + 1] - graph->first[kind];
}

size_t ibid_graph_first(const IbidGraph *graph, IbidVertexKind kind)
{
    g_return_val_if_fail((unsigned)kind < IBID_N_VERTEX_KINDS, 0);
    return graph->first[kind];
}

const IbidVertex *ibid_graph_vertex(const IbidGraph *graph, size_t vertex)
{
    g_return_val_if_fail(vertex < graph->vertices->len, NULL);
    return &g_array_index(graph->vertices, IbidVertex, vertex);
}

size_t ibid_graph_n_arcs(const IbidGraph *graph)
{
    return graph->arcs->len;
}

const IbidArc *ibid_graph_arc(const IbidGraph *graph, size_t arc)
{
    g_return_val_if_fail(arc < graph->arcs->len, NULL);
    return &g_array_index(graph->arcs, IbidArc, arc);
}

void ibid_graph_out(const IbidGraph *graph, size_t vertex, size_t *ret_first, size_t *ret_end)
{
    g_return_if_fail(vertex < graph->vertices->len);
    *ret_first = g_array_index(graph->out_start, uint32_t, vertex);
    *ret_end = g_array_index(graph->out_start, uint32_t, vertex + 1);
}

const uint32_t *ibid_graph_in(const IbidGraph *graph, size_t vertex, size_t *ret_n)
{
    g_return_val_if_fail(vertex < graph->vertices->len, NULL);

    uint32_t first = g_array_index(graph->in_start, uint32_t, vertex);

    *ret_n = g_array_index(graph->in_start, uint32_t, vertex + 1) - first;
    return (const uint32_t *)(const void *)graph->in->data + first;
}

bool ibid_graph_is_inner(const IbidGraph *graph, size_t arc)
{
    const IbidArc *it = ibid_graph_arc(graph, arc);
    size_t n = graph->first[IBID_VERTEX_PIECE + 1];

    return it != NULL && it->citing < n && it->cited < n;
}

const AuthorIndex *author_index_borrow(const IbidGraph *graph)
{
    return graph->authors;
}
