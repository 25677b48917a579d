#include <ibid/flow.h>

#include "analyse/flow_arcs.h"
#include "analyse/strong_components.h"
#include "base/numbers.h"

/* Lists the citations of the future. */
static void list_future(IbidFlow *flow)
{
    const IbidNetwork *network = flow->network;

    for (uint32_t i = 0; i < network->n; i++) {
        uint32_t end = network->out_start[i + 1], j = end;

        /* They are ascending, and what is numbered before it is not later. */
        while (j > network->out_start[i] && network->out[j - 1] > i)
            j--;
        for (; j < end; j++)
            if (ibid_network_is_future(network, i, network->out[j]))
                g_array_append_val(flow->future, j);
    }
}

/* Lists the arcs within components, of those not aside: all of them, or those that go forward. */
static void list_cyclic(IbidFlow *flow, const uint32_t *component, const bool *is_aside,
                        bool forward_only)
{
    const IbidNetwork *network = flow->network;

    for (uint32_t i = 0; i < network->n; i++)
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            uint32_t cited = network->out[j];

            if (component[i] != component[cited] || (is_aside != NULL && is_aside[j]))
                continue;
            if (!forward_only || ibid_network_rank(network, i) < ibid_network_rank(network, cited))
                g_array_append_val(flow->cyclic, j);
        }
}

static void mark(const GArray *arcs, bool *is_aside)
{
    for (guint i = 0; i < arcs->len; i++)
        is_aside[g_array_index(arcs, uint32_t, i)] = true;
}

/* The network's vertices by component, within one by rank: the undated stand together. */
static void order_vertices(const IbidNetwork *network, const uint32_t *component, uint32_t n_parts,
                           uint32_t *order)
{
    g_autofree uint32_t *place = g_new0(uint32_t, n_parts + 1);
    bool is_undated_last =
        network->n > 0 && network->dates[network->n - 1].precision == IBID_PRECISION_NONE;
    size_t first = is_undated_last ? network->n_dated : 0;

    for (size_t i = 0; i < network->n; i++)
        place[component[i] + 1]++;
    for (size_t i = 0; i < n_parts; i++)
        place[i + 1] += place[i];
    for (size_t i = 0; i < network->n; i++) {
        uint32_t vertex = (uint32_t)((i + first) % network->n);

        order[place[component[vertex]]++] = vertex;
    }
}

static void set_aside(IbidFlow *flow)
{
    const IbidNetwork *network = flow->network;
    g_autofree bool *is_aside = g_new0(bool, network->n_arcs + 1);
    uint32_t n_parts;
    g_autofree uint32_t *component = NULL;
    uint32_t *order = g_new(uint32_t, network->n + 1);

    mark(flow->future, is_aside);
    component = strong_components(network, is_aside, &n_parts);
    list_cyclic(flow, component, is_aside, /* forward_only= */ true);
    mark(flow->cyclic, is_aside);
    order_vertices(network, component, n_parts, order);
    flow->n = network->n;
    flow->order = order;
    flow->vertex = numbers_count_up(network->n);
    flow_arcs_keep(flow, is_aside);
}

/* Numbers components by their earliest members. */
static uint32_t *number_components(const uint32_t *component, size_t n, uint32_t n_parts,
                                   uint32_t *ret_earliest)
{
    uint32_t *number_of = g_new(uint32_t, n_parts + 1), next = 0;

    for (uint32_t i = 0; i < n_parts; i++)
        number_of[i] = n_parts;
    for (uint32_t i = 0; i < n; i++)
        if (number_of[component[i]] == n_parts) {
            ret_earliest[next] = i;
            number_of[component[i]] = next++;
        }
    return number_of;
}

