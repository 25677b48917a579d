#include <ibid/scores.h>

#include <math.h>

#include "analyse/citation_walk.h"

/* Walker and others found them to fit citations in physics best. */
#define YEARS 2.6
#define FOLLOW 0.5

#define TOLERANCE 1e-10

/* Middle months of the seasons of the north and of quarters. */
static int middle_month(int code)
{
    static const int of_season[] = {4, 7, 10, 12}, of_quarter[] = {2, 5, 8, 11};

    if (code >= IBID_SPRING && code <= IBID_WINTER)
        return of_season[code - IBID_SPRING];
    if (code >= IBID_FIRST_QUARTER && code <= IBID_LAST_QUARTER)
        return of_quarter[code - IBID_FIRST_QUARTER];
    return code > 0 ? code : 7;
}

/* A date as years; the middle of a year for it, and the beginning of a month for that. */
static double years_of(IbidDate date)
{
    return date.year + (middle_month(date.month) - 1) / 12.0 + (MAX(date.day, 1) - 1) / 365.25;
}

static double *start_by_age(const IbidNetwork *network, double years)
{
    double *start = g_new0(double, network->n + 1), newest = 0, sum = 0;

    for (size_t v = 0; v < network->n; v++)
        if (network->dates[v].precision != IBID_PRECISION_NONE)
            newest = MAX(newest, years_of(network->dates[v]));
    for (size_t v = 0; v < network->n; v++) {
        if (network->dates[v].precision != IBID_PRECISION_NONE)
            start[v] = exp((years_of(network->dates[v]) - newest) / years);
        sum += start[v];
    }
    for (size_t v = 0; v < network->n; v++)
        start[v] /= sum;
    return start;
}

double *ibid_citerank(const IbidNetwork *network, const IbidCiterankOptions *options)
{
    IbidCiterankOptions all = options != NULL ? *options : (IbidCiterankOptions){0};
    g_autofree double *start = NULL;

    if (network->n_dated == 0)
        return NULL;
    start = start_by_age(network, all.years > 0 ? all.years : YEARS);
    return citation_walk(network, start, all.follow > 0 ? all.follow : FOLLOW,
                         all.tolerance > 0 ? all.tolerance : TOLERANCE);
}
