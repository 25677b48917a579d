#include "export/measures_json.h"

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

static json_t *most_cited(const MeasuresRequest *request)
{
    const IbidNetwork *network = request->network;
    g_autofree double *cited = g_new(double, network->n + 1);

    for (size_t v = 0; v < network->n; v++)
        cited[v] = network->in_start[v + 1] - network->in_start[v];
    return measures_top(request, cited, /* are_counts= */ true);
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
    json_object_set_new(out, "counts", counts);
    json_object_set_new(out, "indegree_top", most_cited(request));
    return true;
}
