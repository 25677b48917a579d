#include <ibid/network.h>

#include "base/numbers.h"
#include "graph/graph_build.h"
#include "graph/graph_data.h"
#include "graph/network_build.h"
#include "graph/network_of_graph.h"

/* The authors of a vertex by name, in order but for the one it names first; the graph's. */
static const GPtrArray *name_authors(IbidGraph *graph, const IbidNetwork *network, uint32_t v)
{
    uint32_t first = network->author_start[v], end = network->author_start[v + 1];
    GPtrArray *names;

    if (first == end)
        return graph->no_authors;
    names = g_ptr_array_sized_new(end - first);
    g_ptr_array_add(names, (char *)(gsize)network->author_names[network->first_author[v]]);
    for (uint32_t i = first; i < end; i++)
        if (network->authors[i] != network->first_author[v])
            g_ptr_array_add(names, (char *)(gsize)network->author_names[network->authors[i]]);
    g_ptr_array_add(graph->renamed, names);
    return names;
}

static void add_vertices(IbidGraph *graph, const IbidNetwork *network)
{
    for (uint32_t v = 0; v < network->n; v++) {
        IbidVertex vertex = {
            .kind = IBID_VERTEX_PIECE,
            .key = network->keys[v],
            .label = network->keys[v],
            .title = network->keys[v],
            .authors = name_authors(graph, network, v),
            .date = network->dates[v],
            .n_documents = 1,
        };

        g_array_append_val(graph->vertices, vertex);
    }
    for (int kind = IBID_VERTEX_PIECE; kind < IBID_N_VERTEX_KINDS; kind++)
        graph->first[kind + 1] = network->n;
}

/* A list of an array of the network's. */
static GArray *copy_numbers(const uint32_t *numbers, size_t n)
{
    GArray *copy = g_array_sized_new(FALSE, FALSE, sizeof(uint32_t), (guint)n);

    return g_array_append_vals(copy, numbers, (guint)n);
}

static void add_arcs(IbidGraph *graph, const IbidNetwork *network)
{
    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            IbidArc arc = {
                .kind = IBID_ARC_CITES,
                .citing = v,
                .cited = network->out[k],
                .classes = 1u << IBID_CLASS_BODY,
                .mentions = 1,
            };

            g_array_append_val(graph->arcs, arc);
        }
    graph->out_start = copy_numbers(network->out_start, network->n + 1);
    graph->in_start = copy_numbers(network->in_start, network->n + 1);
    graph->in = copy_numbers(network->in_arc, network->n_arcs);
}

IbidGraph *ibid_graph_of_network(IbidNetwork *network, IbidAuthorAliases *aliases)
{
    IbidGraph *graph = g_new0(IbidGraph, 1);

    graph->pieces = g_ptr_array_new();
    graph->text = g_string_chunk_new(1);
    graph->no_authors = g_ptr_array_new();
    graph->renamed = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    graph->vertices = g_array_sized_new(FALSE, FALSE, sizeof(IbidVertex), (guint)network->n);
    graph->arcs = g_array_sized_new(FALSE, FALSE, sizeof(IbidArc), (guint)network->n_arcs);
    add_vertices(graph, network);
    add_arcs(graph, network);
    graph_finish(graph, aliases, /* are_names_exact= */ true);
    network->graph = graph;
    network->graph_arc = numbers_count_up(network->n_arcs);
    network->graph_vertex = numbers_count_up(network->n);
    network_set_authors(network, graph);
    graph->network = network;
    return graph;
}
