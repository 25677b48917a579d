#include "analyse/rate_bootstrap.h"

#include <math.h>
#include <stdlib.h>

#include "base/watch.h"

enum { RESAMPLES = 1000 };

#define CONFIDENCE 0.95
#define SEED UINT64_C(1979)

/* SplitMix64. */
static uint64_t next_number(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);

    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* Any of 0 .. n - 1, each as likely as the other; Lemire's way. */
static uint32_t draw_below(uint64_t *state, uint32_t n)
{
    uint64_t product = (next_number(state) >> 32) * n;

    if ((uint32_t)product < n) {
        uint32_t least = (uint32_t)(-n) % n;

        while ((uint32_t)product < least)
            product = (next_number(state) >> 32) * n;
    }
    return (uint32_t)(product >> 32);
}

static double draw_rate(const GArray *units, uint64_t *state)
{
    uint64_t own = 0, all = 0;

    for (guint i = 0; i < units->len; i++) {
        RateUnit unit = g_array_index(units, RateUnit, draw_below(state, units->len));

        own += unit.own;
        all += unit.all;
    }
    return (double)own / (double)all;
}

double rate_of_units(const GArray *units)
{
    uint64_t own = 0, all = 0;

    for (guint i = 0; i < units->len; i++) {
        own += g_array_index(units, RateUnit, i).own;
        all += g_array_index(units, RateUnit, i).all;
    }
    return all == 0 ? NAN : (double)own / (double)all;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static IbidBootstrapOptions with_defaults(const IbidBootstrapOptions *options)
{
    IbidBootstrapOptions all = options == NULL ? (IbidBootstrapOptions){0} : *options;

    all.n_resamples = all.n_resamples == 0
                          ? RESAMPLES
                          : CLAMP(all.n_resamples, IBID_LEAST_RESAMPLES, IBID_MOST_RESAMPLES);
    all.seed = all.seed == 0 ? SEED : all.seed;
    if (!(all.confidence > 0 && all.confidence < 1)) /* so that NaN is none, either */
        all.confidence = CONFIDENCE;
    return all;
}

/* Draws of one interval after which whoever watches is told. */
enum { DRAWS_BETWEEN = 1 << 20 };

/* Fills `rates`; false with IBID_ERROR_STOPPED. */
static bool draw_rates(const RateBootstrap *how, const GArray *units, const GArray *others,
                       const IbidBootstrapOptions *options, double *rates, GError **error)
{
    uint64_t state = options->seed;
    size_t n_a_time = units->len + (others == NULL ? 0 : others->len), n_drawn = 0;

    for (unsigned i = 0; i < options->n_resamples; i++) {
        rates[i] = draw_rate(units, &state);
        if (others != NULL)
            rates[i] -= draw_rate(others, &state);
        n_drawn += n_a_time;
        if (n_drawn < DRAWS_BETWEEN)
            continue;
        n_drawn = 0;
        if (!watch_goes_on(how->watch, "resamples", i + 1, options->n_resamples, error))
            return false;
    }
    return true;
}

bool rate_bootstrap(const RateBootstrap *how, const GArray *units, const GArray *others,
                    IbidInterval *ret_interval, GError **error)
{
    IbidBootstrapOptions options = with_defaults(how->options);
    g_autofree double *rates = g_new(double, options.n_resamples);
    /* Lest 1001 * 0.025 come out just below the whole number that it is. */
    double place = (options.n_resamples + 1.0) * (1 - options.confidence) / 2 + 1e-9;
    size_t k = CLAMP((size_t)place, 1, options.n_resamples);

    *ret_interval = (IbidInterval){NAN, NAN};
    if (units->len < 2 || (others != NULL && others->len < 2))
        return true;
    if (!draw_rates(how, units, others, &options, rates, error))
        return false;
    qsort(rates, options.n_resamples, sizeof *rates, by_value);
    *ret_interval = (IbidInterval){rates[k - 1], rates[options.n_resamples - k]};
    return true;
}
