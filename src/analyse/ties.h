/* Ties between vertices, without direction: what clusters are found on. */
#pragma once

#include <ibid/clusters.h>

typedef struct {
    uint32_t n;
    size_t *start;   /* n + 1: the ties of v are places [start[v], start[v + 1]) */
    uint32_t *other; /* a tie stands with both its ends; none joins a vertex to itself */
    double *weight;  /* of each place, more than 0; NULL where all are 1 */
    double *degree;  /* n: the sum of the weights of its ties, and of what it is folded from */
    double total;    /* the sum of the weights of all ties */
} Ties;

void ties_free(Ties *ties);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ties, ties_free)

static inline double ties_weight(const Ties *ties, size_t place)
{
    return ties->weight != NULL ? ties->weight[place] : 1;
}

/* Works out `degree` and `total` from the rest.  Returns: `ties`. */
Ties *ties_sum_up(Ties *ties);

/* Citations; two that answer each other are one tie.  Returns: (transfer full). */
Ties *ties_of_citations(const IbidNetwork *network);

/* Co-citation or coupling; see IbidClusterOptions.  Returns: (transfer full), or NULL with
 * IBID_ERROR_NUMERIC as ibid_cocitation(), or IBID_ERROR_STOPPED. */
Ties *ties_of_pairs(const IbidNetwork *network, IbidTieKind kind, IbidSimilarity similarity,
                    uint32_t strongest, GError **error);

/* What the options ask for.  Returns: (transfer full), or NULL likewise. */
Ties *ties_new(const IbidNetwork *network, const IbidClusterOptions *options, GError **error);

/*
 * The ties between groups of vertices.
 *
 * @groups    n: numbers below `n_groups`
 *
 * Returns: (transfer full).  Cost: O(n + ties).
 */
Ties *ties_fold(const Ties *ties, const uint32_t *groups, uint32_t n_groups);
