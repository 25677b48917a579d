/*
 * Divisions of the vertices into parts: the parts that hang together, how good a division is, and
 * how alike two are.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/network.h>

/* A division of vertices; parts are numbered by size (largest first), then by their first
 * vertices. */
typedef struct {
    GArray *part_of; /* uint32_t, one a vertex */
    GArray *sizes;   /* uint32_t, one a part */
    double quality;  /* modularity of the division in [-1/2, 1]; NAN where there are none */
} IbidPartition;

IBID_API void ibid_partition_free(IbidPartition *partition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPartition, ibid_partition_free)

/* Weakly connected components; `quality` is NAN.  Cost: nearly O(n + arcs), by union-find.
 * Source: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", 1984,
 *   doi:10.1145/62.2160. */
IBID_API IbidPartition *ibid_components(const IbidNetwork *network);

/* Strongly connected components, most of them of one vertex; `quality` is NAN.
 * Cost: O(n + arcs), 17 bytes a vertex.
 * Source: D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
 *   2016, doi:10.1016/j.ipl.2015.08.010. */
IBID_API IbidPartition *ibid_strong_components(const IbidNetwork *network);

/*
 * Modularity of a given division: the share of citations within its parts, less what would be
 * there by chance.
 *
 * @labels    n of them; UINT32_MAX: a part of its own
 * @directed  else citations that answer each other are one tie
 *
 * Returns: in [-1/2, 1]; NAN without citations.
 * Cost: O(n + arcs), times the logarithm of a degree without direction.
 * Source: M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in networks",
 *   2004, doi:10.1103/PhysRevE.69.026113; E. A. Leicht and M. E. J. Newman, "Community structure
 *   in directed networks", 2008, doi:10.1103/PhysRevLett.100.118703 (directed).
 */
IBID_API double ibid_modularity(const IbidNetwork *network, const uint32_t *labels, bool directed);

/*
 * How alike two divisions of the same `n` things are: the share of pairs that both treat alike,
 * adjusted so that chance gives 0.
 *
 * @a, @b  labels; UINT32_MAX: a part of its own
 *
 * Returns: at most 1, for equal divisions; 1 too where both are trivial, and for n < 2.
 * Cost: O(n log n).
 * Source: L. Hubert and P. Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075.
 */
IBID_API double ibid_adjusted_rand(const uint32_t *a, const uint32_t *b, size_t n);
