#include "export/measures_json.h"

#include <math.h>
#include <string.h>

/* As many as tell any two doubles apart. */
#define ALL_DIGITS 17

#define DEFAULT_TOP 10
#define DEFAULT_DECAY 0.5

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

static bool (*const groups[])(const MeasuresRequest *, json_t *, GError **) = {
    measures_counts,
};

typedef struct {
    const IbidNetwork *network;
    double value;
    uint32_t vertex;
} Ranked;

/* The highest first; of equals, as bytes of their keys go. */
static int by_rank(gconstpointer a, gconstpointer b)
{
    const Ranked *x = a, *y = b;

    if (x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return strcmp(x->network->keys[x->vertex], y->network->keys[y->vertex]);
}

/* Whole numbers are integers to programs. */
static json_t *number(double value)
{
    return isnan(value) ? json_null() : json_real(value);
}

json_t *measures_top(const MeasuresRequest *request, const double *values, bool are_counts)
{
    const IbidNetwork *network = request->network;
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));
    json_t *top = json_array();

    for (uint32_t v = 0; v < network->n; v++)
        if (!isnan(values[v]))
            g_array_append_val(ranking, ((Ranked){network, values[v], v}));
    g_array_sort(ranking, by_rank);
    for (guint i = 0; i < ranking->len && i < request->options->top; i++) {
        const Ranked *one = &g_array_index(ranking, Ranked, i);
        json_t *pair = json_array();

        json_array_append_new(pair, json_string(network->keys[one->vertex]));
        json_array_append_new(pair, are_counts ? json_integer((json_int_t)one->value)
                                               : number(one->value));
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

char *ibid_export_measures(const IbidNetwork *network, const IbidMeasuresOptions *options,
                           GError **error)
{
    IbidMeasuresOptions all = options != NULL ? *options : (IbidMeasuresOptions){0};
    const MeasuresRequest request = {network, &all};
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
