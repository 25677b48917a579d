#include "analyse/citation_walk.h"

#include <math.h>

/* Beyond what any damping below 1 - 1e-3 needs; so nothing goes on for ever. */
enum { MOST_SWEEPS = 50000 };

/* What a sweep needs of a vertex, apart from what it gives to others. */
typedef struct {
    double share; /* of the vertex that each piece it cites gets */
    double late;  /* of a change of the vertex, what goes to those that were swept before it */
} Giving;

static Giving *measure_giving(const IbidNetwork *network, double follow)
{
    Giving *giving = g_new(Giving, network->n + 1);

    for (uint32_t u = 0; u < network->n; u++) {
        uint32_t first = network->out_start[u], end = network->out_start[u + 1], late = end;

        /* Ascending, so those that were swept before it are last. */
        while (late > first && network->out[late - 1] > u)
            late--;
        giving[u].share = end > first ? follow / (end - first) : 0;
        giving[u].late = giving[u].share * (end - late);
    }
    return giving;
}

/*
 * One sweep from the newest to the oldest, which meets nearly every citing vertex before what it
 * cites.  `given` is the share of each vertex for each that it cites.
 *
 * Returns: what the equations are off by after it, summed: each change reaches only those that
 *   were swept before.
 */
static double sweep(const IbidNetwork *network, const double *start, const Giving *giving,
                    double *y, double *given, double *ret_sum)
{
    double off = 0, sum = 0;

    for (size_t v = network->n; v-- > 0;) {
        double value = start != NULL ? start[v] : 1, got = 0;

        for (uint32_t i = network->in_start[v]; i < network->in_start[v + 1]; i++)
            got += given[network->in[i]];
        value += got;
        off += fabs(value - y[v]) * giving[v].late;
        y[v] = value;
        given[v] = value * giving[v].share;
        sum += value;
    }
    *ret_sum = sum;
    return off;
}

double *citation_walk(const IbidNetwork *network, const double *start, double follow,
                      double tolerance)
{
    double *y = g_new0(double, network->n + 1);
    g_autofree double *given = g_new0(double, network->n + 1);
    g_autofree Giving *giving = measure_giving(network, follow);

    /* Errors are at most 1 / (1 - follow) of what the equations are off by. */
    for (int i = 0; i < MOST_SWEEPS; i++) {
        double sum, off = sweep(network, start, giving, y, given, &sum);

        if (off <= tolerance * (1 - follow) * sum)
            break;
    }
    return y;
}
