/* Intervals of rates by drawing anew from what they were counted on; see ibid_self_intervals(). */
#pragma once

#include <ibid/self_citation.h>

/* What one citing piece adds to numerator and denominator. */
typedef struct {
    uint32_t own;
    uint32_t all; /* at least 1 */
} RateUnit;

/* How resamples are drawn, and who watches. */
typedef struct {
    const IbidBootstrapOptions *options; /* or NULL */
    const IbidWatch *watch;              /* or NULL */
} RateBootstrap;

/*
 * The interval of the rate of `units`, or of that less the rate of `others`.
 *
 * @units   RateUnit, always in the same order
 * @others  the same; or NULL
 *
 * Returns: false with IBID_ERROR_STOPPED.
 */
bool rate_bootstrap(const RateBootstrap *how, const GArray *units, const GArray *others,
                    IbidInterval *ret_interval, GError **error);

/* NAN where there are none. */
double rate_of_units(const GArray *units);
