/* What a vertex cites and what cites it, each neighbour once, ascending. */
#pragma once

#include <ibid/network.h>

typedef struct {
    const IbidNetwork *network;
    uint32_t out, out_end;
    uint32_t in, in_end;
} Neighbours;

static inline Neighbours neighbours_of(const IbidNetwork *network, uint32_t vertex)
{
    return (Neighbours){network, network->out_start[vertex], network->out_start[vertex + 1],
                        network->in_start[vertex], network->in_start[vertex + 1]};
}

static inline bool neighbours_next(Neighbours *all, uint32_t *ret_vertex)
{
    const IbidNetwork *network = all->network;
    uint32_t cited = all->out < all->out_end ? network->out[all->out] : UINT32_MAX;
    uint32_t citing = all->in < all->in_end ? network->in[all->in] : UINT32_MAX;

    if (cited == UINT32_MAX && citing == UINT32_MAX)
        return false;
    *ret_vertex = MIN(cited, citing);
    all->out += cited == *ret_vertex;
    all->in += citing == *ret_vertex;
    return true;
}
