#include <ibid/chains.h>
#include <ibid/error.h>
#include <ibid/partition.h>
#include <ibid/scores.h>

#include "graph_fixture.h"

/* "0 0 1": the part of each piece. */
static char *numbers(const GArray *array)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < array->len; i++)
        g_string_append_printf(text, "%s%u", i == 0 ? "" : " ", g_array_index(array, uint32_t, i));
    return g_string_free(text, FALSE);
}

typedef struct {
    const char *name;
    const char *text;
    const char *components; /* by piece, in order of vertices */
    const char *set_aside;
    const char *loops; /* by piece */
    const char *chain;
    const char *path;
    const char *total;
} Case;

static const Case cases[] = {
    {"empty", "", "", "", "", "", "", "0"},
    {"no-arcs", "a b", "0 1", "", "0 0", "", "", "0"},
    {"star", "b>a c>a d>?s", "0 0 0 1", "", "0 0 0 0", "a b", "a b", "2"},
    {"diamond", "b>a c>a d>b d>c e>d", "0 0 0 0 0", "", "0 0 0 0 0", "a b d e", "a b d e", "2"},
    /* The chain through b and c is longest; paths run through d from both sources, twice on. */
    {"chain-is-not-main-path", "b>a c>b d>c e>d g>f h>f i>g i>h j>i k>i", "1 1 1 1 1 0 0 0 0 0 0",
     "", "0 0 0 0 0 0 0 0 0 0 0", "a b c d e", "f g i j", "5"},
    {"undated-loop", "a>b b>a", "0 0", NULL, "1 1", NULL, NULL, "1"},
    {"dated-loop", "a=2020-01-01 b=2021-01-01 c=2022-01-01 a>b b>a c>b", "0 0 0", "a>b", "1 1 0",
     "a b c", "a b c", "1"},
    {"future-without-loop", "a=2020-01-01 b=2021-01-01 a>b", "0 0", "a>b", "0 0", "", "", "0"},
    {"same-year-is-not-future", "a=2020-05-01 b=2020 b>a a>b", "0 0", NULL, "1 1", NULL, NULL, "1"},
    {"two-loops", "a>b b>a c>d d>e e>c", "1 1 0 0 0", NULL, "2 2 1 1 1", NULL, NULL, NULL},
    {"larger-component-first", "z>y b>a c>b", "0 0 0 1 1", "", "0 0 0 0 0", "a b c", "a b c", "2"},
};

/* What was set aside, as fixture_arcs() writes it. */
static char *set_aside_of(const IbidGraph *graph, const IbidFlow *flow)
{
    g_autoptr(GArray) arcs = g_array_new(FALSE, FALSE, sizeof(size_t));

    for (uint32_t i = 0; i < flow->network->n_arcs; i++) {
        bool is_aside = false;
        size_t arc = flow->network->graph_arc[i];

        for (guint k = 0; k < flow->future->len; k++)
            is_aside |= g_array_index(flow->future, uint32_t, k) == i;
        for (guint k = 0; k < flow->cyclic->len; k++)
            is_aside |= g_array_index(flow->cyclic, uint32_t, k) == i;
        if (is_aside)
            g_array_append_val(arcs, arc);
    }
    return fixture_arcs(graph, arcs);
}

/* By piece: 0 for none, else the number of its loop, the largest first. */
static char *loops_of(const IbidNetwork *network)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(network);
    g_autoptr(GArray) loops = g_array_new(FALSE, FALSE, sizeof(uint32_t));

    for (uint32_t v = 0; v < network->n; v++) {
        uint32_t part = g_array_index(parts->part_of, uint32_t, v);
        uint32_t loop = g_array_index(parts->sizes, uint32_t, part) > 1 ? part + 1 : 0;

        g_array_append_val(loops, loop);
    }
    return numbers(loops);
}

static IbidArcWeights *path_counts(const IbidFlow *flow)
{
    g_autoptr(GError) error = NULL;
    IbidArcWeights *weights = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, true, &error);

    g_assert_no_error(error);
    return weights;
}

