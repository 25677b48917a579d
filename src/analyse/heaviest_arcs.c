#include <stdlib.h>
#include <string.h>

#include "analyse/arc_weights.h"

/* Sums of two logarithms of one weight differ by less. */
#define ROUNDING 1e-6

typedef struct {
    uint32_t arc;
    uint32_t cited, citing;
    double log;
    PathNumber weight;
} Heavy;

static void clear_heavy(void *heavy)
{
    path_number_clear(&((Heavy *)heavy)->weight);
}

static int descending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x < y) - (x > y);
}

/* The k-th largest; `values` are put in order. */
static double kth_largest(double *values, size_t n, size_t k)
{
    qsort(values, n, sizeof *values, descending);
    return values[MIN(k, n) - 1];
}

/* A sample's k-th largest is no larger than that of all, so that few need sorting. */
static double lower_bound(const double *logs, size_t n, size_t k)
{
    size_t step = MAX(n / (k * 64 + 4096), 1), m = 0;
    g_autofree double *sample = g_new(double, n / step + 1);

    for (size_t i = 0; i < n; i += step)
        sample[m++] = logs[i];
    return kth_largest(sample, m, k);
}

static double *arc_logs(const IbidArcWeights *weights)
{
    const IbidFlow *flow = weights->flow;
    g_autofree double *before = path_numbers_log2(weights->before);
    g_autofree double *after = path_numbers_log2(weights->after);
    double *logs = g_new(double, flow->n_arcs + 1);

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t i = flow->out_start[v]; i < flow->out_start[v + 1]; i++)
            logs[i] = before[flow->out[i]] + after[v];
    return logs;
}

/* Arcs that may be among the k heaviest. */
static GArray *near_heaviest(const IbidArcWeights *weights, size_t k)
{
    const IbidFlow *flow = weights->flow;
    GArray *heavy = g_array_new(FALSE, FALSE, sizeof(Heavy));
    g_autofree double *logs = arc_logs(weights), *large = g_new(double, flow->n_arcs + 1);
    double least = lower_bound(logs, flow->n_arcs, k);
    size_t n_large = 0;

    for (size_t i = 0; i < flow->n_arcs; i++)
        if (logs[i] >= least)
            large[n_large++] = logs[i];
    least = kth_largest(large, n_large, k) - ROUNDING;
    g_array_set_clear_func(heavy, clear_heavy);
    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t i = flow->out_start[v]; i < flow->out_start[v + 1]; i++) {
            Heavy one = {.arc = i, .cited = flow->out[i], .citing = v, .log = logs[i]};

            if (logs[i] < least)
                continue;
            path_number_init(&one.weight, weights->before->is_exact);
            path_numbers_product(weights->before, one.cited, weights->after, v, &one.weight);
            g_array_append_val(heavy, one);
        }
    return heavy;
}

static int by_weight(gconstpointer a, gconstpointer b)
{
    return path_number_compare(&((const Heavy *)b)->weight, &((const Heavy *)a)->weight);
}

static int by_weight_and_keys(gconstpointer a, gconstpointer b, gpointer data)
{
    const Heavy *x = a, *y = b;
    const IbidFlow *flow = data;
    const char *const *keys = flow->network->keys;
    int order = by_weight(a, b);

    if (order == 0)
        order = strcmp(keys[flow->vertex[x->cited]], keys[flow->vertex[y->cited]]);
    if (order == 0)
        order = strcmp(keys[flow->vertex[x->citing]], keys[flow->vertex[y->citing]]);
    return order != 0 ? order : (x->arc > y->arc) - (x->arc < y->arc);
}

GArray *ibid_arc_weights_top(const IbidArcWeights *weights, size_t k)
{
    GArray *top = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) heavy = NULL;

    if (weights->flow->n_arcs == 0 || k == 0)
        return top;
    heavy = near_heaviest(weights, k);
    g_array_sort_with_data(heavy, by_weight_and_keys, (gpointer)weights->flow);
    for (guint i = 0; i < heavy->len; i++) {
        const Heavy *one = &g_array_index(heavy, Heavy, i);

        if (i >= k && by_weight(one, &g_array_index(heavy, Heavy, k - 1)) != 0)
            break;
        g_array_append_val(top, one->arc);
    }
    return top;
}
