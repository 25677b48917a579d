/* What is known of the pieces of a corpus only, and what to take in other networks. */
#pragma once

#include <ibid/network.h>

/* The piece that a vertex is; NULL where the network is of no graph. */
const IbidVertex *network_piece(const IbidNetwork *network, uint32_t vertex);

/* The classes of the references that make an arc, a set of 1 << IbidReferenceClass; that of the
 * body where the network is of no graph. */
unsigned network_arc_classes(const IbidNetwork *network, uint32_t arc);

/* How many different things a vertex cites in the network, and outside the corpus where its graph
 * knows of that. */
uint32_t network_n_references(const IbidNetwork *network, uint32_t vertex);
