#include "analyse/flow_arcs.h"

#include <stdlib.h>
#include <string.h>

/* Which arcs are kept, and how many are before each: in bits, which stay in the cache. */
typedef struct {
    uint64_t *bits;
    uint32_t *before; /* each 64 */
} Kept;

static void kept_clear(Kept *kept)
{
    g_free(kept->bits);
    g_free(kept->before);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Kept, kept_clear)

static uint32_t count_bits(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (uint32_t)(bits * UINT64_C(0x0101010101010101) >> 56);
}

static void kept_init(Kept *kept, const bool *is_aside, size_t n_arcs)
{
    size_t n_words = n_arcs / 64 + 1;
    uint32_t n_kept = 0;

    kept->bits = g_new0(uint64_t, n_words);
    kept->before = g_new(uint32_t, n_words);
    for (size_t i = 0; i < n_arcs; i++)
        kept->bits[i >> 6] |= (uint64_t)!is_aside[i] << (i & 63);
    for (size_t i = 0; i < n_words; i++) {
        kept->before[i] = n_kept;
        n_kept += count_bits(kept->bits[i]);
    }
}

static bool is_kept(const Kept *kept, uint32_t arc)
{
    return kept->bits[arc >> 6] >> (arc & 63) & 1;
}

/* The place of an arc among those that are kept. */
static uint32_t place_of(const Kept *kept, uint32_t arc)
{
    uint64_t lower = (UINT64_C(1) << (arc & 63)) - 1;

    return kept->before[arc >> 6] + count_bits(kept->bits[arc >> 6] & lower);
}

static void keep_out(IbidFlow *flow, const Kept *kept)
{
    const IbidNetwork *network = flow->network;
    uint32_t *start = g_new(uint32_t, network->n + 1), n = 0;
    uint32_t *out = g_new(uint32_t, network->n_arcs + 1);
    uint32_t *out_arc = g_new(uint32_t, network->n_arcs + 1);

    for (uint32_t i = 0; i < network->n; i++) {
        start[i] = n;
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++) {
            out[n] = network->out[j]; /* stays where it is kept */
            out_arc[n] = j;
            n += is_kept(kept, j);
        }
    }
    start[network->n] = n;
    flow->n_arcs = n;
    flow->out_start = start;
    flow->out = out;
    flow->out_arc = out_arc;
}

static void keep_in(IbidFlow *flow, const Kept *kept)
{
    const IbidNetwork *network = flow->network;
    uint32_t *start = g_new(uint32_t, network->n + 1), n = 0;
    uint32_t *in = g_new(uint32_t, network->n_arcs + 1);
    uint32_t *in_place = g_new(uint32_t, network->n_arcs + 1);

    for (uint32_t i = 0; i < network->n; i++) {
        start[i] = n;
        for (uint32_t j = network->in_start[i]; j < network->in_start[i + 1]; j++) {
            uint32_t arc = network->in_arc[j];

            in[n] = network->in[j];
            in_place[n] = place_of(kept, arc);
            n += is_kept(kept, arc);
        }
    }
    start[network->n] = n;
    flow->in_start = start;
    flow->in = in;
    flow->in_place = in_place;
}

void flow_arcs_keep(IbidFlow *flow, const bool *is_aside)
{
    g_auto(Kept) kept;

    kept_init(&kept, is_aside, flow->network->n_arcs);
    keep_out(flow, &kept);
    keep_in(flow, &kept);
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

/* The arcs by their other end. */
static void turn(IbidFlow *flow)
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
    turn(flow);
}
