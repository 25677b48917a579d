/*
 * Stars, chains, rings and hubs that are long enough to take minutes where a measure takes the
 * square of them: each is worked out in full, or refused before it is begun.
 */
#include <ibid/chains.h>
#include <ibid/clusters.h>
#include <ibid/error.h>
#include <ibid/scores.h>
#include <ibid/similarity.h>

#include "network_rows.h"

#define LONG 100000

typedef struct {
    GArray *citing, *cited;
    size_t n;
} Shape;

static Shape shape_new(size_t n)
{
    return (Shape){g_array_new(FALSE, FALSE, sizeof(uint32_t)),
                   g_array_new(FALSE, FALSE, sizeof(uint32_t)), n};
}

static void cite(Shape *shape, uint32_t citing, uint32_t cited)
{
    g_array_append_val(shape->citing, citing);
    g_array_append_val(shape->cited, cited);
}

static IbidNetwork *take_shape(Shape *shape)
{
    IbidNetwork *network = ibid_network_new(&(IbidNetworkParts){
        .n = shape->n,
        .n_citations = shape->citing->len,
        .citing = (const uint32_t *)(void *)shape->citing->data,
        .cited = (const uint32_t *)(void *)shape->cited->data,
    });

    g_array_unref(shape->citing);
    g_array_unref(shape->cited);
    return network;
}

/* Each cites the one before it, and the first `n_hubs`. */
static IbidNetwork *chain_of(uint32_t n, uint32_t n_hubs)
{
    Shape shape = shape_new(n);

    for (uint32_t v = n_hubs + 1; v < n; v++) {
        cite(&shape, v, v - 1);
        for (uint32_t hub = 0; hub < n_hubs; hub++)
            cite(&shape, v, hub);
    }
    return take_shape(&shape);
}

static IbidNetwork *star_of(uint32_t n)
{
    Shape shape = shape_new(n);

    for (uint32_t v = 1; v < n; v++)
        cite(&shape, v, 0);
    return take_shape(&shape);
}

static IbidNetwork *ring_of(uint32_t n)
{
    Shape shape = shape_new(n);

    for (uint32_t v = 0; v < n; v++)
        cite(&shape, v, (v + 1) % n);
    return take_shape(&shape);
}

/* Two ways at each of `n_steps`: 2^n_steps paths. */
static IbidNetwork *diamonds_of(uint32_t n_steps)
{
    Shape shape = shape_new(3 * (size_t)n_steps + 1);

    for (uint32_t v = 0; v < 3 * n_steps; v += 3) {
        cite(&shape, v + 1, v);
        cite(&shape, v + 2, v);
        cite(&shape, v + 3, v + 1);
        cite(&shape, v + 3, v + 2);
    }
    return take_shape(&shape);
}

/* All arcs are equally heavy: the first by key lead, the others follow. */
static void star_has_ties(void)
{
    static const char *const first[] = {"1", "10", "100"};
    g_autoptr(IbidNetwork) network = star_of(LONG);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, true, NULL);
    g_autoptr(GArray) top = ibid_arc_weights_top(weights, 3);
    g_autofree bool *is_listed = g_new0(bool, flow->n_arcs);
    g_autofree const char **citing = g_new(const char *, flow->n_arcs);

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            citing[k] = network->keys[flow->vertex[v]];
    g_assert_cmpuint(top->len, ==, LONG - 1);
    for (guint i = 0; i < top->len; i++) {
        uint32_t arc = g_array_index(top, uint32_t, i);

        g_assert_false(is_listed[arc]);
        is_listed[arc] = true;
        if (i < G_N_ELEMENTS(first))
            g_assert_cmpstr(citing[arc], ==, first[i]);
    }
}

static void assert_begins_alike(const GArray *some, const GArray *more)
{
    for (guint i = 0; i < some->len; i++) {
        const IbidPair *a = &g_array_index(some, IbidPair, i);
        const IbidPair *b = &g_array_index(more, IbidPair, i);

        g_assert_cmpuint(a->a, ==, b->a);
        g_assert_cmpuint(a->b, ==, b->b);
    }
}

