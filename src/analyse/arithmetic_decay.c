#include <ibid/chains.h>

/* What is left of a strength below this is nothing. */
#define NOTHING 1e-12

/* Arcs of the longest path that counts. */
static unsigned n_steps(double decay)
{
    unsigned n = 0;

    while (1 - n * decay > NOTHING)
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

double *ibid_arithmetic_decay(const IbidFlow *flow, double decay)
{
    unsigned steps = n_steps(decay);
    size_t row = flow->n + 1;
    g_autofree double *ways = g_new(double, row *(steps + 1));
    g_autofree double *paths = g_new(double, row), *longer = g_new(double, row);
    double *weights = g_new0(double, flow->n_arcs + 1);

    for (size_t v = 0; v < flow->n; v++)
        ways[v] = paths[v] = 1;
    for (unsigned left = 1; left < steps; left++)
        go_on(flow, ways + row * (left - 1), ways + row * left);
    for (unsigned step = 0; step < steps; step++) {
        double *spare = paths;

        add_step(flow, 1 - step * decay, paths, ways + row * (steps - 1 - step), weights);
        lengthen(flow, paths, longer);
        paths = longer;
        longer = spare;
    }
    return weights;
}
