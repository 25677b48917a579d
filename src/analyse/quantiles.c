#include "analyse/quantiles.h"

#include <math.h>

double quantile_of_sorted(const int64_t *sorted, size_t n, double p)
{
    double place, part;
    size_t below;

    if (n == 0)
        return NAN;
    place = (double)(n - 1) * p;
    below = (size_t)place;
    part = place - (double)below;
    if (below + 1 >= n)
        return (double)sorted[n - 1];
    return (double)sorted[below] + part * (double)(sorted[below + 1] - sorted[below]);
}
