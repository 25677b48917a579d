#include <string.h>

#include "analyse/arc_weights.h"

/* Sums of two logarithms of one weight differ by less. */
#define ROUNDING 1e-6

typedef struct {
    uint32_t arc;
    uint32_t cited, citing;
    double log;
} Heavy;

/*
 * The heaviest arcs so far are a heap with the least of them on top, so that most others are passed
 * over at a look.  Weights are worked out only to be compared with those that are nearly the same:
 * to hold all of them would take as much as the numbers of paths.
 */
typedef struct {
    const IbidArcWeights *weights;
    double *before, *after; /* log2 of the factors */
    Heavy *heap;
    size_t n, k;
    PathNumber one, other; /* to work with */
} Search;

static void search_init(Search *search, const IbidArcWeights *weights, size_t k)
{
    bool is_exact = weights->before->is_exact;

    search->weights = weights;
    search->before = path_numbers_log2(weights->before);
    search->after = path_numbers_log2(weights->after);
    search->n = 0;
    search->k = MIN(k, weights->flow->n_arcs);
    search->heap = g_new(Heavy, search->k + 1);
    path_number_init(&search->one, is_exact);
    path_number_init(&search->other, is_exact);
}

static void search_clear(Search *search)
{
    g_free(search->before);
    g_free(search->after);
    g_free(search->heap);
    path_number_clear(&search->one);
    path_number_clear(&search->other);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Search, search_clear)

static void weigh(const Search *search, const Heavy *arc, PathNumber *ret_weight)
{
    path_numbers_product(search->weights->before, arc->cited, search->weights->after, arc->citing,
                         ret_weight);
}

/* Below 0 when `a` is the heavier one. */
static int by_weight(Search *search, const Heavy *a, const Heavy *b)
{
    if (a->log > b->log + ROUNDING)
        return -1;
    if (b->log > a->log + ROUNDING)
        return 1;
    weigh(search, a, &search->one);
    weigh(search, b, &search->other);
    return path_number_compare(&search->other, &search->one);
}

static int by_weight_and_keys(gconstpointer a, gconstpointer b, gpointer data)
{
    const Heavy *x = a, *y = b;
    Search *search = data;
    const IbidFlow *flow = search->weights->flow;
    const char *const *keys = flow->network->keys;
    int order = by_weight(search, x, y);

    if (order == 0)
        order = strcmp(keys[flow->vertex[x->cited]], keys[flow->vertex[y->cited]]);
    if (order == 0)
        order = strcmp(keys[flow->vertex[x->citing]], keys[flow->vertex[y->citing]]);
    return order != 0 ? order : (x->arc > y->arc) - (x->arc < y->arc);
}

static void swap(Heavy *heap, size_t i, size_t j)
{
    Heavy kept = heap[i];

    heap[i] = heap[j];
    heap[j] = kept;
}

static void sift_down(Search *search)
{
    Heavy *heap = search->heap;

    for (size_t i = 0, child; (child = 2 * i + 1) < search->n; i = child) {
        if (child + 1 < search->n && by_weight_and_keys(&heap[child + 1], &heap[child], search) > 0)
            child++;
        if (by_weight_and_keys(&heap[child], &heap[i], search) < 0)
            return;
        swap(heap, i, child);
    }
}

static void sift_up(Search *search)
{
    Heavy *heap = search->heap;
    size_t i = search->n - 1;

    for (; i > 0 && by_weight_and_keys(&heap[i], &heap[(i - 1) / 2], search) > 0; i = (i - 1) / 2)
        swap(heap, i, (i - 1) / 2);
}

static void see_arc(Search *search, const Heavy *arc)
{
    if (search->n < search->k) {
        search->heap[search->n++] = *arc;
        sift_up(search);
    } else if (by_weight_and_keys(arc, &search->heap[0], search) < 0) {
        search->heap[0] = *arc;
        sift_down(search);
    }
}

/* Calls `see` for all arcs that may be as heavy as the least of the heap, or heavier. */
static void see_all(Search *search, void (*see)(Search *, const Heavy *, GArray *), GArray *top)
{
    const IbidFlow *flow = search->weights->flow;

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t i = flow->out_start[v]; i < flow->out_start[v + 1]; i++) {
            Heavy arc = {i, flow->out[i], v, search->before[flow->out[i]] + search->after[v]};

            if (search->n < search->k || arc.log >= search->heap[0].log - ROUNDING)
                see(search, &arc, top);
        }
}

static void choose(Search *search, const Heavy *arc, GArray *top)
{
    (void)top;
    see_arc(search, arc);
}

/* Behind the least of the heap, and as heavy. */
static void add_tied(Search *search, const Heavy *arc, GArray *top)
{
    if (by_weight(search, arc, &search->heap[0]) == 0 &&
        by_weight_and_keys(arc, &search->heap[0], search) > 0)
        g_array_append_val(top, arc->arc);
}

GArray *ibid_arc_weights_top(const IbidArcWeights *weights, size_t k)
{
    GArray *top = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) tied = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_auto(Search) search;

    search_init(&search, weights, k);
    if (search.k == 0)
        return top;
    see_all(&search, choose, NULL);
    see_all(&search, add_tied, tied);
    g_qsort_with_data(search.heap, (int)search.n, sizeof *search.heap, by_weight_and_keys, &search);
    for (size_t i = 0; i < search.n; i++)
        g_array_append_val(top, search.heap[i].arc);
    g_array_append_vals(top, tied->data, tied->len);
    return top;
}
