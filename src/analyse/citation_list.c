#include <ibid/ages.h>

/* With what of it is ours to free. */
typedef struct {
    IbidCitations public;
    IbidDate *dates;
    uint32_t *citing;
    uint32_t *cited;
} OwnedCitations;

IbidCitations *ibid_citations_of_network(const IbidNetwork *network)
{
    OwnedCitations *list = g_new0(OwnedCitations, 1);

    list->citing = g_new(uint32_t, network->n_arcs + 1);
    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            list->citing[k] = v;
    list->public = (IbidCitations){
        .n = network->n,
        .n_pieces = network->n,
        .dates = network->dates,
        .n_citations = network->n_arcs,
        .citing = list->citing,
        .cited = network->out,
    };
    return &list->public;
}

IbidCitations *ibid_citations_of_graph(const IbidGraph *graph, const bool *keeps)
{
    OwnedCitations *list = g_new0(OwnedCitations, 1);
    size_t n = ibid_graph_first(graph, IBID_VERTEX_DATE), n_arcs = ibid_graph_n_arcs(graph);
    size_t n_citations = 0;

    list->dates = g_new(IbidDate, n + 1);
    list->citing = g_new(uint32_t, n_arcs + 1);
    list->cited = g_new(uint32_t, n_arcs + 1);
    for (size_t v = 0; v < n; v++)
        list->dates[v] = ibid_graph_vertex(graph, v)->date;
    for (size_t i = 0; i < n_arcs; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);

        if (arc->kind != IBID_ARC_CITES || (keeps != NULL && !keeps[i]))
            continue;
        list->citing[n_citations] = arc->citing;
        list->cited[n_citations++] = arc->cited;
    }
    list->public = (IbidCitations){
        .n = n,
        .n_pieces = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE),
        .dates = list->dates,
        .n_citations = n_citations,
        .citing = list->citing,
        .cited = list->cited,
    };
    return &list->public;
}

void ibid_citations_free(IbidCitations *citations)
{
    OwnedCitations *list = (OwnedCitations *)citations;

    if (list == NULL)
        return;
    g_free(list->dates);
    g_free(list->citing);
    g_free(list->cited);
    g_free(list);
}
