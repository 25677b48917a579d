#include "analyse/network_piece.h"

const IbidVertex *network_piece(const IbidNetwork *network, uint32_t vertex)
{
    return network->graph == NULL
               ? NULL
               : ibid_graph_vertex(network->graph, network->graph_vertex[vertex]);
}

unsigned network_arc_classes(const IbidNetwork *network, uint32_t arc)
{
    if (network->graph == NULL)
        return 1u << IBID_CLASS_BODY;
    return ibid_graph_arc(network->graph, network->graph_arc[arc])->classes;
}

uint32_t network_n_references(const IbidNetwork *network, uint32_t vertex)
{
    uint32_t n = network->out_start[vertex + 1] - network->out_start[vertex];
    size_t i, end;

    if (network->graph == NULL)
        return n;
    ibid_graph_out(network->graph, network->graph_vertex[vertex], &i, &end);
    for (; i < end; i++)
        n += ibid_graph_arc(network->graph, i)->kind == IBID_ARC_CITES &&
             !ibid_graph_is_inner(network->graph, i);
    return n;
}
