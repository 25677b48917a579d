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
    g_autofree uint32_t *place = NULL;

    parts->network = network;
    parts->ends = ends != NULL ? *ends : (IbidChainEnds){0};
    is_aside = list_passed_over(network, parts->ends.roles);
    parts->part_of = strong_components(network, is_aside, &parts->n);
    parts->start = g_new0(uint32_t, parts->n + 1);
    parts->members = g_new(uint32_t, network->n + 1);
    place = g_new(uint32_t, parts->n + 1);
    for (uint32_t v = 0; v < network->n; v++)
        parts->start[parts->part_of[v] + 1]++;
    for (uint32_t p = 0; p < parts->n; p++) {
        place[p] = parts->start[p];
        parts->start[p + 1] += parts->start[p];
    }
    for (uint32_t v = 0; v < network->n; v++)
        parts->members[place[parts->part_of[v]]++] = v;
}

void chain_parts_clear(ChainParts *parts)
{
    g_clear_pointer(&parts->part_of, g_free);
    g_clear_pointer(&parts->start, g_free);
    g_clear_pointer(&parts->members, g_free);
}
