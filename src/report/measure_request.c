#include "report/measure_request.h"

#include <string.h>

const IbidFlow *measure_flow(MeasureRequest *request)
{
    if (request->flow == NULL)
        request->flow = ibid_flow_new(request->network, IBID_CYCLES_SET_ASIDE);
    return request->flow;
}

/* Values of either kind; the other is NULL. */
typedef struct {
    const IbidNetwork *network;
    const uint32_t *counts;
    const double *reals;
} Values;

/* True when vertex `a` is to be listed before `b`. */
static bool comes_first(const Values *values, uint32_t a, uint32_t b)
{
    double x = values->counts != NULL ? values->counts[a] : values->reals[a];
    double y = values->counts != NULL ? values->counts[b] : values->reals[b];

    if (x > y || x < y)
        return x > y;
    return strcmp(values->network->keys[a], values->network->keys[b]) < 0;
}

/* Few are wanted of many, so each is put in its place among those listed. */
static GArray *list_top(const Values *values, size_t n_top)
{
    GArray *top = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t i = 0; i < values->network->n; i++) {
        guint place = top->len;

        if (place == n_top && !comes_first(values, i, g_array_index(top, uint32_t, place - 1)))
            continue;
        while (place > 0 && comes_first(values, i, g_array_index(top, uint32_t, place - 1)))
            place--;
        g_array_insert_val(top, place, i);
        if (top->len > n_top)
            g_array_set_size(top, (guint)n_top);
    }
    return top;
}

static json_t *write_top(const MeasureRequest *request, const Values *values)
{
    g_autoptr(GArray) top = list_top(values, request->options.top);
    json_t *list = json_array();

    for (guint i = 0; i < top->len; i++) {
        uint32_t vertex = g_array_index(top, uint32_t, i);
        json_t *row = json_array(), *value;

        value = values->counts != NULL ? json_integer(values->counts[vertex])
                                       : json_real(values->reals[vertex]);
        json_array_append_new(row, json_string(request->network->keys[vertex]));
        json_array_append_new(row, value);
        json_array_append_new(list, row);
    }
    return list;
}

json_t *measure_top_counts(const MeasureRequest *request, const uint32_t *counts)
{
    return write_top(request, &(Values){request->network, counts, NULL});
}

json_t *measure_top_reals(const MeasureRequest *request, const double *values)
{
    return write_top(request, &(Values){request->network, NULL, values});
}
