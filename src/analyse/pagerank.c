#include <ibid/scores.h>

#include "analyse/citation_walk.h"

/* Brin and Page's choice. */
#define DAMPING 0.85

#define TOLERANCE 1e-10

double *ibid_pagerank(const IbidNetwork *network, const IbidPagerankOptions *options)
{
    IbidPagerankOptions all = options != NULL ? *options : (IbidPagerankOptions){0};
    double tolerance = all.tolerance > 0 ? all.tolerance : TOLERANCE, sum = 0;
    double *ranks;

    /* Readers who cannot go on jump anywhere, so where all start alike they only scale the result;
     * which at most doubles its errors. */
    ranks = citation_walk(network, NULL, all.damping > 0 ? all.damping : DAMPING, tolerance / 2);
    for (size_t v = 0; v < network->n; v++)
        sum += ranks[v];
    for (size_t v = 0; v < network->n; v++)
        ranks[v] /= sum;
    return ranks;
}
