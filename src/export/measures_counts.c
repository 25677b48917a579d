#include "export/measures_json.h"

#include <ibid/partition.h>
#include <math.h>

static uint32_t greatest(const uint32_t *start, size_t n)
{
    uint32_t most = 0;

    for (size_t v = 0; v < n; v++)
        most = MAX(most, start[v + 1] - start[v]);
    return most;
}

static size_t n_isolates(const IbidNetwork *network)
{
    size_t n = 0;

    for (size_t v = 0; v < network->n; v++)
        n += network->out_start[v] == network->out_start[v + 1] &&
             network->in_start[v] == network->in_start[v + 1];
    return n;
}

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

static void count_components(const IbidNetwork *network, json_t *counts)
{
    g_autoptr(IbidPartition) weak = ibid_components(network);
    g_autoptr(IbidPartition) strong = ibid_strong_components(network);
    json_t *sizes = json_array();

    set_count(counts, "wcc", weak->sizes->len);
    set_count(counts, "largest_wcc",
              weak->sizes->len > 0 ? g_array_index(weak->sizes, uint32_t, 0) : 0);
    for (guint i = 0; i < strong->sizes->len; i++) {
        uint32_t size = g_array_index(strong->sizes, uint32_t, i);

        if (size == 1)
            break;
        json_array_append_new(sizes, json_integer(size));
    }
    json_object_set_new(counts, "scc_sizes_gt1", sizes);
}

static size_t longest_chain(const IbidFlow *flow)
{
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    uint32_t longest = 0;

    for (size_t i = 0; i < flow->n; i++)
        longest = MAX(longest, depths[i]);
    return longest;
}

static json_t *most_cited(const MeasuresRequest *request)
{
    const IbidNetwork *network = request->network;
    g_autofree double *cited = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        cited[v] = network->in_start[v + 1] - network->in_start[v];
    return measures_top(request, cited, /* are_counts= */ true);
}

static void set_modularity(const MeasuresRequest *request, const char *key, bool directed,
                           json_t *out)
{
    double quality = ibid_modularity(request->network, request->options->partition, directed);

    json_object_set_new(out, key, isnan(quality) ? json_null() : json_real(quality));
}

bool measures_counts(const MeasuresRequest *request, json_t *out, GError **error)
{
    const IbidNetwork *network = request->network;
    json_t *counts = json_object();

    (void)error;
    set_count(counts, "nodes", network->n);
    set_count(counts, "arcs", network->n_arcs);
    set_count(counts, "self_loops", network->n_loops);
    set_count(counts, "duplicates", network->n_doubles);
    set_count(counts, "isolates", n_isolates(network));
    set_count(counts, "max_in", greatest(network->in_start, network->n));
    set_count(counts, "max_out", greatest(network->out_start, network->n));
    set_count(counts, "future_arcs", request->flow->future->len);
    set_count(counts, "cycle_arcs_dropped", request->flow->cyclic->len);
    count_components(network, counts);
    json_object_set_new(out, "counts", counts);
    set_count(out, "longest_chain_arcs", longest_chain(request->flow));
    json_object_set_new(out, "indegree_top", most_cited(request));
    if (request->options->partition != NULL) {
        set_modularity(request, "modularity_undirected", /* directed= */ false, out);
        set_modularity(request, "modularity_directed", /* directed= */ true, out);
    }
    return true;
}
