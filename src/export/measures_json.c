#include "export/measures_json.h"

#include <math.h>
#include <string.h>

/* As many as tell any two doubles apart. */
#define ALL_DIGITS 17

#define DEFAULT_TOP 10
#define DEFAULT_DECAY 0.5

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

static bool (*const groups[])(const MeasuresRequest *, json_t *, GError **) = {
    measures_counts,   measures_cited, measures_chains, measures_paths, measures_similarity,
    measures_clusters, measures_self,  measures_scores, measures_time,  measures_structure,
};

/* The highest first; of equals, as bytes of their keys go. */
static bool comes_first(const IbidNetwork *network, const double *values, uint32_t a, uint32_t b)
{
    if (values[a] != values[b])
        return values[a] > values[b];
    return strcmp(network->keys[a], network->keys[b]) < 0;
}

typedef struct {
    const IbidNetwork *network;
    const double *values;
} Order;

static int by_value(gconstpointer a, gconstpointer b, gpointer data)
{
    const Order *order = data;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return comes_first(order->network, order->values, x, y) ? -1 : x != y;
}

/* Few are wanted of many: the second half of a list of twice as many goes whenever it is full. */
GArray *measures_highest(const MeasuresRequest *request, const double *values)
{
    Order order = {request->network, values};
    size_t n_top = MIN(request->options->top, order.network->n);
    GArray *top = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    bool is_cut = false; /* the last of the first half is the last so far */

    for (uint32_t v = 0; v < order.network->n; v++) {
        if (isnan(values[v]) || (is_cut && !comes_first(order.network, values, v,
                                                        g_array_index(top, uint32_t, n_top - 1))))
            continue;
        g_array_append_val(top, v);
        if (top->len < 2 * n_top)
            continue;
        g_array_sort_with_data(top, by_value, &order);
        g_array_set_size(top, (guint)n_top);
        is_cut = true;
    }
    g_array_sort_with_data(top, by_value, &order);
    g_array_set_size(top, (guint)MIN(n_top, top->len));
    return top;
}

/* Whole numbers are integers to programs. */
static json_t *number(double value)
{
    return isnan(value) ? json_null() : json_real(value);
}

json_t *measures_top(const MeasuresRequest *request, const double *values, bool are_counts)
{
    const IbidNetwork *network = request->network;
    g_autoptr(GArray) highest = measures_highest(request, values);
    json_t *top = json_array();

    for (guint i = 0; i < highest->len; i++) {
        uint32_t v = g_array_index(highest, uint32_t, i);
        json_t *pair = json_array();

        json_array_append_new(pair, json_string(network->keys[v]));
        json_array_append_new(pair,
                              are_counts ? json_integer((json_int_t)values[v]) : number(values[v]));
        json_array_append_new(top, pair);
    }
    return top;
}

json_t *measures_map(const MeasuresRequest *request, const double *values, bool are_counts)
{
    json_t *map = json_object();

    for (uint32_t v = 0; v < request->network->n; v++)
        json_object_set_new(map, request->network->keys[v],
                            are_counts ? json_integer((json_int_t)values[v]) : number(values[v]));
    return map;
}

json_t *measures_left_out(const MeasuresRequest *request, const char *key, GError *error)
{
    if (request->options->left_out != NULL)
        g_ptr_array_add(request->options->left_out, g_strdup_printf("%s: %s", key, error->message));
    g_error_free(error);
    return json_null();
}

char *ibid_export_measures(const IbidNetwork *network, const IbidMeasuresOptions *options,
                           GError **error)
{
    IbidMeasuresOptions all = options != NULL ? *options : (IbidMeasuresOptions){0};
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, all.cycles);
    const MeasuresRequest request = {network, &all, flow};
    g_autoptr(json_t) out = json_object();
    g_autofree char *line = NULL;

    all.top = all.top > 0 ? all.top : DEFAULT_TOP;
    all.decay = all.decay > 0 ? all.decay : DEFAULT_DECAY;
    for (size_t i = 0; i < G_N_ELEMENTS(groups); i++)
        if (!groups[i](&request, out, error))
            return NULL;
    line = json_dumps(out, JSON_ENSURE_ASCII | JSON_SORT_KEYS | JSON_INDENT(1) |
                               JSON_REAL_PRECISION(ALL_DIGITS));
    return g_strconcat(line, "\n", NULL);
}
