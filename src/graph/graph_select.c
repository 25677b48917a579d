#include "graph/graph_build.h"
#include "graph/graph_data.h"
#include "graph/network_of_graph.h"

#define NOT_KEPT UINT32_MAX

static bool keeps_citation(const IbidGraph *whole, const bool *keeps_piece, const bool *keeps_arc,
                           size_t i)
{
    const IbidArc *arc = ibid_graph_arc(whole, i);
    size_t n = ibid_graph_n_of_kind(whole, IBID_VERTEX_PIECE);

    if (arc->kind != IBID_ARC_CITES || (keeps_arc != NULL && !keeps_arc[i]))
        return false;
    return keeps_piece == NULL ||
           (keeps_piece[arc->citing] && (arc->cited >= n || keeps_piece[arc->cited]));
}

/* Marks what stays: pieces, then what they cite, then the dates of all these. */
static bool *mark_vertices(const IbidGraph *whole, const bool *keeps_piece, const bool *keeps_arc)
{
    size_t n_pieces = ibid_graph_n_of_kind(whole, IBID_VERTEX_PIECE);
    bool *stays = g_new0(bool, ibid_graph_n_vertices(whole) + 1);

    for (size_t i = 0; i < n_pieces; i++)
        stays[i] = keeps_piece == NULL || keeps_piece[i];
    for (size_t i = 0; i < ibid_graph_n_arcs(whole); i++)
        if (keeps_citation(whole, keeps_piece, keeps_arc, i))
            stays[ibid_graph_arc(whole, i)->cited] = true;
    for (size_t i = 0; i < ibid_graph_n_arcs(whole); i++) {
        const IbidArc *arc = ibid_graph_arc(whole, i);

        if (arc->kind == IBID_ARC_PUBLISHED && stays[arc->citing])
            stays[arc->cited] = true;
    }
    return stays;
}

/* Returns: (transfer full) the new number of each vertex. */
static uint32_t *keep_vertices(const IbidGraph *whole, const bool *stays, IbidGraph *part)
{
    uint32_t n = (uint32_t)ibid_graph_n_vertices(whole);
    uint32_t *number_of = g_new(uint32_t, n + 1);
    g_autoptr(GArray) kept = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i < n; i++) {
        number_of[i] = stays[i] ? kept->len : NOT_KEPT;
        if (!stays[i])
            continue;
        g_array_append_val(kept, i);
        g_array_append_vals(part->vertices, ibid_graph_vertex(whole, i), 1);
    }
    part->authors = author_index_of_part(whole->authors, kept);
    return number_of;
}

IbidGraph *ibid_graph_select(const IbidGraph *whole, const bool *keeps_piece, const bool *keeps_arc)
{
    IbidGraph *part = g_new0(IbidGraph, 1);
    g_autofree bool *stays = mark_vertices(whole, keeps_piece, keeps_arc);
    g_autofree uint32_t *number_of = NULL;

    part->pieces = g_ptr_array_ref(whole->pieces);
    part->text = g_string_chunk_new(1);
    part->no_authors = g_ptr_array_new();
    part->renamed = g_ptr_array_new();
    part->vertices = g_array_new(FALSE, FALSE, sizeof(IbidVertex));
    part->arcs = g_array_new(FALSE, FALSE, sizeof(IbidArc));
    number_of = keep_vertices(whole, stays, part);
    for (size_t i = 0; i < ibid_graph_n_arcs(whole); i++) {
        IbidArc arc = *ibid_graph_arc(whole, i);

        if (arc.kind == IBID_ARC_CITES ? !keeps_citation(whole, keeps_piece, keeps_arc, i)
                                       : !stays[arc.citing])
            continue;
        arc.citing = number_of[arc.citing];
        arc.cited = number_of[arc.cited];
        g_array_append_val(part->arcs, arc);
    }
    graph_count_kinds(part);
    graph_index_arcs(part);
    part->network = network_of_graph(part);
    part->network->watch = whole->network->watch;
    return part;
}
