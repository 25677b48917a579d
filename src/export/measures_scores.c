#include "export/measures_json.h"

#include <ibid/error.h>
#include <ibid/scores.h>
#include <math.h>

/* Up to so many vertices whole maps are told, and up to so many all that disruption counts. */
enum { MOST_IN_MAPS = 200, MOST_IN_DISRUPTION = 60 };

/* Finer than the nine decimals to which programs agree. */
#define TOLERANCE 1e-13

/* What is told twice: as a list of the highest, and as a map. */
typedef struct {
    double *pagerank;
    double *citerank; /* or NULL */
    IbidHits *hits;
    IbidBetweenness *betweenness; /* or NULL */
    double *beauty;
} Scores;

static void scores_clear(Scores *scores)
{
    g_free(scores->pagerank);
    g_free(scores->citerank);
    ibid_hits_free(scores->hits);
    ibid_betweenness_free(scores->betweenness);
    g_free(scores->beauty);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scores, scores_clear)

static double *beauty_of_all(const IbidNetwork *network)
{
    g_autofree IbidBeauty *beauties = ibid_sleeping_beauties(network);
    double *beauty = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        beauty[v] = beauties[v].beauty;
    return beauty;
}

static void compute(const MeasuresRequest *request, Scores *scores)
{
    const IbidNetwork *network = request->network;

    scores->pagerank = ibid_pagerank(network, &(IbidPagerankOptions){.tolerance = TOLERANCE});
    scores->citerank =
        ibid_citerank(network, &(IbidCiterankOptions){.years = request->options->citerank_years,
                                                      .tolerance = TOLERANCE});
    scores->hits = ibid_hits(network, 0);
    scores->beauty = beauty_of_all(network);
}

static void set_top(const MeasuresRequest *request, json_t *out, const char *key,
                    const double *values)
{
    json_object_set_new(out, key,
                        values != NULL ? measures_top(request, values, /* are_counts= */ false)
                                       : json_null());
}

/* In the order of the list; null where there is no telling. */
static json_t *errors_of_top(const MeasuresRequest *request, const double *values,
                             const double *errors)
{
    g_autoptr(GArray) highest = measures_highest(request, values);
    json_t *list = json_array();

    for (guint i = 0; i < highest->len; i++) {
        uint32_t v = g_array_index(highest, uint32_t, i);
        double error = errors != NULL ? errors[v] : 0;

        json_array_append_new(list, json_pack("[so]", request->network->keys[v],
                                              isnan(error) ? json_null() : json_real(error)));
    }
    return list;
}

static json_t *tell_sample(const MeasuresRequest *request, const IbidBetweenness *betweenness)
{
    json_t *sample = json_object();

    json_object_set_new(sample, "n_sources", json_integer((json_int_t)betweenness->n_sources));
    json_object_set_new(sample, "standard_errors",
                        errors_of_top(request, betweenness->values, betweenness->standard_errors));
    return sample;
}

/* Exactly; or from some sources only, with the error. */
static bool tell_betweenness(const MeasuresRequest *request, json_t *out, Scores *scores,
                             GError **error)
{
    const IbidBetweennessOptions options = {.n_sources = request->options->n_sources};
    GError *cause = NULL;

    if (request->options->is_large && options.n_sources == 0)
        return true;
    scores->betweenness = ibid_betweenness(request->network, &options, &cause);
    if (g_error_matches(cause, IBID_ERROR, IBID_ERROR_STOPPED)) {
        g_propagate_error(error, cause);
        return false;
    }
    if (scores->betweenness == NULL) {
        json_object_set_new(out, "betweenness_top",
                            measures_left_out(request, "betweenness", cause));
        return true;
    }
    set_top(request, out, "betweenness_top", scores->betweenness->values);
    if (options.n_sources > 0)
        json_object_set_new(out, "betweenness_sample", tell_sample(request, scores->betweenness));
    return true;
}

static void set_map(const MeasuresRequest *request, json_t *out, const char *key,
                    const double *values)
{
    json_object_set_new(out, key,
                        values != NULL ? measures_map(request, values, /* are_counts= */ false)
                                       : json_null());
}

