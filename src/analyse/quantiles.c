#include "analyse/quantiles.h"

#include <math.h>

double quantile_of_sorted(const int64_t *sorted, size_t n, double p)
{
    if (n == 0)
        return NAN;

    double place = p * (double)(n - 1);
    size_t below = (size_t)place;

    if (below + 1 >= n)
        return (double)sorted[n - 1];
    return (double)sorted[below] +
           (place - (double)below) * (double)(sorted[below + 1] - sorted[below]);
}
