#include <ibid/partition.h>

#include "analyse/partition.h"

/* The least vertex that is known to hang together with `vertex`; halves the way to it. */
static uint32_t find_least(uint32_t *parent, uint32_t vertex)
{
    while (parent[vertex] != vertex) {
        parent[vertex] = parent[parent[vertex]];
        vertex = parent[vertex];
    }
    return vertex;
}

IbidPartition *ibid_components(const IbidNetwork *network)
{
    g_autofree uint32_t *parent = g_new(uint32_t, network->n + 1);

    for (uint32_t i = 0; i < network->n; i++)
        parent[i] = i;
    for (uint32_t i = 0; i < network->n; i++) {
        uint32_t least = i;

        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            uint32_t a = find_least(parent, least), b = find_least(parent, network->out[j]);

            least = MIN(a, b);
            parent[MAX(a, b)] = least;
        }
    }
    for (uint32_t i = 0; i < network->n; i++)
        parent[i] = find_least(parent, i);
    return partition_of(parent, network->n);
}
