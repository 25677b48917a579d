#include <ibid/network.h>

#include "graph/igraph_view.h"
#include "graph/network_build.h"

#define NOT_KEPT UINT32_MAX

/* Returns: (transfer full) the kept vertices of the whole; `number_of` gets the way back. */
static uint32_t *number_vertices(const IbidNetwork *whole, const bool *keeps, uint32_t *number_of,
                                 size_t *ret_n)
{
    uint32_t *vertex_of = g_new(uint32_t, whole->n + 1), n = 0;

    for (uint32_t v = 0; v < whole->n; v++) {
        number_of[v] = keeps == NULL || keeps[v] ? n : NOT_KEPT;
        if (number_of[v] != NOT_KEPT)
            vertex_of[n++] = v;
    }
    *ret_n = n;
    return g_renew(uint32_t, vertex_of, n + 1);
}

static void keep_arcs(const IbidNetwork *whole, const bool *keeps, const uint32_t *vertex_of,
                      const uint32_t *number_of, IbidNetwork *part)
{
    uint32_t *start = g_new(uint32_t, part->n + 1), *out = g_new(uint32_t, whole->n_arcs + 1);
    uint32_t *graph_arc = whole->graph == NULL ? NULL : g_new(uint32_t, whole->n_arcs + 1);
    uint32_t n = 0;

    for (size_t i = 0; i < part->n; i++) {
        uint32_t v = vertex_of[i];

        start[i] = n;
        for (uint32_t j = whole->out_start[v]; j < whole->out_start[v + 1]; j++) {
            if (number_of[whole->out[j]] == NOT_KEPT || (keeps != NULL && !keeps[j]))
                continue;
            if (graph_arc != NULL)
                graph_arc[n] = whole->graph_arc[j];
            out[n++] = number_of[whole->out[j]];
        }
    }
    start[part->n] = n;
    part->n_arcs = n;
    part->out_start = start;
    part->out = g_renew(uint32_t, out, n + 1);
    part->graph_arc = graph_arc == NULL ? NULL : g_renew(uint32_t, graph_arc, n + 1);
}

static void keep_authors(const IbidNetwork *whole, const uint32_t *vertex_of, IbidNetwork *part)
{
    uint32_t *start = g_new0(uint32_t, part->n + 1), *first = g_new(uint32_t, part->n + 1),
             *authors;
    const uint32_t *from = whole->author_start;

    for (size_t i = 0; i < part->n; i++) {
        start[i + 1] = start[i] + from[vertex_of[i] + 1] - from[vertex_of[i]];
        first[i] = whole->first_author[vertex_of[i]];
    }
    authors = g_new(uint32_t, start[part->n] + 1);
    for (size_t i = 0; i < part->n; i++)
        for (uint32_t k = start[i]; k < start[i + 1]; k++)
            authors[k] = whole->authors[from[vertex_of[i]] + k - start[i]];
    part->author_start = start;
    part->authors = authors;
    part->first_author = first;
    part->n_authors = whole->n_authors;
    part->author_names = g_memdup2(whole->author_names, (whole->n_authors + 1) * sizeof(char *));
    part->n_other_works =
        g_memdup2(whole->n_other_works, (whole->n_authors + 1) * sizeof(uint32_t));
}

static void keep_vertices(const IbidNetwork *whole, const uint32_t *vertex_of, IbidNetwork *part)
{
    const char **keys = g_new(const char *, part->n + 1);
    IbidDate *dates = g_new0(IbidDate, part->n + 1);
    uint32_t *graph_vertex = whole->graph == NULL ? NULL : g_new(uint32_t, part->n + 1);

    for (size_t i = 0; i < part->n; i++) {
        keys[i] = whole->keys[vertex_of[i]];
        dates[i] = whole->dates[vertex_of[i]];
        part->n_dated += dates[i].precision != IBID_PRECISION_NONE;
        if (graph_vertex != NULL)
            graph_vertex[i] = whole->graph_vertex[vertex_of[i]];
    }
    keys[part->n] = NULL;
    part->keys = keys;
    part->dates = dates;
    part->graph_vertex = graph_vertex;
}

IbidNetwork *ibid_network_select(const IbidNetwork *whole, const bool *keeps_vertex,
                                 const bool *keeps_arc, uint32_t **ret_vertex_of)
{
    NetworkData *data = g_new0(NetworkData, 1);
    IbidNetwork *part = &data->network;
    g_autofree uint32_t *number_of = g_new(uint32_t, whole->n + 1);
    g_autofree uint32_t *vertex_of = number_vertices(whole, keeps_vertex, number_of, &part->n);

    data->view = igraph_view_new();
    part->graph = whole->graph;
    part->watch = whole->watch;
    part->has_number_keys = whole->has_number_keys;
    keep_vertices(whole, vertex_of, part);
    keep_authors(whole, vertex_of, part);
    keep_arcs(whole, keeps_arc, vertex_of, number_of, part);
    network_index_arcs(part);
    if (ret_vertex_of != NULL)
        *ret_vertex_of = g_steal_pointer(&vertex_of);
    return part;
}
