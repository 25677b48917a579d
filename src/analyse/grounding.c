#include <ibid/grounding.h>

#include "analyse/chain_parts.h"
#include "analyse/loop_exits.h"

/* The mean over the references of a piece that is on no loop. */
static void settle_one(const ChainParts *parts, uint32_t v, Fates *fates, double *late)
{
    const IbidNetwork *network = parts->network;
    uint32_t first = network->out_start[v], end = network->out_start[v + 1];
    uint32_t n_lost = chain_n_lost(&parts->ends, v), n = end - first + n_lost;
    uint8_t role = chain_role(&parts->ends, v);
    Fates sum = {.of = {[FATE_UNRESOLVED] = n_lost}};

    fates[v] = (Fates){0};
    if (role != IBID_ROLE_OWN || n == 0) {
        fates[v].of[role == IBID_ROLE_OUTSIDE      ? FATE_OUTSIDE
                    : role == IBID_ROLE_UNRESOLVED ? FATE_UNRESOLVED
                                                   : FATE_OWN] = 1;
        return;
    }
    for (uint32_t i = first; i < end; i++) {
        for (int k = 0; k < N_FATES; k++)
            sum.of[k] += fates[network->out[i]].of[k];
        late[v] = MAX(late[v], late[network->out[i]]);
    }
    for (int k = 0; k < N_FATES; k++)
        fates[v].of[k] = sum.of[k] / n;
}

/* Whether a walk can leave the part, or end in it; and the most that what it leads to is off by. */
static bool has_exit(const ChainParts *parts, uint32_t part, const double *late, double *ret_late)
{
    const IbidNetwork *network = parts->network;
    bool has = false;

    *ret_late = 0;
    for (uint32_t i = parts->vertices.start[part]; i < parts->vertices.start[part + 1]; i++) {
        uint32_t v = parts->vertices.members[i];

        has = has || chain_n_lost(&parts->ends, v) > 0;
        for (uint32_t j = network->out_start[v]; j < network->out_start[v + 1]; j++) {
            uint32_t cited = network->out[j];

            if (parts->part_of[cited] == part)
                continue;
            has = true;
            *ret_late = MAX(*ret_late, late[cited]);
        }
    }
    return has;
}

static void settle_loop(const ChainParts *parts, uint32_t part, Fates *fates, double *late,
                        uint32_t *place)
{
    double off;

    if (!has_exit(parts, part, late, &off)) {
        for (uint32_t i = parts->vertices.start[part]; i < parts->vertices.start[part + 1]; i++)
            fates[parts->vertices.members[i]] = (Fates){.of = {[FATE_ENDLESS] = 1}};
        return;
    }
    off += loop_exits_solve(parts, part, fates, place);
    for (uint32_t i = parts->vertices.start[part]; i < parts->vertices.start[part + 1]; i++)
        late[parts->vertices.members[i]] = off;
}

static IbidGrounding *collect(const Fates *fates, const double *late, size_t n)
{
    IbidGrounding *grounding = g_new0(IbidGrounding, 1);

    grounding->outside = g_new(double, n + 1);
    grounding->unresolved = g_new(double, n + 1);
    grounding->own = g_new(double, n + 1);
    grounding->endless = g_new(double, n + 1);
    for (size_t v = 0; v < n; v++) {
        grounding->outside[v] = fates[v].of[FATE_OUTSIDE];
        grounding->unresolved[v] = fates[v].of[FATE_UNRESOLVED];
        grounding->own[v] = fates[v].of[FATE_OWN];
        grounding->endless[v] = fates[v].of[FATE_ENDLESS];
        grounding->error = MAX(grounding->error, late[v]);
    }
    return grounding;
}

IbidGrounding *ibid_grounding(const IbidNetwork *network, const IbidChainEnds *ends)
{
    g_auto(ChainParts) parts = {0};
    g_autofree Fates *fates = g_new(Fates, network->n + 1);
    g_autofree double *late = g_new0(double, network->n + 1);
    g_autofree uint32_t *place = g_new(uint32_t, network->n + 1);

    chain_parts_init(&parts, network, ends);
    for (uint32_t p = 0; p < parts.n; p++)
        if (chain_parts_size(&parts, p) == 1)
            settle_one(&parts, parts.vertices.members[parts.vertices.start[p]], fates, late);
        else
            settle_loop(&parts, p, fates, late, place);
    return collect(fates, late, network->n);
}

void ibid_grounding_free(IbidGrounding *grounding)
{
    if (grounding == NULL)
        return;
    g_free(grounding->outside);
    g_free(grounding->unresolved);
    g_free(grounding->own);
    g_free(grounding->endless);
    g_free(grounding);
}