/* Of many pairs that are alike, by keys; however long the list. */
static void star_has_pairs(void)
{
    g_autoptr(IbidNetwork) network = star_of(1000);
    g_autoptr(IbidPairs) few = ibid_coupling(network, 3, NULL);
    g_autoptr(IbidPairs) many = ibid_coupling(network, 400000, NULL);
    g_autoptr(IbidPairs) all = ibid_coupling(network, G_MAXUINT32, NULL);

    g_assert_cmpuint(few->top->len, ==, 3);
    g_assert_cmpuint(many->top->len, ==, 400000);
    g_assert_cmpuint(all->top->len, ==, 999 * 998 / 2);
    assert_begins_alike(few->top, many->top);
    assert_begins_alike(many->top, all->top);
}

static void chain_has_one_path(void)
{
    g_autoptr(IbidNetwork) network = chain_of(LONG, 0);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, true, NULL);
    g_autofree char *total = ibid_arc_weights_total(weights), *sum = NULL;
    g_autoptr(GArray) path = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, &sum);

    g_assert_cmpstr(total, ==, "1");
    g_assert_cmpuint(path->len, ==, LONG - 1);
    g_assert_cmpstr(sum, ==, "99999");
}

static void ring_has_equals(void)
{
    g_autoptr(IbidNetwork) network = ring_of(LONG);
    g_autoptr(IbidHits) hits = ibid_hits(network, 0);

    for (size_t v = 0; v < network->n; v++) {
        g_assert_cmpfloat_with_epsilon(hits->hubs[v], 1, 1e-12);
        g_assert_cmpfloat_with_epsilon(hits->authorities[v], 1, 1e-12);
    }
}

/* Numbers of 10^5 bits, 3 · 10^5 of them. */
static void diamonds_are_refused(void)
{
    g_autoptr(IbidNetwork) network = diamonds_of(LONG);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);

    for (int kind = 0; kind < IBID_N_ARC_WEIGHTS; kind++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(ibid_arc_weights_new(flow, (IbidArcWeight)kind, 0.5, true, &error));
        g_assert_error(error, IBID_ERROR, IBID_ERROR_NUMERIC);
    }
}

/* 2^2000 paths are counted exactly, and are beyond doubles. */
static void fading_is_refused_beyond_doubles(void)
{
    g_autoptr(IbidNetwork) network = diamonds_of(2000);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, true, NULL);
    g_autoptr(GError) error = NULL;

    g_assert_nonnull(weights);
    g_assert_null(ibid_arc_weights_new(flow, IBID_WEIGHT_SPGD, 0.5, true, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_NUMERIC);
}

/* All cite the hubs, and each is cited. */
static void hubs_are_refused(void)
{
    g_autoptr(IbidNetwork) network = chain_of(LONG, 2);
    g_autoptr(GError) of_disruption = NULL;

    g_assert_null(ibid_disruption(network, &of_disruption));
    g_assert_error(of_disruption, IBID_ERROR, IBID_ERROR_NUMERIC);
}

/* The hubs are looked at for a while only. */
static void hubs_are_clustered(void)
{
    g_autoptr(IbidNetwork) network = chain_of(LONG, 2);
    g_autoptr(IbidPartition) clusters = ibid_clusters(network, NULL, NULL);

    g_assert_cmpuint(clusters->part_of->len, ==, LONG);
    g_assert_cmpuint(clusters->sizes->len, >, 1);
    g_assert_cmpfloat(clusters->quality, >, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/long_shapes/star/ties", star_has_ties);
    g_test_add_func("/long_shapes/star/pairs", star_has_pairs);
    g_test_add_func("/long_shapes/chain", chain_has_one_path);
    g_test_add_func("/long_shapes/ring", ring_has_equals);
    g_test_add_func("/long_shapes/diamonds", diamonds_are_refused);
    g_test_add_func("/long_shapes/fading", fading_is_refused_beyond_doubles);
    g_test_add_func("/long_shapes/hubs/refused", hubs_are_refused);
    g_test_add_func("/long_shapes/hubs/clustered", hubs_are_clustered);
    return g_test_run();
}
