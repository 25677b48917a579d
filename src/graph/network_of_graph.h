/* The compact view of a graph's pieces and the citations between them. */
#pragma once

#include <ibid/network.h>

/* Returns: (transfer full) to the graph, which frees it by network_release(). */
IbidNetwork *network_of_graph(const IbidGraph *graph);
