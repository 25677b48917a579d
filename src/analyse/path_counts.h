/* Exact numbers, one a piece: how many paths lead to it, and from it. */
#pragma once

#include <gmp.h>

#include "analyse/flow.h"

typedef struct {
    size_t n;
    mpz_t *values;
} PathCounts;

/* `n` zeroes.  Returns: (transfer full). */
PathCounts *path_counts_new(size_t n);
void path_counts_free(PathCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PathCounts, path_counts_free)

/* Paths from any source to each piece; 1 for a source itself. */
PathCounts *path_counts_from_sources(const Flow *flow);

/* Paths from each piece to any sink; 1 for a sink itself. */
PathCounts *path_counts_to_sinks(const Flow *flow);

/*
 * How many bytes it takes, nearly, to hold these counts and the decimal ones of every arc.  They
 * grow as 2 to the length of the graph, so a long one asks for more than there is.
 *
 * Cost: O(pieces + arcs).
 */
double path_counts_estimate(const Flow *flow);
