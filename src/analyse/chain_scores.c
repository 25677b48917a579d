#include "analyse/chain_scores.h"

#include <ibid/chains.h>

#include "analyse/vertex_scores.h"

/* Vertices of this flow are those of the network. */
double *chain_scores_depth(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);

    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(ibid_flow_depths(flow), network->n);
}

double *chain_scores_slack(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidSlack) slack = ibid_slack(flow);

    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(g_steal_pointer(&slack->of_vertex), network->n);
}

double *chain_scores_lcs_reduced(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, error);
    uint32_t *counts;

    (void)scoring;
    if (kept == NULL)
        return NULL;
    counts = g_new0(uint32_t, network->n + 1);
    for (guint i = 0; i < kept->len; i++)
        counts[flow->out[g_array_index(kept, uint32_t, i)]]++;
    return vertex_scores_of_counts(counts, network->n);
}
