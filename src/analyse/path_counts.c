#include "analyse/path_counts.h"

#include <math.h>

PathCounts *path_counts_new(size_t n)
{
    PathCounts *counts = g_new0(PathCounts, 1);

    counts->n = n;
    counts->values = g_new(mpz_t, n + 1);
    for (size_t i = 0; i < n; i++)
        mpz_init(counts->values[i]);
    return counts;
}

void path_counts_free(PathCounts *counts)
{
    if (counts == NULL)
        return;
    for (size_t i = 0; i < counts->n; i++)
        mpz_clear(counts->values[i]);
    g_free(counts->values);
    g_free(counts);
}

PathCounts *path_counts_from_sources(const Flow *flow)
{
    PathCounts *counts = path_counts_new(flow->n_pieces);

    for (size_t i = 0; i < flow->n_pieces; i++) {
        uint32_t piece = flow->order[i];

        if (flow_is_source(flow, piece))
            mpz_set_ui(counts->values[piece], 1);
        for (uint32_t j = flow->up_start[piece]; j < flow->up_start[piece + 1]; j++)
            mpz_add(counts->values[piece], counts->values[piece], counts->values[flow->up[j]]);
    }
    return counts;
}

PathCounts *path_counts_to_sinks(const Flow *flow)
{
    PathCounts *counts = path_counts_new(flow->n_pieces);

    for (size_t i = flow->n_pieces; i-- > 0;) {
        uint32_t piece = flow->order[i];

        if (flow_is_sink(flow, piece))
            mpz_set_ui(counts->values[piece], 1);
        for (uint32_t j = flow->down_start[piece]; j < flow->down_start[piece + 1]; j++)
            mpz_add(counts->values[piece], counts->values[piece], counts->values[flow->down[j]]);
    }
    return counts;
}

/* log2(2^a + 2^b) */
static double add_logarithms(double a, double b)
{
    double high = fmax(a, b);

    return isinf(high) ? high : high + log2(exp2(a - high) + exp2(b - high));
}

/* Binary logarithms of what path_counts_from_sources() yields. */
static void estimate_from_sources(const Flow *flow, double *logarithms)
{
    for (size_t i = 0; i < flow->n_pieces; i++) {
        uint32_t piece = flow->order[i];

        logarithms[piece] = flow_is_source(flow, piece) ? 0 : -INFINITY;
        for (uint32_t j = flow->up_start[piece]; j < flow->up_start[piece + 1]; j++)
            logarithms[piece] = add_logarithms(logarithms[piece], logarithms[flow->up[j]]);
    }
}

static void estimate_to_sinks(const Flow *flow, double *logarithms)
{
    for (size_t i = flow->n_pieces; i-- > 0;) {
        uint32_t piece = flow->order[i];

        logarithms[piece] = flow_is_sink(flow, piece) ? 0 : -INFINITY;
        for (uint32_t j = flow->down_start[piece]; j < flow->down_start[piece + 1]; j++)
            logarithms[piece] = add_logarithms(logarithms[piece], logarithms[flow->down[j]]);
    }
}

double path_counts_estimate(const Flow *flow)
{
    const double bits_a_digit = 3.3219280948873623; /* log2(10) */
    g_autofree double *before = g_new(double, flow->n_pieces + 1);
    g_autofree double *after = g_new(double, flow->n_pieces + 1);
    double bytes = 0;

    estimate_from_sources(flow, before);
    estimate_to_sinks(flow, after);
    for (uint32_t i = 0; i < flow->n_pieces; i++) {
        /* The best sum below the piece is a number of about the size of the two counts together. */
        bytes += (before[i] + after[i]) / 8 * 2;
        for (uint32_t j = flow->down_start[i]; j < flow->down_start[i + 1]; j++)
            bytes += (before[i] + after[flow->down[j]]) / bits_a_digit;
    }
    return bytes;
}
