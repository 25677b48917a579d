#include <ibid/scores.h>

#include <math.h>

#include "analyse/date_periods.h"

/* `days` of all vertices, or NULL where any time will do. */
static bool counts(const IbidNetwork *network, const IbidLocalCitationOptions *options,
                   const int64_t *days, uint32_t citing, uint32_t cited)
{
    if (options->without_self && ibid_network_is_self(network, citing, cited))
        return false;
    if (days == NULL)
        return true;
    return days[citing] != DATE_PERIOD_NONE && days[cited] != DATE_PERIOD_NONE &&
           days[citing] - days[cited] <= options->within_days &&
           !ibid_network_is_future(network, citing, cited);
}

uint32_t *ibid_local_citations(const IbidNetwork *network, const IbidLocalCitationOptions *options)
{
    IbidLocalCitationOptions all = options != NULL ? *options : (IbidLocalCitationOptions){0};
    g_autofree int64_t *days =
        all.within_days > 0 ? date_days_of_all(network->dates, network->n) : NULL;
    uint32_t *scores = g_new0(uint32_t, network->n + 1);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t i = network->in_start[v]; i < network->in_start[v + 1]; i++)
            scores[v] += counts(network, &all, days, network->in[i], v);
    return scores;
}

double *ibid_local_citations_per_year(const IbidNetwork *network,
                                      const IbidLocalCitationOptions *options)
{
    g_autofree uint32_t *scores = ibid_local_citations(network, options);
    double *yearly = g_new(double, network->n + 1);
    int last = 0;

    for (size_t v = 0; v < network->n; v++)
        last = MAX(last, network->dates[v].year);
    for (size_t v = 0; v < network->n; v++) {
        IbidDate date = network->dates[v];

        yearly[v] =
            date.precision == IBID_PRECISION_NONE ? NAN : scores[v] / (last - date.year + 1.0);
    }
    return yearly;
}
