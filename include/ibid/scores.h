/*
 * Scores of the vertices of a network: how often each is cited, by what, when, and where it stands
 * among the others.
 *
 * A score is an array of n values in the order of the vertices, the caller's to free with g_free().
 * NAN stands for what is not defined.  Scores do not depend on the order of the input, nor on how
 * many threads there are.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/network.h>

typedef struct {
    bool without_self;    /* leave out citations by an author of the cited piece */
    uint32_t within_days; /* of the cited date at most, and not before it; 0: whenever */
} IbidLocalCitationOptions;

/*
 * Local citation score (LCS): how many vertices cite each one.  With `within_days` only citations
 * with dates on both ends count; dates known less than to the day stand for the middle of their
 * period, as in ibid_date_days().
 *
 * @options  or NULL
 *
 * Cost: O(n + arcs).
 * Source: E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic
 *   historiography?", 2003, doi:10.1002/asi.10226.
 */
IBID_API uint32_t *ibid_local_citations(const IbidNetwork *network,
                                        const IbidLocalCitationOptions *options);

/*
 * Local citations per year (HistCite's LCS/t): divided by the number of calendar years from that of
 * the cited piece to the newest in the network, both counted.  NAN for undated vertices.
 *
 * @options  or NULL
 *
 * Source: as ibid_local_citations(); LCS/t is a column of their program HistCite, and so is LCSx,
 *   the score `without_self`.
 */
IBID_API double *ibid_local_citations_per_year(const IbidNetwork *network,
                                               const IbidLocalCitationOptions *options);

typedef struct {
    double damping;   /* chance of following a citation, in (0, 1); 0 for 0.85 */
    double tolerance; /* bound on the sum of all errors; 0 for 1e-10 */
} IbidPagerankOptions;

/*
 * PageRank: where a reader is who follows citations, and now and then, or where there is none to
 * follow, jumps to any vertex.  Sums to 1.
 *
 * @options  or NULL
 *
 * Cost: O(n + arcs) a sweep; one sweep where no arc runs from an earlier to a later vertex, and
 *   about ten where one in a hundred does.
 * Source: S. Brin and L. Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", 1998,
 *   doi:10.1016/S0169-7552(98)00110-X (who do not say what comes of pages without links); solved
 *   by Gauss-Seidel sweeps in order of date.
 */
IBID_API double *ibid_pagerank(const IbidNetwork *network, const IbidPagerankOptions *options);

typedef struct {
    double
        years; /* tau: readers who start at a piece are 1/e for each so many of its age; 0: 2.6 */
    double follow;    /* chance of following a citation, in (0, 1), 1 - alpha; 0 for 0.5 */
    double tolerance; /* as for PageRank */
} IbidCiterankOptions;

/*
 * CiteRank: how many readers come by who start at recent pieces and follow citations; the starts
 * sum to 1.  Age is counted from the newest date; undated vertices are no starts.
 *
 * @options  or NULL
 *
 * Returns: (transfer full), or NULL where nothing is dated.
 * Cost: as ibid_pagerank().
 * Source: D. Walker, H. Xie, K.-K. Yan and S. Maslov, "Ranking scientific publications using a
 *   model of network traffic", 2007, doi:10.1088/1742-5468/2007/06/P06010 (whose alpha is the
 *   chance of stopping).
 */
IBID_API double *ibid_citerank(const IbidNetwork *network, const IbidCiterankOptions *options);

/* Both n values in [0, 1], the highest of each 1; all 0 where there are no arcs. */
typedef struct {
    double *hubs;        /* of what cites good authorities */
    double *authorities; /* of what good hubs cite */
} IbidHits;

IBID_API void ibid_hits_free(IbidHits *hits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidHits, ibid_hits_free)

/*
 * Hubs and authorities: principal singular vectors of the matrix of citations; of several, the mix
 * that is nearest to all being equal.
 *
 * @tolerance  largest change of a hub's part of a vector of length 1 at which to stop; 0 for 1e-15
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs) a round, at most 20,000 rounds; but no more than 3e9 steps along
 *   citations, where these are 100 rounds or more.
 * Source: J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", 1999,
 *   doi:10.1145/324133.324140 (whose scores have squares that sum to 1); solved by power iteration.
 */
IBID_API IbidHits *ibid_hits(const IbidNetwork *network, double tolerance);

typedef struct {
    uint32_t n_sources; /* sample so many vertices; 0, or n and more: all */
    uint32_t seed;      /* of the sample */
    uint32_t n_threads; /* 0: as many as there are processors */
} IbidBetweennessOptions;

typedef struct {
    double *values;          /* n */
    double *standard_errors; /* n: of the estimate; NULL where all vertices were sources */
    size_t n_sources;        /* that were used */
} IbidBetweenness;

IBID_API void ibid_betweenness_free(IbidBetweenness *betweenness);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidBetweenness, ibid_betweenness_free)

/*
 * Betweenness: the number of pairs of other vertices on whose shortest chains of citations a vertex
 * lies, each counted by the share of their shortest chains that pass through it.  From a sample of
 * sources without repetition it is estimated without bias, and the standard error is that of the
 * mean of a finite population.
 *
 * @options  or NULL
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC where of two vertices as far from
 *   a third one has some 1e300 times as many shortest chains from it as the other.
 * Cost: O(n + arcs) a source; 24 bytes a vertex and thread, 32 when sampling.
 * Source: L. C. Freeman, "A set of measures of centrality based on betweenness", 1977,
 *   doi:10.2307/3033543 (of ties without direction); U. Brandes, "A faster algorithm for
 *   betweenness centrality", 2001, doi:10.1080/0022250X.2001.9990249; U. Brandes and C. Pich,
 *   "Centrality estimation in large networks", 2007, doi:10.1142/S0218127407018403.
 */
