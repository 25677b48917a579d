#include <ibid/self_citation.h>

#include "analyse/self_own.h"

static IbidSelfCited count_piece(const IbidPieceGroups *groups, uint32_t group, uint32_t v)
{
    const IbidNetwork *network = groups->network;
    IbidSelfCited cited = {.vertex = v,
                           .received = network->in_start[v + 1] - network->in_start[v]};

    for (uint32_t k = network->in_start[v]; k < network->in_start[v + 1]; k++) {
        IbidDate date = network->dates[network->in[k]];

        if (!self_is_own(groups, group, v, network->in[k]))
            continue;
        cited.own++;
        if (ibid_date_compare(date, cited.last) > 0)
            cited.last = date;
    }
    return cited;
}

static int by_own(gconstpointer a, gconstpointer b, gpointer data)
{
    const IbidNetwork *network = data;
    const IbidSelfCited *x = a, *y = b;

    if (x->own != y->own)
        return x->own > y->own ? -1 : 1;
    if (x->received != y->received)
        return x->received < y->received ? -1 : 1;

    uint64_t x_rank = ibid_network_rank(network, x->vertex);
    uint64_t y_rank = ibid_network_rank(network, y->vertex);

    return (x_rank > y_rank) - (x_rank < y_rank);
}

GArray *ibid_self_cited(const IbidPieceGroups *groups, uint32_t group)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(IbidSelfCited));
    uint32_t v;

    for (uint32_t i = 0; i < self_n_members(groups, group); i++) {
        IbidSelfCited cited;

        if (!self_member(groups, group, i, &v))
            continue;
        cited = count_piece(groups, group, v);
        if (cited.own > 0)
            g_array_append_val(all, cited);
    }
    g_array_sort_with_data(all, by_own, (gpointer)groups->network);
    return all;
}
