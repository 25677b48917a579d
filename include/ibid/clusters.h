/*
 * Clusters: which vertices belong together, how sure that is, and what to call them.
 */
#pragma once

#include <ibid/flow.h>
#include <ibid/network.h>
#include <ibid/similarity.h>

/* What ties two vertices. */
typedef enum {
    IBID_TIES_CITATION,   /* a citation; two that answer each other are one tie */
    IBID_TIES_COCITATION, /* others cite both */
    IBID_TIES_COUPLING,   /* both cite others */
    IBID_N_TIE_KINDS,
} IbidTieKind;

/* "citation", "cocitation" or "coupling"; static storage. */
IBID_API const char *ibid_tie_kind_name(IbidTieKind kind);

/* How many of its strongest co-cited or coupled partners each vertex keeps.  K. W. Boyack and
 * R. Klavans (2010, doi:10.1002/asi.21419) keep 5 to 15. */
#define IBID_STRONGEST_TIES 15

/* Leiden hardly improves after a few rounds. */
#define IBID_CLUSTER_ITERATIONS 10

/* All zero is the default. */
typedef struct {
    IbidTieKind ties;
    IbidSimilarity similarity; /* weights of co-citation or coupling; a citation's is 1 */
    /*
     * Of co-citation and coupling, a pair is kept where it is among the so many strongest of one
     * of both: 0 for IBID_STRONGEST_TIES, UINT32_MAX for all.  Of equal ones the partner with the
     * lower number is stronger.  So memory stays within 36 bytes times this, a vertex; and nothing
     * is left out where vertices have no more partners.
     */
    uint32_t strongest;
    double resolution;   /* more of it makes more and smaller clusters; 0 for 1 */
    uint32_t seed;       /* of what is chosen at random */
    unsigned iterations; /* at most; 0 for IBID_CLUSTER_ITERATIONS */
} IbidClusterOptions;

/*
 * Leiden clusters: a division of high modularity whose parts hang together.  The same network and
 * options give the same clusters.
 *
 * @options  NULL for the default
 *
 * Returns: (transfer full); `quality` is the modularity of the weighted ties at that resolution,
 *   NAN without ties.
 * Cost: nearly O(n + ties) an iteration, 24 bytes a tie of one citation, 40 of others; before that
 *   for co-citation or coupling that of ibid_cocitation() or ibid_coupling(), twice.
 * Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
 *   well-connected communities", 2019, doi:10.1038/s41598-019-41695-z; the ties: H. Small, 1973,
 *   doi:10.1002/asi.4630240406, M. M. Kessler, 1963, doi:10.1002/asi.5090140103; their weights:
 *   N. J. van Eck and L. Waltman, 2009, doi:10.1002/asi.21075.
 */
IBID_API IbidPartition *ibid_clusters(const IbidNetwork *network,
                                      const IbidClusterOptions *options);

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
