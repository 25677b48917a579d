#include "analyse/node_pairs.h"

#include <ibid/chains.h>
#include <ibid/error.h>

#define MOST_BYTES 1e9

/* Sets of vertices, a row of bits each. */
typedef struct {
    size_t n_words; /* a row */
    guint64 *words;
} Rows;

static guint64 *row_of(const Rows *rows, uint32_t v)
{
    return rows->words + (size_t)v * rows->n_words;
}

/* Adds to the set of each vertex itself and those of its neighbours, which are done before it. */
static uint32_t *count_reached(const IbidFlow *flow, bool is_back)
{
    const uint32_t *start = is_back ? flow->in_start : flow->out_start;
    const uint32_t *of = is_back ? flow->in : flow->out;
    size_t n_words = flow->n / 64 + 1;
    g_autofree guint64 *words = g_new0(guint64, n_words * flow->n + 1);
    const Rows rows = {n_words, words};
    uint32_t *counts = g_new0(uint32_t, flow->n + 1);

    for (size_t i = 0; i < flow->n; i++) {
        uint32_t v = flow->order[is_back ? flow->n - 1 - i : i];
        guint64 *row = row_of(&rows, v);

        row[v / 64] |= (guint64)1 << v % 64;
        for (uint32_t k = start[v]; k < start[v + 1]; k++)
            for (size_t w = 0; w < n_words; w++)
                row[w] |= row_of(&rows, of[k])[w];
        for (size_t w = 0; w < n_words; w++)
            counts[v] += (uint32_t)__builtin_popcountll(row[w]);
    }
    return counts;
}

uint32_t *node_pairs_reached(const IbidFlow *flow, bool is_back, GError **error)
{
    if ((double)flow->n * (double)flow->n / 8 <= MOST_BYTES)
        return count_reached(flow, is_back);
    g_set_error(error, IBID_ERROR, IBID_ERROR_NUMERIC,
                "pairs of %zu vertices would take more than 1 GB", flow->n);
    return NULL;
}

uint64_t *ibid_node_pairs(const IbidFlow *flow, GError **error)
{
    g_autofree uint32_t *before = node_pairs_reached(flow, /* is_back= */ false, error);
    g_autofree uint32_t *after = NULL;
    uint64_t *pairs;

    if (before == NULL)
        return NULL;
    after = node_pairs_reached(flow, /* is_back= */ true, NULL); /* takes no more */
    pairs = g_new(uint64_t, flow->n_arcs + 1);
    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            pairs[k] = (uint64_t)before[flow->out[k]] * after[v];
    return pairs;
}
