/* The automaton of Kleinberg's bursts over counts by period. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is usual and what a burst is. */
typedef struct {
    double usual; /* share of citations, in (0, 1) */
    double burst; /* in (usual, 1) */
    double cost;  /* of going from the usual to the burst */
} BurstShares;

/* How much less likely it is that `got` of `all` citations come by the usual share than by that of
 * a burst: a natural logarithm, above 0 where the burst explains it better. */
double burst_gain(const BurstShares *shares, uint32_t got, uint32_t all);

/*
 * The likeliest course of states that begins in the usual one; of several the one that is usual
 * the longest at its end.
 *
 * @got, @all    n counts each, got[i] <= all[i]
 * @ret_is_burst n of them
 */
void burst_states_find(const BurstShares *shares, const uint32_t *got, const uint32_t *all,
                       size_t n, bool *ret_is_burst);
