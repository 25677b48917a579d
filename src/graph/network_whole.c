#include <ibid/chain_ends.h>
#include <string.h>

#include "base/numbers.h"
#include "graph/graph_data.h"
#include "graph/network_build.h"

static uint8_t role_of(IbidVertexKind kind)
{
    switch (kind) {
    case IBID_VERTEX_STUB:
        return IBID_ROLE_UNRESOLVED;
    case IBID_VERTEX_EXTERNAL:
        return IBID_ROLE_OUTSIDE;
    default:
        return IBID_ROLE_OWN;
    }
}

/* Returns: (transfer full) all citations, and their numbers in the graph. */
static NetworkCitation *list_citations(const IbidGraph *graph, uint32_t **ret_numbers,
                                       size_t *ret_n)
{
    size_t n_arcs = ibid_graph_n_arcs(graph), n = 0;
    NetworkCitation *citations = g_new(NetworkCitation, n_arcs + 1);
    uint32_t *numbers = g_new(uint32_t, n_arcs + 1);

    for (size_t i = 0; i < n_arcs; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (arc->kind != IBID_ARC_CITES)
            continue;
        numbers[n] = (uint32_t)i;
        citations[n++] = (NetworkCitation){arc->citing, arc->cited};
    }
    *ret_numbers = numbers;
    *ret_n = n;
    return citations;
}

IbidNetwork *ibid_graph_whole_network(const IbidGraph *graph, uint8_t **ret_roles,
                                      uint32_t **ret_n_lost)
{
    size_t n = ibid_graph_first(graph, IBID_VERTEX_DATE);
    g_autofree NetworkWord *keys = g_new(NetworkWord, n + 1);
    g_autofree IbidDate *dates = g_new0(IbidDate, n + 1);
    uint8_t *roles = g_new(uint8_t, n + 1);
    uint32_t *n_lost = g_new(uint32_t, n + 1);
    IbidNetwork *network;
    uint32_t *graph_arc;
    NetworkDraft draft = {.n = n, .keys = keys, .dates = dates, .is_ordered = true};

    for (size_t i = 0; i < n; i++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, i);

        keys[i] = (NetworkWord){vertex->key, strlen(vertex->key)};
        dates[i] = vertex->date;
        roles[i] = role_of(vertex->kind);
        n_lost[i] = vertex->n_lost;
    }
    draft.citations = list_citations(graph, &graph_arc, &draft.n_citations);
    network = network_build(&draft);
    network->graph = graph;
    network->graph_arc = graph_arc;
    network->graph_vertex = numbers_count_up(n);
    *ret_roles = roles;
    *ret_n_lost = n_lost;
    return network;
}
