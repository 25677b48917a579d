#include <ibid/self_citation.h>

GArray *ibid_self_overlap(const IbidPieceGroups *groups)
{
    const IbidNetwork *network = groups->network;
    GArray *overlap = g_array_new(FALSE, TRUE, sizeof(uint32_t));

    g_array_set_size(overlap, 1);
    for (uint32_t v = 0; v < network->n; v++) {
        if ((groups->only != NULL && !groups->only[v]) ||
            !ibid_piece_groups_holds(groups, IBID_ANY_GROUP, v))
            continue;
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            uint32_t n;

            if (!ibid_piece_groups_holds(groups, IBID_ANY_GROUP, network->out[k]))
                continue;
            n = ibid_piece_groups_n_shared(groups, v, network->out[k]);
            if (n >= overlap->len)
                g_array_set_size(overlap, n + 1);
            g_array_index(overlap, uint32_t, n)++;
        }
    }
    return overlap;
}