IBID_API IbidBetweenness *ibid_betweenness(const IbidNetwork *network,
                                           const IbidBetweennessOptions *options, GError **error);

/* What became of the references of a vertex once it could be cited. */
typedef struct {
    uint32_t n_focal;      /* cite it, and nothing that it cites */
    uint32_t n_both;       /* cite it and something that it cites */
    uint32_t n_references; /* cite something that it cites, but not it */
    bool is_defined;       /* it cites something, and is cited after its date */
} IbidDisruption;

/* So many take ten seconds or so. */
#define IBID_MOST_DISRUPTION_STEPS 3e9

/*
 * Disruption of each vertex, in vertex order.  Vertices with a date at or before that of the focal
 * one are not counted, compared at the coarser precision of the two; those without one are.
 *
 * Returns: (transfer full) n of them, or NULL with IBID_ERROR_NUMERIC where it would cost more than
 *   IBID_MOST_DISRUPTION_STEPS.
 * Cost: sum over arcs of the citations of the cited.
 * Source: R. J. Funk and J. Owen-Smith, "A Dynamic Network Measure of Technological Change", 2017,
 *   doi:10.1287/mnsc.2015.2366 (CD, without their weights and bound on time; by their formula it is
 *   1 where a patent cites nothing, here it is not defined then).
 */
IBID_API IbidDisruption *ibid_disruption(const IbidNetwork *network, GError **error);

/*
 * The index of it, in [-1, 1]: (focal - both) / (focal + both + references); NAN where undefined.
 *
 * @with_references  false leaves `n_references` out of the divisor
 *
 * Source: as ibid_disruption(); without references Q. Wu and Z. Yan, "Solo citations, duet
 *   citations, and prelude citations: New measures of the disruption of academic papers", 2019,
 *   arXiv:1905.03461.  L. Bornmann, S. Devarakonda, A. Tekles and G. Chacko compare such indices,
 *   "Are disruption index indicators convergently valid? The comparison of several indicator
 *   variants with assessments by peers", 2020, doi:10.1162/qss_a_00068.
 */
IBID_API double ibid_disruption_index(const IbidDisruption *disruption, bool with_references);

typedef struct {
    double beauty;  /* B; 0 for what was cited most in its first year; NAN when undated */
    uint32_t years; /* from its year to the (first) one with most citations */
    int awakening;  /* year of awakening; 0 for none */
} IbidBeauty;

/*
 * Sleeping beauties: how far the citations of each year stay behind a straight line from the year
 * of publication to the best one, and the year in which they are farthest from that line.
 *
 * Returns: (transfer full) n of them.
 * Cost: O(n + arcs + years), years summed over vertices up to the last citation of each.
 * Source: Q. Ke, E. Ferrara, F. Radicchi and A. Flammini, "Defining and identifying Sleeping
 *   Beauties in science", 2015, doi:10.1073/pnas.1424329112.
 */
IBID_API IbidBeauty *ibid_sleeping_beauties(const IbidNetwork *network);

/*
 * Core number of each vertex: the largest k for which it belongs to a set of vertices each of which
 * has at least k neighbours in the set; citing and cited count alike, and once.
 *
 * Returns: (transfer full) n of them.
 * Cost: O(n + arcs).
 * Source: S. B. Seidman, "Network structure and minimum degree", 1983,
 *   doi:10.1016/0378-8733(83)90028-X; V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores
 *   decomposition of networks", 2003, arXiv:cs/0310049.
 */
IBID_API uint32_t *ibid_cores(const IbidNetwork *network);

typedef struct {
    double scale;   /* s: a burst has so many times the usual share of citations; 0 for 2 */
    double cost;    /* gamma: of beginning a burst, times the logarithm of periods; 0 for 1 */
    uint32_t least; /* pieces with fewer dated citations have no bursts; 0 for 50 */
    bool by_month;  /* not by year: citations known to the month and better count */
} IbidBurstOptions;

typedef struct {
    uint32_t vertex;
    IbidDate first; /* year or month in which it begins */
    IbidDate last;  /* and the last that belongs to it */
    uint32_t n_citations;
    double weight; /* how much likelier it is with than without the burst: a natural logarithm */
} IbidBurst;

/*
 * Bursts of citations: periods in which a piece gets a greater share of all citations of the
 * network than it usually does, found by an automaton of two states over counts by period.  The
 * usual share is that from its own date (or its first citation) to the last period.
 *
 * @options  or NULL
 *
 * Returns: (transfer full) array of IbidBurst by vertex, then date.
 * Cost: O(n + arcs), and O(periods) for each piece with enough citations.
 * Source: J. Kleinberg, "Bursty and hierarchical structure in streams", 2003,
 *   doi:10.1023/A:1024940629314 (section 4, enumerating bursts of batches; his usual share is that
 *   of the whole stream).
 */
IBID_API GArray *ibid_bursts(const IbidNetwork *network, const IbidBurstOptions *options);
