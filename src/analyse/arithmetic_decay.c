#include <ibid/chains.h>
#include <ibid/error.h>
#include <math.h>

/* Bytes that are taken, and arcs that are looked at; more are refused. */
#define MOST_BYTES 1e9
#define MOST_LOOKS 1e9

/* That are told of a weight. */
#define N_DIGITS 12

/* What is left of a strength below this is nothing. */
#define NOTHING 1e-12

/* Arcs of the longest path that counts. */
static uint32_t n_steps(const IbidFlow *flow, double decay)
{
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    uint32_t deepest = 0, n = 0;

    for (size_t v = 0; v < flow->n; v++)
        deepest = MAX(deepest, depths[v]);
    while (n < deepest && 1 - n * decay > NOTHING)
        n++;
    return n;
}

/* How many paths of one arc more lead to each vertex. */
static void lengthen(const IbidFlow *flow, const double *paths, double *ret_longer)
{
    for (uint32_t v = 0; v < flow->n; v++) {
        ret_longer[v] = 0;
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            ret_longer[v] += paths[flow->out[k]];
    }
}

/* How many ways there are on from each vertex, a step more being left than before. */
static void go_on(const IbidFlow *flow, const double *ways, double *ret_more)
{
    for (uint32_t v = 0; v < flow->n; v++) {
        ret_more[v] = flow->in_start[v] == flow->in_start[v + 1];
        for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++)
            ret_more[v] += ways[flow->in[k]];
    }
}

static void add_step(const IbidFlow *flow, double strength, const double *paths, const double *ways,
                     double *weights)
{
    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            weights[k] += strength * paths[flow->out[k]] * ways[v];
}

/* Without the last digits, in which rounding shows; of 1 or more. */
static double steady(double weight)
{
    double scale = pow(10, N_DIGITS - 1 - floor(log10(weight)));

    return nearbyint(weight * scale) / scale;
}

static void weigh(const IbidFlow *flow, double decay, uint32_t steps, double *weights)
{
    size_t row = flow->n + 1;
    g_autofree double *ways = g_new(double, row *(steps + 1));
    g_autofree double *paths = g_new(double, row), *longer = g_new(double, row);

    for (size_t v = 0; v < flow->n; v++)
        ways[v] = paths[v] = 1;
    for (uint32_t left = 1; left < steps; left++)
        go_on(flow, ways + row * (left - 1), ways + row * left);
    for (uint32_t step = 0; step < steps; step++) {
        double *spare = paths;

        add_step(flow, 1 - step * decay, paths, ways + row * (steps - 1 - step), weights);
        lengthen(flow, paths, longer);
        paths = longer;
        longer = spare;
    }
}

double *ibid_arithmetic_decay(const IbidFlow *flow, double decay, GError **error)
{
    g_autofree double *weights = g_new0(double, flow->n_arcs + 1);
    uint32_t steps = n_steps(flow, decay);
    double sum = 0; /* of all, so none along a path is more */

    if (steps * (double)flow->n * sizeof(double) > MOST_BYTES ||
        steps * (double)flow->n_arcs > MOST_LOOKS) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                    "weights that fade over %u steps would take too much: take a greater decay",
                    steps);
        return NULL;
    }
    weigh(flow, decay, steps, weights);
    for (size_t k = 0; k < flow->n_arcs; k++)
        sum += weights[k] = steady(weights[k]);
    if (isfinite(sum))
        return g_steal_pointer(&weights);
    g_set_error_literal(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                        "fading weights would be larger than 10^308: take a greater decay");
    return NULL;
}
