#include "analyse/chain_parts.h"

#include "analyse/strong_components.h"

/* Arcs that no chain follows; NULL for none. */
static bool *list_passed_over(const IbidNetwork *network, const uint8_t *roles)
{
    bool *is_aside = roles != NULL ? g_new0(bool, network->n_arcs + 1) : NULL;

    for (uint32_t v = 0; roles != NULL && v < network->n; v++)
        for (uint32_t i = network->out_start[v]; i < network->out_start[v + 1]; i++)
            is_aside[i] = roles[v] != IBID_ROLE_OWN;
    return is_aside;
}

void chain_parts_init(ChainParts *parts, const IbidNetwork *network, const IbidChainEnds *ends)
{
    g_autofree bool *is_aside = NULL;

    parts->network = network;
    parts->ends = ends != NULL ? *ends : (IbidChainEnds){0};
    is_aside = list_passed_over(network, parts->ends.roles);
    parts->part_of = strong_components(network, is_aside, &parts->n);
    parts->vertices = buckets_of(parts->part_of, network->n, parts->n);
}

void chain_parts_clear(ChainParts *parts)
{
    g_clear_pointer(&parts->part_of, g_free);
    buckets_clear(&parts->vertices);
}
