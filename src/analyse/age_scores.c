#include "analyse/age_scores.h"

#include <ibid/ages.h>
#include <ibid/scores.h>
#include <math.h>

#include "analyse/vertex_scores.h"

static double *half_lives(const IbidNetwork *network, bool of_cited)
{
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    return ibid_half_lives(citations, of_cited);
}

double *age_scores_citing_half_life(const IbidNetwork *network, IbidScoring *scoring,
                                    GError **error)
{
    (void)scoring;
    (void)error;
    return half_lives(network, /* of_cited= */ false);
}

double *age_scores_cited_half_life(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return half_lives(network, /* of_cited= */ true);
}

static IbidCitationTimes *times_of(const IbidNetwork *network)
{
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    return ibid_citation_times(citations, 0);
}

/* Days from the date of each to a citation of it; NAN where there is none. */
static double *days_to_citation(const IbidNetwork *network, bool to_last)
{
    g_autofree IbidCitationTimes *times = times_of(network);
    double *scores = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++) {
        bool is_dated = network->dates[v].precision != IBID_PRECISION_NONE;
        int64_t days = to_last ? times[v].last_age : times[v].first_age;

        scores[v] = is_dated && times[v].n_dated > 0 ? (double)days : NAN;
    }
    return scores;
}

double *age_scores_first_citation(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return days_to_citation(network, /* to_last= */ false);
}

double *age_scores_last_citation(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return days_to_citation(network, /* to_last= */ true);
}

double *age_scores_longest_gap(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autofree IbidCitationTimes *times = times_of(network);
    double *scores = g_new(double, network->n + 1);

    (void)scoring;
    (void)error;
    for (size_t v = 0; v < network->n; v++)
        scores[v] = times[v].n_dated > 1 ? (double)times[v].longest_gap : NAN;
    return scores;
}

double *age_scores_lcs_within(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    const IbidLocalCitationOptions soon = {.within_days = AGE_SCORES_DAYS};

    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(ibid_local_citations(network, &soon), network->n);
}
