/* Search path arithmetic decay, and main paths along it: by hand, and beside the link count. */
#include <ibid/chains.h>
#include <math.h>

#include "network_rows.h"

enum { N_ROUNDS = 60 };

/* 4 cites 3, 2 and 0; 3 cites 1 and 0; 2 and 1 cite 0. */
static const char *const kite[] = {"1 0", "2 0", "3 0", "3 1", "4 0", "4 2", "4 3", NULL};

static char *spell_arcs(const IbidFlow *flow, const GArray *arcs)
{
    g_autoptr(GArray) citing = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    GString *text = g_string_new(NULL);

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            g_array_append_val(citing, v);
    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i);
        uint32_t v = g_array_index(citing, uint32_t, arc);

        g_string_append_printf(text, "%s%u-%u", i > 0 ? " " : "", flow->vertex[v],
                               flow->vertex[flow->out[arc]]);
    }
    return g_string_free(text, FALSE);
}

static IbidArcWeights *decayed(const IbidFlow *flow, double decay)
{
    g_autoptr(GError) error = NULL;
    IbidArcWeights *weights =
        ibid_arc_weights_new(flow, IBID_WEIGHT_SPAD, decay, /* is_exact= */ true, &error);

    g_assert_no_error(error);
    return weights;
}

/*
 * Paths of two arcs at most, the second counting half: 0-1-3, 0-2-4, 0-3-4, 0-4, 1-3-4, 2-4, 3-4.
 * So 1-3 is second once and first once, 3-4 second twice and first once.
 */
static void weights_of_a_kite(void)
{
    static const char *const expected[] = {"1.0", "1.0", "1.0", "1.5", "1.0", "1.5", "2.0"};
    g_autoptr(IbidNetwork) network = network_of(kite, NULL, 5, NULL);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = decayed(flow, 0.5);
    g_autofree char *sum = ibid_arc_weights_sum(weights);
    g_autoptr(GArray) top = ibid_arc_weights_top(weights, 2);
    g_autofree char *heaviest = spell_arcs(flow, top);

    for (uint32_t k = 0; k < flow->n_arcs; k++) {
        g_autofree char *text = ibid_arc_weights_text(weights, k);

        g_assert_cmpstr(text, ==, expected[k]);
    }
    g_assert_cmpfloat_with_epsilon(ibid_arc_weights_log10(weights, 6), 0.30103, 1e-5);
    g_assert_cmpstr(sum, ==, "9.0");
    g_assert_cmpstr(heaviest, ==, "4-3 3-1 4-2");
}

static void main_paths_of_a_kite(void)
{
    static const struct {
        IbidMainPath kind;
        size_t k;
        const char *arcs, *sum;
    } rows[] = {
        {IBID_PATH_LOCAL_FORWARD, 0, "1-0 2-0 3-0 3-1 4-0 4-2 4-3", NULL},
        {IBID_PATH_LOCAL_BACKWARD, 0, "1-0 3-1 4-3", NULL},
        {IBID_PATH_GLOBAL, 0, "1-0 3-1 4-3", "4.5"},
        {IBID_PATH_KEY_ROUTE_LOCAL, 1, "1-0 3-1 4-3", NULL},
        {IBID_PATH_KEY_ROUTE_LOCAL, 2, "1-0 2-0 3-1 4-2 4-3", NULL},
        {IBID_PATH_KEY_ROUTE_GLOBAL, 1, "1-0 3-1 4-3", NULL},
        {IBID_PATH_KEY_ROUTE_GLOBAL, 2, "1-0 2-0 3-1 4-2 4-3", NULL},
    };
    g_autoptr(IbidNetwork) network = network_of(kite, NULL, 5, NULL);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = decayed(flow, 0.5);

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *sum = NULL;
        g_autoptr(GArray) path = ibid_main_path(weights, rows[i].kind, rows[i].k, &sum);
        g_autofree char *arcs = spell_arcs(flow, path);

        g_assert_cmpstr(arcs, ==, rows[i].arcs);
        g_assert_cmpstr(sum, ==, rows[i].sum);
    }
}

static void little_networks_have_little(void)
{
    static const char *const nothing[] = {NULL};

    for (uint32_t n = 0; n < 2; n++) {
        g_autoptr(IbidNetwork) network = network_of(nothing, NULL, n, NULL);
        g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
        g_autoptr(IbidArcWeights) weights = decayed(flow, 0.5);
        g_autoptr(GArray) top = ibid_arc_weights_top(weights, 3);

        g_assert_cmpuint(top->len, ==, 0);
        for (int kind = 0; kind <= IBID_PATH_KEY_ROUTE_GLOBAL; kind++) {
            g_autoptr(GArray) path = ibid_main_path(weights, (IbidMainPath)kind, 3, NULL);

            g_assert_cmpuint(path->len, ==, 0);
        }
    }
}

/* A decay of 1 leaves the first arc of each path, one that is next to nothing the link count. */
static void decay_is_between_its_ends(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(12);

    for (int round = 0; round < N_ROUNDS; round++) {
        uint32_t n = (uint32_t)g_rand_int_range(random, 1, 40);
        g_autoptr(IbidNetwork) network = random_network(n, random);
        g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)(round % 3));
        g_autoptr(IbidArcWeights) links =
            ibid_arc_weights_new(flow, IBID_WEIGHT_SPLC, 0, /* is_exact= */ true, NULL);
        g_autofree double *whole = ibid_arithmetic_decay(flow, 1, NULL);
        g_autofree double *least = ibid_arithmetic_decay(flow, 1e-15, NULL);

        for (uint32_t k = 0; k < flow->n_arcs; k++) {
            double link = pow(10, ibid_arc_weights_log10(links, k));

            g_assert_cmpfloat(whole[k], ==, 1);
            g_assert_cmpfloat_with_epsilon(least[k] / link, 1, 1e-10);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/arithmetic_decay/kite/weights", weights_of_a_kite);
    g_test_add_func("/arithmetic_decay/kite/main-paths", main_paths_of_a_kite);
    g_test_add_func("/arithmetic_decay/little", little_networks_have_little);
    g_test_add_func("/arithmetic_decay/ends", decay_is_between_its_ends);
    return g_test_run();
}
