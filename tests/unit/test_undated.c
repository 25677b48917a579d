/*
 * What is measured does not depend on where undated vertices are numbered: first in the network of
 * a graph, last in one that comes without.
 */
#include <ibid/chains.h>
#include <ibid/measures.h>
#include <ibid/structure.h>
#include <math.h>

#include "graph_fixture.h"

enum { N = 20, N_CITATIONS = 50, N_ROUNDS = 60 };

static IbidDate random_date(GRand *random)
{
    int year = g_rand_int_range(random, 2018, 2022), month = g_rand_int_range(random, 0, 13);

    if (g_rand_int_range(random, 0, 4) == 0)
        return (IbidDate){0};
    return ibid_date_new(year, month, month == 0 ? 0 : g_rand_int_range(random, 0, 29));
}

typedef struct {
    IbidNetwork *plain;
    IbidGraph *graph;
} Both;

static void both_clear(Both *both)
{
    ibid_network_free(both->plain);
    ibid_graph_free(both->graph);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Both, both_clear)

static Both random_networks(GRand *random)
{
    static const char *const names[] = {"Ann", "Bo", "Cy"};
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
    uint32_t citing[N_CITATIONS], cited[N_CITATIONS], start[N + 1], wrote[N];
    IbidDate dates[N];
    IbidNetwork *plain;

    for (uint32_t i = 0; i < N; i++) {
        char *key = g_strdup_printf("%c", 'a' + (int)i);

        g_ptr_array_add(keys, key);
        dates[i] = random_date(random);
        start[i] = i;
        wrote[i] = (uint32_t)g_rand_int_range(random, 0, 3);
        fixture_piece(fixture, key)->date = dates[i];
        fixture_sign(fixture, key, names[wrote[i]]);
    }
    start[N] = N;
    for (int i = 0; i < N_CITATIONS; i++) {
        citing[i] = (uint32_t)g_rand_int_range(random, 0, N);
        cited[i] = (uint32_t)g_rand_int_range(random, 0, N);
        fixture_cite(fixture, g_ptr_array_index(keys, citing[i]),
                     g_ptr_array_index(keys, cited[i]));
    }
    plain = ibid_network_new(&(IbidNetworkParts){N, N_CITATIONS, citing, cited,
                                                 (const char *const *)keys->pdata, dates, start,
                                                 wrote, names, G_N_ELEMENTS(names)});
    return (Both){plain, fixture_graph(fixture)};
}

static void compare_scores(const IbidMeasure *measure, const IbidNetwork *a, const IbidNetwork *b)
{
    g_autoptr(GError) error = NULL;
    g_autofree double *of_a = measure->score(a, NULL, &error);
    g_autofree double *of_b = measure->score(b, NULL, &error);

    g_assert_no_error(error);
    for (uint32_t v = 0; v < a->n; v++) {
        uint32_t w;

        g_assert_true(ibid_network_find(b, a->keys[v], &w));
        if (!isnan(of_a[v]) || !isnan(of_b[w]))
            g_assert_cmpfloat_with_epsilon(of_a[v], of_b[w], 1e-9);
    }
}

static void scores_are_the_same(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(6);
    size_t n_measures;
    const IbidMeasure *const *measures = ibid_measures(&n_measures);

    for (int i = 0; i < N_ROUNDS; i++) {
        g_auto(Both) both = random_networks(random);

        for (size_t k = 0; k < n_measures; k++)
            if (measures[k]->score != NULL)
                compare_scores(measures[k], both.plain, ibid_graph_network(both.graph));
    }
}

/* The keys of a chain, with blanks between. */
static char *spell(const IbidNetwork *network, const GArray *vertices)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < vertices->len; i++)
        g_string_append_printf(text, "%s ", network->keys[g_array_index(vertices, uint32_t, i)]);
    return g_string_free(text, FALSE);
}

static void compare_flows(const IbidNetwork *a, const IbidNetwork *b, IbidCycleRule rule)
{
    g_autoptr(IbidFlow) of_a = ibid_flow_new(a, rule), of_b = ibid_flow_new(b, rule);
    g_autoptr(GArray) chain_a = ibid_longest_chain(of_a), chain_b = ibid_longest_chain(of_b);
    g_autoptr(IbidArcWeights) weights_a =
        ibid_arc_weights_new(of_a, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, NULL);
    g_autoptr(IbidArcWeights) weights_b =
        ibid_arc_weights_new(of_b, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, NULL);
    g_autofree char *sum_a = ibid_arc_weights_sum(weights_a);
    g_autofree char *sum_b = ibid_arc_weights_sum(weights_b);

    g_assert_cmpuint(of_a->future->len, ==, of_b->future->len);
    g_assert_cmpuint(of_a->cyclic->len, ==, of_b->cyclic->len);
    g_assert_cmpuint(of_a->n_arcs, ==, of_b->n_arcs);
    g_assert_cmpstr(sum_a, ==, sum_b);
    g_assert_cmpuint(chain_a->len, ==, chain_b->len);
    if (rule == IBID_CYCLES_SET_ASIDE) {
        g_autofree char *text_a = spell(a, chain_a), *text_b = spell(b, chain_b);

        g_assert_cmpstr(text_a, ==, text_b);
    }
}

static void compare_shapes(const IbidNetwork *a, const IbidNetwork *b)
{
    g_autoptr(IbidLoops) loops_a = ibid_loops(a, NULL), loops_b = ibid_loops(b, NULL);
    g_autoptr(IbidBowTie) tie_a = ibid_bow_tie(a), tie_b = ibid_bow_tie(b);
    g_autoptr(IbidCircles) circles_a = ibid_circles(a, NULL), circles_b = ibid_circles(b, NULL);

    g_assert_cmpuint(loops_a->loops->len, ==, loops_b->loops->len);
    g_assert_cmpuint(loops_a->feedback->len, ==, loops_b->feedback->len);
    g_assert_cmpuint(circles_a->n_in, ==, circles_b->n_in);
    g_assert_cmpuint(circles_a->n_led, ==, circles_b->n_led);
    /* Which of two loops of one size is the core depends on the order. */
    if (loops_a->loops->len < 2 || g_array_index(loops_a->loops, IbidLoop, 0).size >
                                       g_array_index(loops_a->loops, IbidLoop, 1).size)
        for (int part = 0; part < IBID_N_BOW_PARTS; part++)
            g_assert_cmpuint(tie_a->sizes[part], ==, tie_b->sizes[part]);
}

static void flows_and_shapes_are_the_same(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (int i = 0; i < N_ROUNDS; i++) {
        g_auto(Both) both = random_networks(random);
        const IbidNetwork *network = ibid_graph_network(both.graph);

        compare_flows(both.plain, network, IBID_CYCLES_SET_ASIDE);
        compare_flows(both.plain, network, IBID_CYCLES_CONDENSE);
        compare_flows(both.plain, network, IBID_CYCLES_PREPRINT);
        compare_shapes(both.plain, network);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/undated/scores", scores_are_the_same);
    g_test_add_func("/undated/flows-and-shapes", flows_and_shapes_are_the_same);
    return g_test_run();
}