/* Undated vertices have no place in it. */
static json_t *map_beauty(const IbidNetwork *network, const double *beauty)
{
    json_t *map = json_object();

    for (size_t v = 0; v < network->n; v++)
        if (!isnan(beauty[v]))
            json_object_set_new(map, network->keys[v], json_real(beauty[v]));
    return map;
}

static json_t *map_scores(const MeasuresRequest *request, const Scores *scores)
{
    const IbidNetwork *network = request->network;
    json_t *maps = json_object(), *cited = json_object();

    for (size_t v = 0; v < network->n; v++)
        json_object_set_new(cited, network->keys[v],
                            json_integer(network->in_start[v + 1] - network->in_start[v]));
    json_object_set_new(maps, "indegree", cited);
    set_map(request, maps, "pagerank", scores->pagerank);
    set_map(request, maps, "citerank", scores->citerank);
    set_map(request, maps, "hub", scores->hits->hubs);
    set_map(request, maps, "authority", scores->hits->authorities);
    if (scores->betweenness != NULL)
        set_map(request, maps, "betweenness", scores->betweenness->values);
    json_object_set_new(maps, "beauty", map_beauty(network, scores->beauty));
    return maps;
}

static json_t *disruption_of(const IbidDisruption *disruption)
{
    json_t *one = json_object();

    if (!disruption->is_defined) {
        json_decref(one);
        return json_null();
    }
    json_object_set_new(one, "nF", json_integer(disruption->n_focal));
    json_object_set_new(one, "nB", json_integer(disruption->n_both));
    json_object_set_new(one, "nR", json_integer(disruption->n_references));
    json_object_set_new(one, "D", json_real(ibid_disruption_index(disruption, true)));
    json_object_set_new(one, "D_noR", json_real(ibid_disruption_index(disruption, false)));
    return one;
}

static json_t *map_disruption(const IbidNetwork *network, const IbidDisruption *all)
{
    json_t *map = json_object();

    for (size_t v = 0; v < network->n; v++)
        json_object_set_new(map, network->keys[v], disruption_of(&all[v]));
    return map;
}

static json_t *tell_disruption(const MeasuresRequest *request)
{
    const IbidNetwork *network = request->network;
    GError *error = NULL;
    g_autofree IbidDisruption *all = ibid_disruption(network, &error);
    g_autofree double *indices = g_new(double, network->n + 1);
    double sum = 0;
    size_t n_defined = 0;
    json_t *out;

    if (all == NULL)
        return measures_left_out(request, "cd", error);
    out = json_object();
    for (size_t v = 0; v < network->n; v++) {
        indices[v] = ibid_disruption_index(&all[v], /* with_references= */ true);
        n_defined += all[v].is_defined;
        sum += all[v].is_defined ? indices[v] : 0;
    }
    json_object_set_new(out, "defined", json_integer((json_int_t)n_defined));
    json_object_set_new(out, "mean",
                        n_defined > 0 ? json_real(sum / (double)n_defined) : json_null());
    set_top(request, out, "top", indices);
    if (network->n <= MOST_IN_DISRUPTION)
        json_object_set_new(out, "all", map_disruption(network, all));
    return out;
}

bool measures_scores(const MeasuresRequest *request, json_t *out, GError **error)
{
    g_auto(Scores) scores = {0};

    compute(request, &scores);
    if (!tell_betweenness(request, out, &scores, error))
        return false;
    set_top(request, out, "pagerank_top", scores.pagerank);
    set_top(request, out, "citerank_top", scores.citerank);
    set_top(request, out, "hub_top", scores.hits->hubs);
    set_top(request, out, "authority_top", scores.hits->authorities);
    set_top(request, out, "beauty_top", scores.beauty);
    if (request->network->n <= MOST_IN_MAPS)
        json_object_set_new(out, "scores", map_scores(request, &scores));
    /* The oracle keeps a place for a list that is in "cd". */
    json_object_set_new(out, "cd_top", json_null());
    json_object_set_new(out, "cd", tell_disruption(request));
    return true;
}