static void check_chains(const IbidGraph *graph, const Case *c)
{
    const IbidNetwork *network = ibid_graph_network(graph);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidArcWeights) weights = path_counts(flow);
    g_autoptr(GArray) chain = ibid_longest_chain(flow);
    g_autoptr(GArray) arcs = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL);
    g_autoptr(GArray) path = ibid_path_walk(flow, arcs);
    g_autofree char *set_aside = set_aside_of(graph, flow), *loops = loops_of(network);
    g_autofree char *chain_keys = fixture_keys(graph, chain);
    g_autofree char *path_keys = fixture_keys(graph, path);
    g_autofree char *total = ibid_arc_weights_total(weights);

    g_assert_cmpstr(loops, ==, c->loops);
    if (c->set_aside != NULL)
        g_assert_cmpstr(set_aside, ==, c->set_aside);
    if (c->chain != NULL)
        g_assert_cmpstr(chain_keys, ==, c->chain);
    if (c->path != NULL)
        g_assert_cmpstr(path_keys, ==, c->path);
    if (c->total != NULL)
        g_assert_cmpstr(total, ==, c->total);
}

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(IbidGraph) graph = fixture_graph_of(c->text);
    g_autoptr(IbidPartition) components = ibid_components(ibid_graph_network(graph));
    g_autofree char *part_of = numbers(components->part_of);

    g_assert_cmpstr(part_of, ==, c->components);
    check_chains(graph, c);
}

static void scores_leave_out_self_citations(void)
{
    g_autoptr(Fixture) fixture = fixture_read("b>a c>a d>a d>?s");

    fixture_sign(fixture, "a", "Ann");
    fixture_sign(fixture, "b", "ann");

    g_autoptr(IbidGraph) graph = fixture_graph(fixture);
    const IbidNetwork *network = ibid_graph_network(graph);
    g_autofree uint32_t *lcs = ibid_local_citations(network, NULL);
    g_autofree uint32_t *noself =
        ibid_local_citations(network, &(IbidLocalCitationOptions){.without_self = true});

    for (size_t i = 0; i < network->n; i++) {
        g_assert_cmpuint(lcs[i], ==, i == 0 ? 3 : 0);
        g_assert_cmpuint(noself[i], ==, i == 0 ? 2 : 0);
    }
}

/* Pieces that each cite the `reach` before them. */
static IbidGraph *ladder(unsigned n, unsigned reach)
{
    g_autoptr(Fixture) fixture = fixture_new();

    for (unsigned i = 0; i < n; i++) {
        char key[16];

        g_snprintf(key, sizeof key, "%08u", i);
        fixture_index(fixture, key);
        for (unsigned j = 1; j <= reach && j <= i; j++) {
            IbidArc arc = {.citing = i, .cited = i - j};

            g_array_append_val(fixture->arcs, arc);
        }
    }
    return fixture_graph(fixture);
}

static IbidFlow *flow_of(const IbidGraph *graph)
{
    return ibid_flow_new(ibid_graph_network(graph), IBID_CYCLES_SET_ASIDE);
}

static void counts_pass_64_bits(void)
{
    g_autoptr(IbidGraph) graph = ladder(300, 2);
    g_autoptr(IbidFlow) flow = flow_of(graph);
    g_autoptr(IbidArcWeights) weights = path_counts(flow);
    g_autoptr(GArray) arcs = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL);
    g_autoptr(GArray) path = ibid_path_walk(flow, arcs);
    g_autofree char *total = ibid_arc_weights_total(weights);

    /* The 300th number of Fibonacci. */
    g_assert_cmpstr(total, ==, "222232244629420445529739893461909967206666939096499764990979600");
    g_assert_cmpuint(path->len, ==, 300);
}

