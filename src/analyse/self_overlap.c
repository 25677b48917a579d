#include <ibid/self_citation.h>

#include "analyse/self_own.h"

static void count_citation(const IbidPieceGroups *groups, uint32_t citing, uint32_t cited,
                           IbidSelfOverlap *overlap)
{
    uint32_t n = ibid_piece_groups_n_shared(groups, citing, cited);

    if (n >= overlap->shared->len)
        g_array_set_size(overlap->shared, n + 1);
    g_array_index(overlap->shared, uint32_t, n)++;
}

static void count_first_authors(const IbidNetwork *network, uint32_t citing, uint32_t cited,
                                IbidSelfOverlap *overlap)
{
    uint32_t author = network->first_author[citing];

    overlap->n_same_first += author == network->first_author[cited];
    overlap->n_first_among += self_wrote(network, author, cited);
}

IbidSelfOverlap *ibid_self_overlap(const IbidPieceGroups *groups)
{
    const IbidNetwork *network = groups->network;
    IbidSelfOverlap *overlap = g_new0(IbidSelfOverlap, 1);
    uint32_t v;

    overlap->shared = g_array_new(FALSE, TRUE, sizeof(uint32_t));
    g_array_set_size(overlap->shared, 1);
    for (uint32_t i = 0; i < self_n_members(groups, IBID_ANY_GROUP); i++) {
        if (!self_member(groups, IBID_ANY_GROUP, i, &v))
            continue;
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            if (!ibid_piece_groups_holds(groups, IBID_ANY_GROUP, network->out[k]))
                continue;
            count_citation(groups, v, network->out[k], overlap);
            if (groups->level == IBID_GROUPS_AUTHOR)
                count_first_authors(network, v, network->out[k], overlap);
        }
    }
    return overlap;
}

void ibid_self_overlap_free(IbidSelfOverlap *overlap)
{
    if (overlap == NULL)
        return;
    g_array_unref(overlap->shared);
    g_free(overlap);
}
