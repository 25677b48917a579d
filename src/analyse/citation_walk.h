/* Readers who walk from the citing to the cited: the sum that PageRank and CiteRank share. */
#pragma once

#include <ibid/network.h>

/*
 * Solves y[v] = start[v] + follow * sum over u citing v of y[u] / out-degree(u).
 *
 * @start      n of them, not negative; NULL for 1 each
 * @follow     in (0, 1)
 * @tolerance  the sum of all errors is at most so much of the sum of y
 *
 * Returns: (transfer full) n of them.
 */
double *citation_walk(const IbidNetwork *network, const double *start, double follow,
                      double tolerance);
