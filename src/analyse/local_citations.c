#include <ibid/scores.h>

#include <math.h>

static bool is_timely(const IbidNetwork *network, uint32_t citing, uint32_t cited, int64_t days)
{
    IbidDate later = network->dates[citing], date = network->dates[cited];

    return later.precision != IBID_PRECISION_NONE && date.precision != IBID_PRECISION_NONE &&
           !ibid_network_is_future(network, citing, cited) &&
           ibid_date_days(later) - ibid_date_days(date) <= days;
}

uint32_t *ibid_local_citations(const IbidNetwork *network, const IbidLocalCitationOptions *options)
{
    IbidLocalCitationOptions all = options != NULL ? *options : (IbidLocalCitationOptions){0};
    uint32_t *scores = g_new0(uint32_t, network->n + 1);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t i = network->in_start[v]; i < network->in_start[v + 1]; i++) {
            uint32_t citing = network->in[i];

            scores[v] +=
                !(all.without_self && ibid_network_is_self(network, citing, v)) &&
                (all.within_days == 0 || is_timely(network, citing, v, (int64_t)all.within_days));
        }
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
