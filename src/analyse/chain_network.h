/* Chains of references of a corpus: a network with the stubs and outside sources of its graph. */
#pragma once

#include <ibid/filter.h>
#include <ibid/grounding.h>

typedef struct {
    const IbidNetwork *network; /* vertex i is vertex i of the graph */
    IbidChainEnds ends;
    uint8_t *roles;
    uint32_t *n_lost;
    IbidNetwork *all, *kept; /* `kept` is of `all`, and the network; or NULL */
} ChainNetwork;

/*
 * The citations of `network`, and those that lead out of the corpus and count by `filter`.
 *
 * @network  of a graph
 * @filter   or NULL
 */
void chain_network_init(ChainNetwork *chains, const IbidNetwork *network, const IbidFilter *filter);
void chain_network_clear(ChainNetwork *chains);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ChainNetwork, chain_network_clear)
