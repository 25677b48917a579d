#include "analyse/vertex_scores.h"

#include <ibid/scores.h>
#include <math.h>

/* Betweenness is exact up to so many steps, n times arcs, which take some seconds; beyond them it
 * is estimated from so many sources. */
#define MOST_EXACT_STEPS 1e9
enum { N_SAMPLED = 1000, SEED = 1 };

#define HITS_REMAINDER 1e-12

double *vertex_scores_of_counts(uint32_t *counts, size_t n)
{
    double *scores = g_new(double, n + 1);

    for (size_t v = 0; v < n; v++)
        scores[v] = counts[v];
    g_free(counts);
    return scores;
}

double *vertex_scores_lcs(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(ibid_local_citations(network, NULL), network->n);
}

double *vertex_scores_lcs_noself(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    const IbidLocalCitationOptions by_others = {.without_self = true};

    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(ibid_local_citations(network, &by_others), network->n);
}

double *vertex_scores_lcs_per_year(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return ibid_local_citations_per_year(network, NULL);
}

double *vertex_scores_references(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    double *scores = g_new(double, network->n + 1);

    (void)scoring;
    (void)error;
    for (size_t v = 0; v < network->n; v++)
        scores[v] = network->out_start[v + 1] - network->out_start[v];
    return scores;
}

double *vertex_scores_pagerank(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return ibid_pagerank(network, NULL);
}

static double *all_undefined(size_t n)
{
    double *scores = g_new(double, n + 1);

    for (size_t v = 0; v < n; v++)
        scores[v] = NAN;
    return scores;
}

double *vertex_scores_citerank(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    const IbidCiterankOptions options = {.years = scoring == NULL ? 0 : scoring->citerank_years};
    double *scores = ibid_citerank(network, &options);

    (void)error;
    return scores != NULL ? scores : all_undefined(network->n);
}

/* What is left of a vertex that the iteration sends to 0 is no finding. */
static double *without_remainders(double *scores, size_t n)
{
    for (size_t v = 0; v < n; v++)
        scores[v] = scores[v] < HITS_REMAINDER ? 0 : scores[v];
    return scores;
}

double *vertex_scores_hub(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(IbidHits) hits = ibid_hits(network, 0);

    (void)scoring;
    (void)error;
    return without_remainders(g_steal_pointer(&hits->hubs), network->n);
}

double *vertex_scores_authority(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(IbidHits) hits = ibid_hits(network, 0);

    (void)scoring;
    (void)error;
    return without_remainders(g_steal_pointer(&hits->authorities), network->n);
}

double *vertex_scores_betweenness(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    bool is_large = (double)network->n * (double)network->n_arcs > MOST_EXACT_STEPS;
    IbidBetweennessOptions options = {.n_sources = is_large ? N_SAMPLED : 0, .seed = SEED};
    g_autoptr(IbidBetweenness) betweenness = NULL;

    if (scoring != NULL && scoring->n_sources > 0)
        options.n_sources = scoring->n_sources;
    betweenness = ibid_betweenness(network, &options, error);
    if (betweenness == NULL)
        return NULL;
    if (scoring != NULL)
        scoring->standard_errors = g_steal_pointer(&betweenness->standard_errors);
    return g_steal_pointer(&betweenness->values);
}

double *vertex_scores_disruption(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autofree IbidDisruption *all = ibid_disruption(network, error);
    double *scores;

    (void)scoring;
    if (all == NULL)
        return NULL;
    scores = g_new(double, network->n + 1);
    for (size_t v = 0; v < network->n; v++)
        scores[v] = ibid_disruption_index(&all[v], /* with_references= */ true);
    return scores;
}

double *vertex_scores_beauty(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autofree IbidBeauty *beauties = ibid_sleeping_beauties(network);
    double *scores = g_new(double, network->n + 1);

    (void)scoring;
    (void)error;
    for (size_t v = 0; v < network->n; v++)
        scores[v] = beauties[v].beauty;
    return scores;
}

double *vertex_scores_core(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    (void)scoring;
    (void)error;
    return vertex_scores_of_counts(ibid_cores(network), network->n);
}

/* The heaviest burst of each; those without one have no score. */
double *vertex_scores_burst(const IbidNetwork *network, IbidScoring *scoring, GError **error)
{
    g_autoptr(GArray) bursts = ibid_bursts(network, NULL);
    double *scores = all_undefined(network->n);

    (void)scoring;
    (void)error;
    for (guint i = 0; i < bursts->len; i++) {
        const IbidBurst *burst = &g_array_index(bursts, IbidBurst, i);

        scores[burst->vertex] = fmax(scores[burst->vertex], burst->weight);
    }
    return scores;
}
