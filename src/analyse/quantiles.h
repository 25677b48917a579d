/* Quantiles of lists of days. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/*
 * The p-quantile, p in [0, 1], of `n` numbers in ascending order, by interpolation between the two
 * that it falls between; NAN where n is 0.
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996,
 *   doi:10.2307/2684934, definition 7.
 */
double quantile_of_sorted(const int64_t *sorted, size_t n, double p);
