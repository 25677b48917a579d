/*
 * How much two pieces have in common: who cites both, what both cite.
 */
#pragma once

#include <ibid/network.h>

/* Two vertices with something in common. */
typedef struct {
    uint32_t a, b;   /* the key of `a` comes before that of `b` in byte order */
    uint32_t common; /* citing vertices of both, or vertices that both cite */
} IbidPair;

typedef struct {
    uint64_t n_pairs; /* that have something in common */
    uint64_t sum;     /* of `common` over all of them */
    GArray *top;      /* IbidPair: most in common first, then in order of keys */
} IbidPairs;

/*
 * A vertex with d references makes d (d - 1) / 2 meetings of two cited vertices; to count pairs,
 * each has to be looked at.  What would take more of them than this, half a minute of work, is
 * refused: a list of all things, cited or citing a million others, says of no two that they are
 * alike.
 */
#define IBID_MOST_MEETINGS UINT64_C(4000000000)

IBID_API void ibid_pairs_free(IbidPairs *pairs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPairs, ibid_pairs_free)

/*
 * Co-citation: how many vertices cite both of a pair, of all pairs; one vertex at a time.
 *
 * @k  length of the list
 *
 * Returns: (transfer full), or NULL with IBID_ERROR_NUMERIC where there are more than
 *   IBID_MOST_MEETINGS.
 * Cost: O(sum of squares of numbers of references), 20 bytes a vertex.
 * Source: H. Small, "Co-citation in the scientific literature: A new measure of the relationship
 *   between two documents", 1973, doi:10.1002/asi.4630240406.
 */
IBID_API IbidPairs *ibid_cocitation(const IbidNetwork *network, size_t k, GError **error);

/*
 * Bibliographic coupling: how many vertices both of a pair cite; as ibid_cocitation().
 *
 * Cost: O(sum of squares of numbers of citations).
 * Source: M. M. Kessler, "Bibliographic coupling between scientific papers", 1963,
 *   doi:10.1002/asi.5090140103.
 */
IBID_API IbidPairs *ibid_coupling(const IbidNetwork *network, size_t k, GError **error);

/* What `common` is measured against: the sizes `a` and `b` of both sets. */
typedef enum {
    IBID_SIMILARITY_COUNT,       /* nothing: common */
    IBID_SIMILARITY_ASSOCIATION, /* association strength: common / (a b) */
    IBID_SIMILARITY_SALTON,      /* cosine: common / sqrt(a b) */
    IBID_SIMILARITY_JACCARD,     /* common / (a + b - common) */
    IBID_SIMILARITY_INCLUSION,   /* common / min(a, b) */
    IBID_N_SIMILARITIES,
} IbidSimilarity;

/* "count", "association", "salton", "jaccard" or "inclusion"; static storage. */
IBID_API const char *ibid_similarity_name(IbidSimilarity kind);

/*
 * Returns: 0 where a set is empty.
 * Source: N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some
 *   well-known similarity measures", 2009, doi:10.1002/asi.21075.
 */
IBID_API double ibid_similarity(IbidSimilarity kind, uint32_t common, uint32_t a, uint32_t b);
