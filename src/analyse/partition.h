/* Numbers the parts of a division of the pieces alike for every measure that makes one. */
#pragma once

#include <igraph.h>

#include <ibid/analyse.h>

/*
 * Numbers parts by size (largest first), then earliest piece; works out the modularity.
 *
 * @membership  label of each piece, 0 … n-1, as igraph numbers them
 *
 * Returns: (transfer full).
 */
IbidPartition *partition_new(const IbidGraph *graph, const igraph_vector_int_t *membership);

/* The same for `n` labels below n, without the modularity. */
IbidPartition *partition_of(const uint32_t *labels, size_t n);