static void condense(IbidFlow *flow)
{
    const IbidNetwork *network = flow->network;
    uint32_t n_parts;
    g_autofree uint32_t *component = strong_components(network, NULL, &n_parts);
    uint32_t *earliest = g_new(uint32_t, n_parts + 1);
    uint32_t *number_of = number_components(component, network->n, n_parts, earliest);
    g_autofree FlowArc *arcs = g_new(FlowArc, network->n_arcs + 1);
    size_t n_arcs = 0;

    list_cyclic(flow, component, NULL, /* forward_only= */ false);
    for (uint32_t i = 0; i < network->n; i++)
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++)
            if (component[i] != component[network->out[j]])
                arcs[n_arcs++] =
                    (FlowArc){number_of[component[i]], number_of[component[network->out[j]]], j};
    flow->n = n_parts;
    flow->vertex = earliest;
    flow->order = number_of; /* a component's number grows along the flow */
    flow_arcs_take(flow, arcs, n_arcs);
}

/* Gives vertices on cycles a preprint.  Returns: whose number it is by vertex; 0 for none. */
static uint32_t *make_preprints(IbidFlow *flow, const uint32_t *component, uint32_t n_parts)
{
    const IbidNetwork *network = flow->network;
    g_autofree uint32_t *sizes = g_new0(uint32_t, n_parts + 1);
    uint32_t *preprint_of = g_new0(uint32_t, network->n + 1);
    uint32_t *vertex = g_new(uint32_t, 2 * network->n + 1);

    flow->n = network->n;
    for (uint32_t i = 0; i < network->n; i++) {
        sizes[component[i]]++;
        vertex[i] = i;
    }
    for (uint32_t i = 0; i < network->n; i++)
        if (sizes[component[i]] > 1) {
            vertex[flow->n] = i;
            preprint_of[i] = (uint32_t)flow->n++;
        }
    flow->vertex = vertex;
    return preprint_of;
}

static void add_preprints(IbidFlow *flow)
{
    const IbidNetwork *network = flow->network;
    uint32_t n_parts, *order;
    g_autofree uint32_t *component = strong_components(network, NULL, &n_parts);
    g_autofree uint32_t *preprint_of = make_preprints(flow, component, n_parts);
    g_autofree FlowArc *arcs = g_new(FlowArc, network->n_arcs + 1);
    size_t n_preprints = flow->n - network->n;

    list_cyclic(flow, component, NULL, /* forward_only= */ false);
    for (uint32_t i = 0; i < network->n; i++)
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            uint32_t cited = network->out[j];
            bool is_within = component[i] == component[cited];

            arcs[j] = (FlowArc){i, is_within ? preprint_of[cited] : cited, j};
        }
    order = g_new(uint32_t, flow->n + 1);
    for (size_t i = 0; i < n_preprints; i++)
        order[i] = (uint32_t)(network->n + i);
    order_vertices(network, component, n_parts, order + n_preprints);
    flow->order = order;
    flow_arcs_take(flow, arcs, network->n_arcs);
}

IbidFlow *ibid_flow_new(const IbidNetwork *network, IbidCycleRule rule)
{
    IbidFlow *flow = g_new0(IbidFlow, 1);

    flow->network = network;
    flow->rule = rule;
    flow->future = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    flow->cyclic = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    list_future(flow);
    if (rule == IBID_CYCLES_CONDENSE)
        condense(flow);
    else if (rule == IBID_CYCLES_PREPRINT)
        add_preprints(flow);
    else
        set_aside(flow);
    return flow;
}

void ibid_flow_free(IbidFlow *flow)
{
    if (flow == NULL)
        return;
    numbers_free_const(flow->out_start);
    numbers_free_const(flow->out);
    numbers_free_const(flow->out_arc);
    numbers_free_const(flow->in_start);
    numbers_free_const(flow->in);
    numbers_free_const(flow->in_place);
    numbers_free_const(flow->order);
    numbers_free_const(flow->vertex);
    g_array_unref(flow->future);
    g_array_unref(flow->cyclic);
    g_free(flow);
}

uint32_t *ibid_flow_depths(const IbidFlow *flow)
{
    uint32_t *depths = g_new0(uint32_t, flow->n + 1);

    for (size_t i = 0; i < flow->n; i++) {
        uint32_t vertex = flow->order[i], depth = 0;

        for (uint32_t j = flow->out_start[vertex]; j < flow->out_start[vertex + 1]; j++)
            depth = MAX(depth, depths[flow->out[j]] + 1);
        depths[vertex] = depth;
    }
    return depths;
}
