#include "analyse/grounding_scores.h"

#include <math.h>

#include "analyse/chain_network.h"

/* A network that comes without a graph has no outside sources. */
static void chains_of(ChainNetwork *chains, const IbidNetwork *network)
{
    if (network->graph != NULL)
        chain_network_init(chains, network, /* filter= */ NULL);
    else
        chains->network = network;
}

static uint32_t place_of(const IbidNetwork *network, size_t v)
{
    return network->graph != NULL ? network->graph_vertex[v] : (uint32_t)v;
}

static bool knows_outside(const ChainNetwork *chains)
{
    for (size_t v = 0; chains->roles != NULL && v < chains->network->n; v++)
        if (chains->roles[v] == IBID_ROLE_OUTSIDE)
            return true;
    return false;
}

double *grounding_scores_grounding(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_auto(ChainNetwork) chains = {0};
    g_autoptr(IbidGrounding) grounding = NULL;
    double *scores = g_new(double, network->n + 1);
    bool is_defined;

    (void)scoring;
    (void)error;
    chains_of(&chains, network);
    is_defined = knows_outside(&chains);
    grounding = ibid_grounding(chains.network, &chains.ends);
    for (size_t v = 0; v < network->n; v++)
        scores[v] = is_defined ? grounding->outside[place_of(network, v)] : NAN;
    return scores;
}

double *grounding_scores_dependents(const IbidNetwork *network, IbidScoring *scoring,
                                    GError **error)
{
    g_auto(ChainNetwork) chains = {0};
    g_autoptr(IbidDependence) dependence = NULL;
    double *scores = g_new(double, network->n + 1);

    (void)scoring;
    (void)error;
    chains_of(&chains, network);
    dependence = ibid_dependence(chains.network, &chains.ends);
    for (size_t v = 0; v < network->n; v++)
        scores[v] = dependence->n_dependents[place_of(network, v)];
    return scores;
}
