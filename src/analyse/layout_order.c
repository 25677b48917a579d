#include <ibid/flow.h>

#include "analyse/layout_places.h"

static bool is_same_date(const IbidNetwork *network, uint32_t a, uint32_t b)
{
    return network->dates[a].precision == network->dates[b].precision &&
           ibid_date_compare(network->dates[a], network->dates[b]) == 0;
}

static bool *within_dates(const IbidNetwork *network)
{
    bool *keeps = g_new(bool, network->n_arcs + 1);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            keeps[k] = is_same_date(network, v, network->out[k]);
    return keeps;
}

static bool is_joined(const IbidNetwork *network, uint32_t v)
{
    return network->out_start[v] < network->out_start[v + 1] ||
           network->in_start[v] < network->in_start[v + 1];
}

/* The vertices are those of one date, with numbers one after the other. */
static void order_group(const IbidNetwork *within, const uint32_t *depths, uint32_t from,
                        uint32_t end, const IbidLayoutOptions *options, IbidLayout *layout)
{
    double room = layout->to[from] - layout->from[from];
    double side = 2 * options->least_radius + options->gap;
    uint32_t deepest = 0, n_columns;

    for (uint32_t v = from; v < end; v++)
        deepest = MAX(deepest, depths[v]);
    n_columns = (uint32_t)MIN(deepest + 1.0, room / side);
    if (n_columns < 2)
        return;
    for (uint32_t v = from; v < end; v++) {
        uint32_t column = (uint32_t)((uint64_t)depths[v] * n_columns / (deepest + 1));

        if (is_joined(within, v))
            layout->x[v] = layout->from[v] + room * (column + 0.5) / n_columns;
    }
}

void layout_order_dates(const IbidNetwork *network, const IbidLayoutOptions *options,
                        IbidLayout *layout)
{
    g_autofree bool *keeps = within_dates(network);
    g_autoptr(IbidNetwork) within = ibid_network_select(network, NULL, keeps, NULL);
    g_autoptr(IbidFlow) flow = ibid_flow_new(within, IBID_CYCLES_SET_ASIDE);
    g_autofree uint32_t *depths = ibid_flow_depths(flow);

    for (uint32_t from = 0, end; from < network->n; from = end) {
        for (end = from + 1; end < network->n && is_same_date(network, from, end);)
            end++;
        order_group(within, depths, from, end, options, layout);
    }
}
