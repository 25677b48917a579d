#include "report/measure_request.h"

static void set_count(json_t *object, const char *key, size_t count)
{
    json_object_set_new(object, key, json_integer((json_int_t)count));
}

static size_t count_isolates(const IbidNetwork *network)
{
    size_t n = 0;

    for (size_t i = 0; i < network->n; i++)
        n += network->out_start[i] == network->out_start[i + 1] &&
             network->in_start[i] == network->in_start[i + 1];
    return n;
}

static size_t highest_degree(const uint32_t *start, size_t n)
{
    uint32_t highest = 0;

    for (size_t i = 0; i < n; i++)
        highest = MAX(highest, start[i + 1] - start[i]);
    return highest;
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

bool measure_counts(MeasureRequest *request, const char *name, json_t *answers,
                    GError **error G_GNUC_UNUSED)
{
    const IbidNetwork *network = request->network;
    const IbidFlow *flow = measure_flow(request);
    json_t *counts = json_object();

    set_count(counts, "nodes", network->n);
    set_count(counts, "arcs", network->n_arcs);
    set_count(counts, "self_loops", network->n_loops);
    set_count(counts, "duplicates", network->n_doubles);
    set_count(counts, "isolates", count_isolates(network));
    count_components(network, counts);
    set_count(counts, "max_in", highest_degree(network->in_start, network->n));
    set_count(counts, "max_out", highest_degree(network->out_start, network->n));
    set_count(counts, "future_arcs", flow->future->len);
    set_count(counts, "cycle_arcs_dropped", flow->cyclic->len);
    json_object_set_new(answers, name, counts);
    return true;
}

bool measure_longest_chain(MeasureRequest *request, const char *name, json_t *answers,
                           GError **error G_GNUC_UNUSED)
{
    const IbidFlow *flow = measure_flow(request);
    g_autofree uint32_t *depths = ibid_flow_depths(flow);
    uint32_t longest = 0;

    for (size_t i = 0; i < flow->n; i++)
        longest = MAX(longest, depths[i]);
    json_object_set_new(answers, name, json_integer(longest));
    return true;
}

bool measure_indegree(MeasureRequest *request, const char *name, json_t *answers,
                      GError **error G_GNUC_UNUSED)
{
    const IbidNetwork *network = request->network;
    g_autofree uint32_t *counts = g_new(uint32_t, network->n + 1);

    for (size_t i = 0; i < network->n; i++)
        counts[i] = network->in_start[i + 1] - network->in_start[i];
    json_object_set_new(answers, name, measure_top_counts(request, counts));
    return true;
}
