#include "analyse/flow_arcs.h"

#include <stdlib.h>
#include <string.h>

void flow_arcs_keep(IbidFlow *flow, const bool *is_aside)
{
    const IbidNetwork *network = flow->network;
    uint32_t *start = g_new(uint32_t, network->n + 1);
    uint32_t *out = g_new(uint32_t, network->n_arcs + 1);
    uint32_t *out_arc = g_new(uint32_t, network->n_arcs + 1);
    uint32_t kept = 0;

    for (uint32_t i = 0; i < network->n; i++) {
        start[i] = kept;
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            if (is_aside[j])
                continue;
            out[kept] = network->out[j];
            out_arc[kept++] = j;
        }
    }
    start[network->n] = kept;
    flow->n_arcs = kept;
    flow->out_start = start;
    flow->out = out;
    flow->out_arc = out_arc;
}

static int by_ends(const void *a, const void *b)
{
    const FlowArc *x = a, *y = b;

    if (x->citing != y->citing)
        return x->citing < y->citing ? -1 : 1;
    if (x->cited != y->cited)
        return x->cited < y->cited ? -1 : 1;
    return (x->arc > y->arc) - (x->arc < y->arc);
}

void flow_arcs_take(IbidFlow *flow, FlowArc *arcs, size_t n_arcs)
{
    uint32_t *start = g_new0(uint32_t, flow->n + 1);
    uint32_t *out = g_new(uint32_t, n_arcs + 1), *out_arc = g_new(uint32_t, n_arcs + 1);
    uint32_t kept = 0;

    if (n_arcs > 1)
        qsort(arcs, n_arcs, sizeof *arcs, by_ends);
    for (size_t i = 0; i < n_arcs; i++) {
        if (i > 0 && arcs[i].citing == arcs[i - 1].citing && arcs[i].cited == arcs[i - 1].cited)
            continue;
        start[arcs[i].citing + 1]++;
        out[kept] = arcs[i].cited;
        out_arc[kept++] = arcs[i].arc;
    }
    for (size_t i = 0; i < flow->n; i++)
        start[i + 1] += start[i];
    flow->n_arcs = kept;
    flow->out_start = start;
    flow->out = out;
    flow->out_arc = out_arc;
}

void flow_arcs_turn(IbidFlow *flow)
{
    uint32_t *start = g_new0(uint32_t, flow->n + 1);
    uint32_t *in = g_new(uint32_t, flow->n_arcs + 1), *in_place = g_new(uint32_t, flow->n_arcs + 1);
    g_autofree uint32_t *place = g_new(uint32_t, flow->n + 1);

    for (size_t i = 0; i < flow->n_arcs; i++)
        start[flow->out[i] + 1]++;
    for (size_t i = 0; i < flow->n; i++)
        start[i + 1] += start[i];
    memcpy(place, start, (flow->n + 1) * sizeof *place);
    for (uint32_t i = 0; i < flow->n; i++)
        for (uint32_t j = flow->out_start[i]; j < flow->out_start[i + 1]; j++) {
            uint32_t at = place[flow->out[j]]++;

            in[at] = i;
            in_place[at] = j;
        }
    flow->in_start = start;
    flow->in = in;
    flow->in_place = in_place;
}
