/* Quantiles of sorted numbers. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/*
 * The value below which a share of `p` of the numbers lies, by linear interpolation between order
 * statistics: with p = 0.5 the median.  NAN where there are none.
 *
 * @sorted  ascending, `n` of them
 * @p       in [0, 1]
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996,
 *   doi:10.1080/00031305.1996.10473566 (type 7).
 */
double quantile_of_sorted(const int64_t *sorted, size_t n, double p);
