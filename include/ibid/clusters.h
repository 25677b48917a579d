/*
 * Clusters: which vertices belong together, how sure that is, and what to call them.
 */
#pragma once

#include <ibid/network.h>
#include <ibid/partition.h>
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

/* How many of its strongest co-cited or coupled partners each vertex keeps. */
#define IBID_STRONGEST_TIES 15

/* Later rounds add little: on hep-th 0.656, 0.663, 0.6637, 0.6639 after the first four, 0.665 after
 * ten. */
#define IBID_CLUSTER_ITERATIONS 4

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
    unsigned n_threads;  /* of several runs; 0: as many as there are processors */
} IbidClusterOptions;

/*
 * Leiden clusters: a division of high modularity whose parts hang together.  The same network and
 * options give the same clusters.
 *
 * @options  NULL for the default
 *
 * Returns: (transfer full); `quality` is the modularity of the weighted ties at that resolution,
 *   NAN without ties.  Or NULL with IBID_ERROR_STOPPED, where whoever watches the network has it
 *   stopped, or IBID_ERROR_NUMERIC as ibid_cocitation(), never of citations.
 * Cost: nearly O(n + ties) an iteration, 24 bytes a tie of one citation, 40 of others; before that
 *   for co-citation or coupling that of ibid_cocitation() or ibid_coupling(), twice.
 * Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
 *   well-connected communities", 2019, doi:10.1038/s41598-019-41695-z; the resolution: J. Reichardt
 *   and S. Bornholdt, "Statistical mechanics of community detection", 2006,
 *   doi:10.1103/PhysRevE.74.016110; ties and weights: as ibid_cocitation(), ibid_coupling() and
 *   ibid_similarity().  That the strongest are kept is ibid's own.
 */
IBID_API IbidPartition *ibid_clusters(const IbidNetwork *network, const IbidClusterOptions *options,
                                      GError **error);

/* How much clusters owe to chance, and what is left without it. */
typedef struct {
    unsigned n_runs;
    double mean_rand, least_rand;       /* adjusted Rand index of two runs; NAN for one run */
    double least_quality, most_quality; /* modularity of the runs; NAN without ties */
    IbidPartition *consensus;           /* `quality` is its modularity on the ties themselves */
    unsigned n_rounds;                  /* how many more times it took to agree */
    bool has_agreed;                    /* else it is that of one run among several of the last */
} IbidClusterStability;

IBID_API void ibid_cluster_stability_free(IbidClusterStability *stability);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidClusterStability, ibid_cluster_stability_free)

/*
 * Clusters under `n_runs` seeds, the options' and those after it; how alike they are; and the
 * division on which they agree: ties are weighed by the share of runs that have both ends in one
 * cluster, those below one half are cut, and all runs are done again on the rest, at most 10 times.
 * Only what is tied is weighed, so that memory is that of the ties.
 *
 * Returns: (transfer full), or NULL as ibid_clusters().
 * Cost: `n_runs` times that of ibid_clusters(), for each round, shared by threads; 4 bytes a vertex
 *   and run, and for each thread 12 bytes twice a tie.
 * Source: as ibid_adjusted_rand(); A. Lancichinetti and S. Fortunato, "Consensus clustering in
 *   complex networks", 2012, doi:10.1038/srep00336 (who weigh all pairs, tied or not).
 */
IBID_API IbidClusterStability *ibid_cluster_stability(const IbidNetwork *network,
                                                      const IbidClusterOptions *options,
                                                      unsigned n_runs, GError **error);

/* What a part looks like. */
typedef struct {
    uint32_t size;
    uint32_t n_dated;
    IbidDate first, last; /* of the dated; {0} when none is */
    uint32_t hub;         /* the vertex with most citations from within; of those the earliest */
    uint32_t n_of_hub;    /* how many these are; 0 where there are none */
    uint64_t n_within;    /* citations from one of its vertices to another */
    uint64_t n_given, n_received; /* citations to and from vertices of other parts */
} IbidClusterPortrait;

/* Returns: (transfer full) array of IbidClusterPortrait, one a part.  Cost: O(n + arcs). */
IBID_API GArray *ibid_cluster_portraits(const IbidNetwork *network, const IbidPartition *partition);

/* A word that tells a part from the others. */
typedef struct {
    char *word;   /* as most often written */
    double score; /* more than 0 */
    uint32_t n;   /* how often it is there in the part */
} IbidClusterWord;

/*
 * Characteristic words of each part of two or more vertices, the most characteristic first, then
 * by their letters.
 *
 * The score of a word is its share of the part's words, times log(1 + A / f), where f is how often
 * it is used in all parts and A how many words a part has on average (class-based TF-IDF); times
 * two factors that let function words of any language go: 1 less the evenness of its spread over
 * the parts that could have it (entropy of its shares over the logarithm of their number; 1 where
 * there is only one part), and 1 less the share of other texts that have it.
 *
 * Words are cut as Unicode says, and compared without regard to case; words without letters or of
 * one letter are dropped.
 *
 * @texts  one a vertex: its title, and what it is called where it is cited; NULL for none
 * @k      how many words a part, at most
 *
 * Returns: (transfer full) array of GArray of IbidClusterWord, one a part.
 * Cost: O(words log words).
 * Source: M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure",
 *   2022, arXiv:2203.05794 (by numbers of words rather than shares, which puts those of a part in
 *   the same order); S. T. Dumais, "Improving the retrieval of information from external sources",
 *   1991, doi:10.3758/BF03203370 (entropy).  The last factor is ibid's own.
 */
IBID_API GPtrArray *ibid_cluster_words(const IbidPartition *partition, const char *const *texts,
                                       size_t k);
