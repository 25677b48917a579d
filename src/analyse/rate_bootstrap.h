/* Intervals of rates by drawing anew from what they were counted on; see ibid_self_intervals(). */
#pragma once

#include <ibid/self_citation.h>

/* What one citing piece adds to numerator and denominator. */
typedef struct {
    uint32_t own;
    uint32_t all; /* at least 1 */
} RateUnit;

/* @units  RateUnit, always in the same order */
IbidInterval rate_bootstrap(const GArray *units, const IbidBootstrapOptions *options);

/* Of the rate of `units` less that of `others`. */
IbidInterval rate_bootstrap_difference(const GArray *units, const GArray *others,
                                       const IbidBootstrapOptions *options);

/* NAN where there are none. */
double rate_of_units(const GArray *units);
