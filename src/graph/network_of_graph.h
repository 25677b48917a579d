/* The compact view of a graph's pieces and the citations between them. */
#pragma once

#include <ibid/network.h>

/* Returns: (transfer full) to the graph, which frees it by network_release(). */
IbidNetwork *network_of_graph(const IbidGraph *graph);

/* Lets the authors of a network be those of the graph that was made from it. */
void network_set_authors(IbidNetwork *network, const IbidGraph *graph);
