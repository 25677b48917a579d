/*
 * The acyclic part of a network, in which knowledge flows from the cited to the citing: what
 * chains, main paths and search path counts are counted on.
 */
#pragma once

#include <ibid/network.h>

/* What becomes of citations that go round in a circle. */
typedef enum {
    /*
     * All citations of the future are set aside; then, within each strong component that is left,
     * those arcs whose citing vertex does not come after the cited one by date and key
     * (ibid_network_rank()).
     */
    IBID_CYCLES_SET_ASIDE,
    /* Each strong component becomes one vertex, and arcs between two of them one arc. */
    IBID_CYCLES_CONDENSE,
    /*
     * Each vertex of a strong component of several gets a preprint: what cites it from within the
     * component cites its preprint instead, which cites nothing.
     */
    IBID_CYCLES_PREPRINT,
} IbidCycleRule;

/*
 * A network without cycles.  Its vertices are those of the network, numbered alike, save where the
 * rule says otherwise: condensed ones are numbered by their earliest members, preprints behind all
 * others.
 */
typedef struct {
    const IbidNetwork *network; /* borrowed; must outlive this */
    IbidCycleRule rule;
    size_t n;
    size_t n_arcs;
    const uint32_t *out_start; /* n + 1 */
    const uint32_t *out;       /* n_arcs: cited, ascending */
    const uint32_t *out_arc;   /* n_arcs: number in the network; of folded ones the first */
    const uint32_t *in_start;  /* n + 1 */
    const uint32_t *in;        /* n_arcs: citing, ascending */
    const uint32_t *in_place;  /* n_arcs: place of that arc in `out` */
    const uint32_t *order;     /* n: each vertex behind all that it cites */
    const uint32_t *vertex;    /* n: vertex of the network; the earliest of those condensed */

    /* Numbers of arcs of the network, ascending, uint32_t. */
    GArray *future; /* citations of the future; set aside under IBID_CYCLES_SET_ASIDE only */
    GArray *cyclic; /* within a strong component: set aside, condensed away, or led to a preprint */
} IbidFlow;

/*
 * Returns: (transfer full).
 * Cost: O(n + arcs), 16 bytes an arc; O(arcs log arcs) for the other two rules.
 * Source: V. Batagelj, "Efficient algorithms for citation network analysis", 2003,
 *   arXiv:cs/0309023 (condensation, preprints).  What is set aside is ibid's own choice.
 */
IBID_API IbidFlow *ibid_flow_new(const IbidNetwork *network, IbidCycleRule rule);
IBID_API void ibid_flow_free(IbidFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidFlow, ibid_flow_free)

/*
 * How many arcs the longest chain that ends at each vertex has: the depth of what it builds on.
 *
 * Returns: (transfer full) flow->n of them.  Cost: O(n + arcs).
 * Source: T. S. Evans, L. Calmon and V. Vasiliauskaite, "The longest path in the Price model",
 *   2020, doi:10.1038/s41598-020-67421-8.
 */
IBID_API uint32_t *ibid_flow_depths(const IbidFlow *flow);
