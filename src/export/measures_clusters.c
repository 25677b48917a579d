#include <ibid/clusters.h>
#include <ibid/scores.h>
#include <math.h>

#include "export/measures_json.h"

/* Of larger networks divisions are not spelled out, and weights other than counts left out. */
#define MOST_IN_MAPS 200

/* Runs that are compared. */
#define N_RUNS 4

static json_t *real(double value)
{
    return isnan(value) ? json_null() : json_real(value);
}

static bool is_small(const MeasuresRequest *request)
{
    return request->network->n <= MOST_IN_MAPS;
}

static json_t *map_parts(const MeasuresRequest *request, const IbidPartition *partition)
{
    json_t *map = json_object();

    for (uint32_t v = 0; v < request->network->n; v++)
        json_object_set_new(map, request->network->keys[v],
                            json_integer(g_array_index(partition->part_of, uint32_t, v)));
    return map;
}

/* Of the largest parts, as many as a list has. */
static json_t *list_sizes(const MeasuresRequest *request, const IbidPartition *partition)
{
    json_t *sizes = json_array();

    for (guint i = 0; i < MIN(partition->sizes->len, request->options->top); i++)
        json_array_append_new(sizes, json_integer(g_array_index(partition->sizes, uint32_t, i)));
    return sizes;
}

static json_t *describe(const MeasuresRequest *request, const IbidPartition *partition)
{
    json_t *out = json_object();

    json_object_set_new(out, "parts", json_integer(partition->sizes->len));
    json_object_set_new(out, "sizes", list_sizes(request, partition));
    json_object_set_new(out, "quality", real(partition->quality));
    if (is_small(request))
        json_object_set_new(out, "of", map_parts(request, partition));
    return out;
}

static json_t *cluster(const MeasuresRequest *request, IbidTieKind ties, IbidSimilarity similarity,
                       uint32_t seed)
{
    GError *error = NULL;
    g_autoptr(IbidPartition) clusters = ibid_clusters(
        request->network,
        &(IbidClusterOptions){.ties = ties, .similarity = similarity, .seed = seed}, &error);

    return clusters != NULL ? describe(request, clusters)
                            : measures_left_out(request, "clusters", error);
}

static json_t *cluster_by_pairs(const MeasuresRequest *request, IbidTieKind ties)
{
    json_t *out = json_object();

    for (int i = 0; i < (is_small(request) ? IBID_N_SIMILARITIES : 1); i++)
        json_object_set_new(out, ibid_similarity_name((IbidSimilarity)i),
                            cluster(request, ties, (IbidSimilarity)i, 0));
    return out;
}

static json_t *tell_stability(const MeasuresRequest *request)
{
    g_autoptr(IbidClusterStability) stability =
        ibid_cluster_stability(request->network, NULL, N_RUNS, NULL); /* of citations */
    json_t *out = json_object(), *runs = json_array();

    json_object_set_new(out, "mean_rand", real(stability->mean_rand));
    json_object_set_new(out, "least_rand", real(stability->least_rand));
    json_object_set_new(out, "least_quality", real(stability->least_quality));
    json_object_set_new(out, "most_quality", real(stability->most_quality));
    json_object_set_new(out, "consensus", describe(request, stability->consensus));
    for (uint32_t seed = 0; seed < N_RUNS && is_small(request); seed++)
        json_array_append_new(runs,
                              cluster(request, IBID_TIES_CITATION, IBID_SIMILARITY_COUNT, seed));
    json_object_set_new(out, "runs", runs);
    return out;
}

static json_t *date_or_null(IbidDate date)
{
    char text[IBID_DATE_SIZE];

    return date.precision == IBID_PRECISION_NONE ? json_null()
                                                 : json_string(ibid_date_format(date, text));
}

static json_t *tell_portrait(const MeasuresRequest *request, const IbidClusterPortrait *portrait)
{
    const char *hub = portrait->n_of_hub > 0 ? request->network->keys[portrait->hub] : NULL;
    json_t *row = json_object();

    json_object_set_new(row, "dated", json_integer(portrait->n_dated));
    json_object_set_new(row, "first", date_or_null(portrait->first));
    json_object_set_new(row, "last", date_or_null(portrait->last));
    json_object_set_new(row, "hub", hub != NULL ? json_string(hub) : json_null());
    json_object_set_new(row, "of_hub", json_integer(portrait->n_of_hub));
    json_object_set_new(row, "within", json_integer((json_int_t)portrait->n_within));
    json_object_set_new(row, "given", json_integer((json_int_t)portrait->n_given));
    json_object_set_new(row, "received", json_integer((json_int_t)portrait->n_received));
    return row;
}

/* Of the largest parts, as many as a list has. */
static json_t *list_portraits(const MeasuresRequest *request, const IbidPartition *partition)
{
    g_autoptr(GArray) portraits = ibid_cluster_portraits(request->network, partition);
    json_t *list = json_array();

    for (guint i = 0; i < MIN(portraits->len, request->options->top); i++)
        json_array_append_new(
            list, tell_portrait(request, &g_array_index(portraits, IbidClusterPortrait, i)));
    return list;
}

/* Of citations; these fail for nothing. */
static json_t *cluster_citations(const MeasuresRequest *request)
{
    g_autoptr(IbidPartition) clusters = ibid_clusters(request->network, NULL, NULL);
    json_t *out = describe(request, clusters);

    json_object_set_new(out, "portraits", list_portraits(request, clusters));
    return out;
}

/* How many vertices have each core number, from 0 on; and which. */
static json_t *tell_cores(const MeasuresRequest *request)
{
    const IbidNetwork *network = request->network;
    g_autofree uint32_t *cores = ibid_cores(network);
    g_autofree double *values = g_new(double, network->n + 1);
    g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(uint32_t));
    json_t *out = json_object(), *list = json_array();

    for (size_t v = 0; v < network->n; v++) {
        if (cores[v] >= counts->len)
            g_array_set_size(counts, cores[v] + 1);
        g_array_index(counts, uint32_t, cores[v])++;
        values[v] = cores[v];
    }
    for (guint i = 0; i < counts->len; i++)
        json_array_append_new(list, json_integer(g_array_index(counts, uint32_t, i)));
    json_object_set_new(out, "counts", list);
    if (is_small(request))
        json_object_set_new(out, "of", measures_map(request, values, /* are_counts= */ true));
    return out;
}

bool measures_clusters(const MeasuresRequest *request, json_t *out, GError **error)
{
    json_t *clusters = json_object();

    (void)error;
    json_object_set_new(clusters, "citation", cluster_citations(request));
    json_object_set_new(clusters, "cocitation", cluster_by_pairs(request, IBID_TIES_COCITATION));
    json_object_set_new(clusters, "coupling", cluster_by_pairs(request, IBID_TIES_COUPLING));
    json_object_set_new(out, "clusters", clusters);
    json_object_set_new(out, "cores", tell_cores(request));
    if (!request->options->is_large)
        json_object_set_new(out, "stability", tell_stability(request));
    return true;
}