static void long_chains_do_not_overflow(void)
{
    g_autoptr(IbidGraph) graph = ladder(200000, 1);
    g_autoptr(IbidFlow) flow = flow_of(graph);
    g_autoptr(IbidArcWeights) weights = path_counts(flow);
    g_autoptr(GArray) chain = ibid_longest_chain(flow);
    g_autofree char *total = ibid_arc_weights_total(weights);

    g_assert_cmpuint(chain->len, ==, 200000);
    g_assert_cmpstr(total, ==, "1");
}

static void endless_counts_are_refused(void)
{
    g_autoptr(IbidGraph) graph = ladder(200000, 2);
    g_autoptr(IbidFlow) flow = flow_of(graph);
    g_autoptr(GError) error = NULL;

    g_assert_null(ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, true, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_NUMERIC);
}

/* Two citations a piece at random, half of the pieces dated. */
static IbidGraph *tangle(GRand *random, unsigned n)
{
    g_autoptr(Fixture) fixture = fixture_new();

    for (unsigned i = 0; i < n; i++) {
        char key[16];

        g_snprintf(key, sizeof key, "p%u", i);

        IbidPiece *piece = fixture_piece(fixture, key);

        if (g_rand_boolean(random))
            piece->date = ibid_date_new(2000 + g_rand_int_range(random, 0, 9), 0, 0);
    }
    for (unsigned i = 0; i < 2 * n; i++) {
        IbidArc arc = {.citing = (uint32_t)g_rand_int_range(random, 0, (gint32)n),
                       .cited = (uint32_t)g_rand_int_range(random, 0, (gint32)n)};

        g_array_append_val(fixture->arcs, arc);
    }
    return fixture_graph(fixture);
}

/* All paths leave the sources, and all arrive at the sinks; these are few enough for 64 bits. */
static void check_flow(const IbidFlow *flow, const IbidArcWeights *weights)
{
    g_autofree char *total = ibid_arc_weights_total(weights);
    uint64_t leaving = 0, arriving = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            uint32_t cited = flow->out[k];
            g_autofree char *text = ibid_arc_weights_text(weights, k);
            uint64_t count = g_ascii_strtoull(text, NULL, 10);

            leaving += flow->out_start[cited] == flow->out_start[cited + 1] ? count : 0;
            arriving += flow->in_start[v] == flow->in_start[v + 1] ? count : 0;
        }
    g_assert_cmpuint(leaving, ==, g_ascii_strtoull(total, NULL, 10));
    g_assert_cmpuint(arriving, ==, leaving);
}

static void any_tangle_is_cut_open(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(1);

    for (unsigned round = 0; round < 100; round++) {
        g_autoptr(IbidGraph) graph = tangle(random, 1 + round / 2);
        g_autoptr(IbidFlow) flow = flow_of(graph);
        g_autoptr(IbidArcWeights) weights = path_counts(flow);
        g_autoptr(GArray) chain = ibid_longest_chain(flow);
        g_autoptr(GArray) arcs = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL);
        g_autoptr(GArray) path = ibid_path_walk(flow, arcs);

        g_assert_cmpuint(chain->len, >=, path->len);
        check_flow(flow, weights);
    }
}

static void huge_loops_are_cut_by_order(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    g_autoptr(IbidGraph) graph = tangle(random, 200000);
    g_autoptr(IbidFlow) flow = flow_of(graph);
    g_autoptr(GArray) chain = ibid_longest_chain(flow);

    g_assert_cmpuint(flow->cyclic->len, >, 0);
    g_assert_cmpuint(chain->len, >, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/analyse/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/analyse/scores-leave-out-self-citations", scores_leave_out_self_citations);
    g_test_add_func("/analyse/counts-pass-64-bits", counts_pass_64_bits);
    g_test_add_func("/analyse/long-chains-do-not-overflow", long_chains_do_not_overflow);
    g_test_add_func("/analyse/endless-counts-are-refused", endless_counts_are_refused);
    g_test_add_func("/analyse/any-tangle-is-cut-open", any_tangle_is_cut_open);
    g_test_add_func("/analyse/huge-loops-are-cut-by-order", huge_loops_are_cut_by_order);
    return g_test_run();
}
