#include <ibid/chains.h>
#include <ibid/clusters.h>
#include <ibid/error.h>
#include <ibid/flow.h>
#include <ibid/measures.h>
#include <ibid/partition.h>
#include <ibid/scores.h>
#include <math.h>
#include <string.h>

#include "export/attributes.h"

/* Of a drawing of so many pieces; its unit is that of their sizes. */
#define WIDTH 1000.0
#define COMMON 1000.0
#define LEAST_RADIUS 5.0
#define MOST_RADIUS 20.0

/* True when `name` is among `names`, which NULL ends. */
static bool names_it(const char *const *names, const char *name)
{
    return g_strv_contains(names, name);
}

static bool is_asked_for(const IbidMeasure *measure, const char *const *names)
{
    if (measure->score == NULL)
        return false;
    if (names == NULL)
        return !measure->is_involved;
    return names_it(names, "all") || names_it(names, measure->name);
}

/* False with IBID_ERROR_USAGE where one of `names` is no measure of single pieces. */
static bool check_names(const char *const *names, GError **error)
{
    for (size_t i = 0; names != NULL && names[i] != NULL; i++) {
        const IbidMeasure *measure = ibid_measure_find(names[i]);

        if ((measure != NULL && measure->score != NULL) || g_str_equal(names[i], "all") ||
            g_str_equal(names[i], "none"))
            continue;
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "there is no measure \"%s\" of single pieces; see ibid top --by", names[i]);
        return false;
    }
    return true;
}

/* Attributes have names that any program can take for a variable. */
static bool add_score(Measured *measured, const IbidMeasure *measure, GError **error)
{
    double *scores = measure->score(ibid_graph_network(measured->graph), NULL, error);
    Attribute attribute = {
        .name = g_strdelimit(g_strdup(measure->name), "-", '_'),
        .type = measure->is_count ? ATTRIBUTE_INT : ATTRIBUTE_DOUBLE,
        .scores = scores,
    };

    g_ptr_array_add(measured->names, (gpointer)attribute.name);
    g_ptr_array_add(measured->scores, scores);
    g_array_append_val(measured->of_vertex, attribute);
    return scores != NULL;
}

static bool add_scores(Measured *measured, const char *const *names, GError **error)
{
    size_t n;
    const IbidMeasure *const *all = ibid_measures(&n);

    for (size_t i = 0; i < n; i++)
        if (is_asked_for(all[i], names) && !add_score(measured, all[i], error))
            return false;
    return true;
}

/* The span of all dates, those of what is no piece too. */
static void find_span(const IbidGraph *graph, const Measured *measured, IbidLayoutOptions *options)
{
    for (size_t i = 0; i < ibid_graph_n_vertices(graph); i++) {
        bool found = options->end_day > options->first_day;
        int64_t first, end;

        ibid_date_span(attribute_date(measured, i), &first, &end);
        if (end == first)
            continue;
        options->first_day = found ? MIN(options->first_day, first) : first;
        options->end_day = found ? MAX(options->end_day, end) : end;
    }
}

/* Many pieces get more room, in each direction. */
static bool lay_out(Measured *measured, GError **error)
{
    double crowd = (double)measured->n_pieces / COMMON;
    IbidLayoutOptions options = {
        .width = WIDTH * sqrt(MAX(1, crowd)),
        .least_radius = LEAST_RADIUS,
        .most_radius = MOST_RADIUS,
        .citations = measured->citations,
    };

    find_span(measured->graph, measured, &options);
    measured->layout =
        ibid_historiograph_layout(ibid_graph_network(measured->graph), &options, error);
    return measured->layout != NULL;
}

static void describe_arcs(Measured *measured, const IbidFlow *flow, const IbidArcWeights *weights)
{
    const uint32_t *graph_arc = flow->network->graph_arc;
    g_autoptr(GArray) path = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL);

    for (uint32_t i = 0; i < flow->n_arcs; i++)
        measured->log_spc[graph_arc[flow->out_arc[i]]] = ibid_arc_weights_log10(weights, i);
    for (guint i = 0; i < path->len; i++)
        measured->on_main_path[graph_arc[flow->out_arc[g_array_index(path, uint32_t, i)]]] = true;
}

/* Search path counts; citations that are set aside to follow chains, or lead outside, have none. */
static void add_chains(Measured *measured)
{
    size_t n = ibid_graph_n_arcs(measured->graph);
    g_autoptr(IbidFlow) flow =
        ibid_flow_new(ibid_graph_network(measured->graph), IBID_CYCLES_SET_ASIDE);
    /* Where the numbers would be too great, the attributes are left out. */
    g_autoptr(IbidArcWeights) weights =
        ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, NULL);

    measured->log_spc = g_new(double, n + 1);
    measured->on_main_path = g_new0(bool, n + 1);
    for (size_t i = 0; i < n; i++)
        measured->log_spc[i] = NAN;
    if (weights != NULL)
        describe_arcs(measured, flow, weights);
}

Measured *measured_new(const IbidGraph *graph, const IbidExportOptions *options, unsigned parts,
                       GError **error)
{
    const IbidNetwork *network = ibid_graph_network(graph);
    const char *said = options == NULL ? NULL : options->measures;
    g_auto(GStrv) names = said == NULL ? NULL : g_strsplit(said, ",", -1);
    g_autoptr(Measured) measured = g_new0(Measured, 1);
    size_t n_described;
    const Attribute *described = attributes_described(&n_described);

    measured->graph = graph;
    measured->n_pieces = network->n;
    measured->scores = g_ptr_array_new_with_free_func(g_free);
    measured->names = g_ptr_array_new_with_free_func(g_free);
    measured->of_vertex = g_array_new(FALSE, FALSE, sizeof(Attribute));
    g_array_append_vals(measured->of_vertex, described, (guint)n_described);
    if (!check_names((const char *const *)names, error) ||
        ((parts & MEASURED_SCORES) != 0 &&
         !add_scores(measured, (const char *const *)names, error)))
        return NULL;
    measured->clusters = ibid_clusters(network, NULL, NULL);
    measured->components = ibid_components(network);
    measured->citations = ibid_local_citations(network, NULL);
    if ((parts & MEASURED_SCORES) != 0)
        add_chains(measured);
    if ((parts & MEASURED_PLACES) != 0 && !lay_out(measured, error))
        return NULL;
    return g_steal_pointer(&measured);
}

void measured_free(Measured *measured)
{
    if (measured == NULL)
        return;
    g_clear_pointer(&measured->clusters, ibid_partition_free);
    g_clear_pointer(&measured->components, ibid_partition_free);
    g_free(measured->log_spc);
    g_free(measured->on_main_path);
    g_ptr_array_unref(measured->scores);
    g_ptr_array_unref(measured->names);
    g_array_unref(measured->of_vertex);
    g_free(measured->citations);
    ibid_layout_free(measured->layout);
    g_free(measured);
}

const Attribute *vertex_attributes(const Measured *measured, size_t *ret_n)
{
    *ret_n = measured->of_vertex->len;
    return (const Attribute *)(const void *)measured->of_vertex->data;
}
