#include "analyse/chain_network.h"

/* Returns: (transfer full) one an arc of all. */
static bool *choose_arcs(const IbidNetwork *all, const IbidNetwork *network,
                         const IbidFilter *filter)
{
    const IbidGraph *graph = network->graph;
    g_autofree bool *is_inner = g_new0(bool, ibid_graph_n_arcs(graph) + 1);
    bool *keeps = g_new(bool, all->n_arcs + 1);

    for (size_t i = 0; i < network->n_arcs; i++)
        is_inner[network->graph_arc[i]] = true;
    for (size_t i = 0; i < all->n_arcs; i++) {
        uint32_t arc = all->graph_arc[i];

        keeps[i] = ibid_graph_is_inner(graph, arc)
                       ? is_inner[arc]
                       : filter == NULL || ibid_filter_counts(filter, ibid_graph_arc(graph, arc));
    }
    return keeps;
}

/* Who wrote what was not found is not known either. */
static bool counts_lost(const IbidFilter *filter)
{
    return filter == NULL || filter->self != IBID_SELF_ONLY;
}

void chain_network_init(ChainNetwork *chains, const IbidNetwork *network, const IbidFilter *filter)
{
    g_autofree bool *keeps = NULL;

    chains->all = ibid_graph_whole_network(network->graph, &chains->roles, &chains->n_lost);
    keeps = choose_arcs(chains->all, network, filter);
    chains->kept = ibid_network_select(chains->all, NULL, keeps, NULL);
    chains->network = chains->kept;
    chains->ends =
        (IbidChainEnds){chains->roles, counts_lost(filter) ? chains->n_lost : /* n_lost= */ NULL};
}

void chain_network_clear(ChainNetwork *chains)
{
    ibid_network_free(chains->kept);
    ibid_network_free(chains->all);
    g_free(chains->roles);
    g_free(chains->n_lost);
    *chains = (ChainNetwork){0};
}
