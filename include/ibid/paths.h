/*
 * Chains of citations from one vertex: the shortest to another, and all that it leads to.  They are
 * of the whole network, with its cycles.
 */
#pragma once

#include <ibid/network.h>

/* All shortest chains from one vertex to another, as what lies on any of them. */
typedef struct {
    const IbidNetwork *network; /* borrowed; must outlive this */
    bool is_reached;            /* else all below is empty or 0 */
    uint32_t length;            /* arcs of each chain */
    GArray *vertices;           /* uint32_t, ascending */
    GArray *distances;          /* uint32_t, one a vertex: arcs from the first */
    GArray *arcs;               /* uint32_t, ascending */
    char *n_chains;             /* how many there are, in decimals */
    GArray *chain;              /* uint32_t: the vertices of one of them, see below */
} IbidShortestChains;

/*
 * The shortest chains along citations from `from`, which cites, to `to`.  From a vertex to itself
 * there is one, of no arcs.
 *
 * `chain` is the one whose keys come first in byte order, compared from the first vertex on.
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs) at worst; of numbers as long as the chains to count them.
 * Source: E. F. Moore, "The shortest path through a maze", Proceedings of an International
 *   Symposium on the Theory of Switching, part II, 1959, 285-292 (search by levels).
 */
IBID_API IbidShortestChains *ibid_shortest_chains(const IbidNetwork *network, uint32_t from,
                                                  uint32_t to);
IBID_API void ibid_shortest_chains_free(IbidShortestChains *chains);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidShortestChains, ibid_shortest_chains_free)

/*
 * The chains one by one, in byte order of their keys.
 *
 * @limit  list so many at most; 0 for all
 *
 * Returns: (transfer full) GArray * of uint32_t: vertices, `length` + 1 each.
 * Cost: O(length) a chain, and O(arcs log arcs) of those on any of them.
 */
IBID_API GPtrArray *ibid_shortest_chains_list(const IbidShortestChains *chains, size_t limit);

typedef enum {
    IBID_REACH_ANCESTORS,   /* what a vertex builds on: what it cites, what that cites, … */
    IBID_REACH_DESCENDANTS, /* what builds on it */
} IbidReachKind;

/* What chains from a vertex lead to, without the vertex itself. */
typedef struct {
    GArray *vertices; /* uint32_t, by depth, then number */
    GArray *depths;   /* uint32_t, one a vertex: arcs of the shortest chain, from 1 on */
    GArray *counts;   /* uint32_t: [d] vertices have depth d; [0] is the vertex itself */
} IbidReach;

/*
 * All ancestors, or all descendants.
 *
 * Returns: (transfer full).  Cost: O(n + arcs) at worst, n log n to put a level in order.
 * Source: as ibid_shortest_chains().
 */
IBID_API IbidReach *ibid_reach(const IbidNetwork *network, uint32_t vertex, IbidReachKind kind);
IBID_API void ibid_reach_free(IbidReach *reach);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidReach, ibid_reach_free)

/*
 * The most cited vertices, whose citations of one another make a historiograph (take that network
 * by ibid_network_select()).
 *
 * @k      so many at most, of equals the earlier (ibid_network_rank()); 0 for all
 * @least  cited so often at least, within the network (LCS)
 *
 * Returns: (transfer full) uint32_t: vertices, ascending.  Cost: O(n log n).
 * Source: E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic
 *   historiography?", 2003, doi:10.1002/asi.10226.
 */
IBID_API GArray *ibid_historiograph(const IbidNetwork *network, size_t k, size_t least);
