/* Slack and transitive reduction by example; and what is true of any network, at random ones. */
#include <gmp.h>
#include <ibid/chains.h>
#include <ibid/error.h>

#include "network_rows.h"

enum { N_ROUNDS = 60 };

/* Dates that go with the numbers, so that nothing is set aside but what runs forward. */
static IbidNetwork *at_random(GRand *random)
{
    uint32_t n = (uint32_t)g_rand_int_range(random, 1, 40);

    return random_network(n, random);
}

static char *spell_arcs(const IbidFlow *flow, const GArray *arcs)
{
    GString *text = g_string_new(NULL);
    guint next = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (; next < arcs->len && g_array_index(arcs, uint32_t, next) < flow->out_start[v + 1];
             next++)
            g_string_append_printf(text, "%s%u-%u", text->len > 0 ? " " : "", flow->vertex[v],
                                   flow->vertex[flow->out[g_array_index(arcs, uint32_t, next)]]);
    return g_string_free(text, FALSE);
}

/* 4 cites 3, 2 and 0; 3 cites 1 and 0; 2 and 1 cite 0.  The longest chain is 0 1 3 4. */
static const char *const kite[] = {"1 0", "2 0", "3 0", "3 1", "4 0", "4 2", "4 3", NULL};

static void slack_of_a_kite(void)
{
    /* By arcs 1-0, 2-0, 3-0, 3-1, 4-0, 4-2, 4-3. */
    static const uint32_t of_arc[] = {0, 1, 1, 0, 2, 1, 0}, of_vertex[] = {0, 0, 1, 0, 0};
    g_autoptr(IbidNetwork) network = network_of(kite, NULL, 5, NULL);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(IbidSlack) slack = ibid_slack(flow);

    g_assert_cmpuint(slack->longest, ==, 3);
    for (size_t k = 0; k < 7; k++)
        g_assert_cmpuint(slack->of_arc[k], ==, of_arc[k]);
    for (size_t v = 0; v < 5; v++)
        g_assert_cmpuint(slack->of_vertex[v], ==, of_vertex[v]);
}

static void reduction_of_a_kite(void)
{
    g_autoptr(IbidNetwork) network = network_of(kite, NULL, 5, NULL);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, NULL);
    g_autofree char *spelled = spell_arcs(flow, kept);

    g_assert_cmpstr(spelled, ==, "1-0 2-0 3-1 4-2 4-3");
}

static void little_networks_have_little(void)
{
    static const char *const nothing[] = {NULL}, *const circle[] = {"0 1", "1 0", NULL};
    g_autoptr(IbidNetwork) none = network_of(nothing, NULL, 0, NULL);
    g_autoptr(IbidNetwork) one = network_of(nothing, NULL, 1, NULL);
    g_autoptr(IbidNetwork) two = network_of(circle, NULL, 2, NULL);
    const struct {
        const IbidNetwork *network;
        guint longest[3], kept[3];
    } rows[] = {
        {none, {0, 0, 0}, {0, 0, 0}}, {one, {0, 0, 0}, {0, 0, 0}}, {two, {1, 0, 1}, {1, 0, 2}}};

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        for (int rule = 0; rule < 3; rule++) {
            g_autoptr(IbidFlow) flow = ibid_flow_new(rows[i].network, (IbidCycleRule)rule);
            g_autoptr(IbidSlack) slack = ibid_slack(flow);
            g_autoptr(GArray) kept = ibid_transitive_reduction(flow, NULL);

            g_assert_cmpuint(slack->longest, ==, rows[i].longest[rule]);
            g_assert_cmpuint(kept->len, ==, rows[i].kept[rule]);
        }
}

/* Which vertices each reaches by the arcs that are not left out; a row of n each. */
static bool *reached_by(const IbidFlow *flow, const bool *is_left_out)
{
    bool *reached = g_new0(bool, flow->n * flow->n + 1);

    for (size_t i = 0; i < flow->n; i++) {
        uint32_t v = flow->order[i];

        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            if (is_left_out[k])
                continue;
            reached[v * flow->n + flow->out[k]] = true;
            for (size_t w = 0; w < flow->n; w++)
                reached[v * flow->n + w] |= reached[flow->out[k] * flow->n + w];
        }
    }
    return reached;
}

/* What is reached stays as it was, and without any one arc more it would not. */
static void check_reduction(const IbidFlow *flow)
{
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, NULL);
    g_autofree bool *is_left_out = g_new0(bool, flow->n_arcs + 1);
    g_autofree bool *all = reached_by(flow, is_left_out), *still = NULL;
    size_t size = flow->n * flow->n;

    for (uint32_t k = 0; k < flow->n_arcs; k++)
        is_left_out[k] = true;
    for (guint i = 0; i < kept->len; i++)
        is_left_out[g_array_index(kept, uint32_t, i)] = false;
    still = reached_by(flow, is_left_out);
    g_assert_true(memcmp(all, still, size) == 0);
    for (guint i = 0; i < kept->len; i++) {
        g_autofree bool *fewer = NULL;

        is_left_out[g_array_index(kept, uint32_t, i)] = true;
        fewer = reached_by(flow, is_left_out);
        g_assert_false(size == 0 || memcmp(all, fewer, size) == 0);
        is_left_out[g_array_index(kept, uint32_t, i)] = false;
    }
}

static void reduction_keeps_what_is_reached(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(6);

    for (int round = 0; round < N_ROUNDS; round++) {
        g_autoptr(IbidNetwork) network = at_random(random);

        for (int rule = 0; rule < 3; rule++) {
            g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)rule);

            check_reduction(flow);
        }
    }
}

/* More vertices than a block has bits; an arc is needless where a search finds another way. */
static void reduction_takes_many_blocks(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    g_autoptr(IbidNetwork) network = random_network(2500, random);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, NULL);
    g_autofree bool *is_left_out = g_new0(bool, flow->n_arcs + 1);
    g_autofree bool *reached = reached_by(flow, is_left_out);
    guint next = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            bool is_kept = next < kept->len && g_array_index(kept, uint32_t, next) == k;
            bool has_other_way = false;

            for (uint32_t j = flow->out_start[v]; j < flow->out_start[v + 1]; j++)
                has_other_way |= reached[flow->out[j] * flow->n + flow->out[k]];
            g_assert_true(is_kept != has_other_way);
            next += is_kept;
        }
    g_assert_cmpuint(next, ==, kept->len);
}

static bool stops(const char *what, size_t done, size_t total, gpointer data)
{
    g_assert_cmpstr(what, ==, "transitive reduction");
    g_assert_cmpuint(done, <=, total);
    *(size_t *)data = done;
    return false;
}

static void reduction_can_be_stopped(void)
{
    size_t done = 0;
    const IbidWatch watch = {stops, &done};
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    g_autoptr(IbidNetwork) network = random_network(2500, random);
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autoptr(GError) error = NULL;

    ibid_network_set_watch(network, &watch);
    g_assert_null(ibid_transitive_reduction(flow, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STOPPED);
    g_assert_cmpuint(done, <, 2500);
}

/* The least slack of a vertex's arcs is its own; the longest chain has none. */
static void slack_is_none_on_the_longest(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(8);

    for (int round = 0; round < N_ROUNDS; round++) {
        g_autoptr(IbidNetwork) network = at_random(random);
        g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)(round % 3));
        g_autoptr(IbidSlack) slack = ibid_slack(flow);
        g_autoptr(GArray) chain = ibid_longest_chain(flow);

        if (chain->len > 0)
            g_assert_cmpuint(slack->longest, ==, chain->len - 1);
        for (guint i = 0; i < chain->len; i++)
            g_assert_cmpuint(slack->of_vertex[g_array_index(chain, uint32_t, i)], ==, 0);
        for (uint32_t v = 0; v < flow->n; v++) {
            uint32_t least = UINT32_MAX;

            for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
                least = MIN(least, slack->of_arc[k]);
            for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++)
                least = MIN(least, slack->of_arc[flow->in_place[k]]);
            if (least != UINT32_MAX)
                g_assert_cmpuint(slack->of_vertex[v], ==, least);
            else
                g_assert_cmpuint(slack->of_vertex[v], ==, slack->longest);
        }
    }
}

static void add_weight(mpz_t sum, const IbidArcWeights *weights, uint32_t arc)
{
    g_autofree char *text = ibid_arc_weights_text(weights, arc);
    mpz_t weight;

    mpz_init_set_str(weight, text, 10);
    mpz_add(sum, sum, weight);
    mpz_clear(weight);
}

/* Batagelj: as much flows out of a vertex as into it, and all of it comes from the sources. */
static void check_flow(const IbidFlow *flow)
{
    g_autoptr(IbidArcWeights) weights =
        ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, NULL);
    g_autofree char *total = ibid_arc_weights_total(weights), *from = NULL, *to = NULL;
    mpz_t in, out, from_sources, to_sinks;

    mpz_inits(in, out, from_sources, to_sinks, NULL);
    for (uint32_t v = 0; v < flow->n; v++) {
        mpz_set_ui(in, 0);
        mpz_set_ui(out, 0);
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++)
            add_weight(in, weights, k);
        for (uint32_t k = flow->in_start[v]; k < flow->in_start[v + 1]; k++)
            add_weight(out, weights, flow->in_place[k]);
        if (flow->out_start[v] == flow->out_start[v + 1])
            mpz_add(from_sources, from_sources, out);
        else if (flow->in_start[v] == flow->in_start[v + 1])
            mpz_add(to_sinks, to_sinks, in);
        else
            g_assert_true(mpz_cmp(in, out) == 0);
    }
    from = mpz_get_str(NULL, 10, from_sources);
    to = mpz_get_str(NULL, 10, to_sinks);
    g_assert_cmpstr(from, ==, total);
    g_assert_cmpstr(to, ==, total);
    mpz_clears(in, out, from_sources, to_sinks, NULL);
}

/* The weight of an arc under each definition, exactly. */
static void check_order_of_weights(const IbidFlow *flow)
{
    static const IbidArcWeight kinds[] = {IBID_WEIGHT_SPC, IBID_WEIGHT_SPLC, IBID_WEIGHT_SPLC_REV,
                                          IBID_WEIGHT_SPNP};
    IbidArcWeights *weights[4];
    mpz_t of[4];

    for (size_t i = 0; i < 4; i++) {
        weights[i] = ibid_arc_weights_new(flow, kinds[i], 0, /* is_exact= */ true, NULL);
        mpz_init(of[i]);
    }
    for (uint32_t k = 0; k < flow->n_arcs; k++) {
        for (size_t i = 0; i < 4; i++) {
            mpz_set_ui(of[i], 0);
            add_weight(of[i], weights[i], k);
        }
        g_assert_cmpint(mpz_cmp(of[0], of[1]), <=, 0);
        g_assert_cmpint(mpz_cmp(of[0], of[2]), <=, 0);
        g_assert_cmpint(mpz_cmp(of[1], of[3]), <=, 0);
        g_assert_cmpint(mpz_cmp(of[2], of[3]), <=, 0);
        /* SPC and SPNP are what two factors give that SPLC has one of each of: a rectangle. */
        mpz_mul(of[0], of[0], of[3]);
        mpz_mul(of[1], of[1], of[2]);
        g_assert_true(mpz_cmp(of[0], of[1]) == 0);
    }
    for (size_t i = 0; i < 4; i++) {
        ibid_arc_weights_free(weights[i]);
        mpz_clear(of[i]);
    }
}

/* Pairs that paths join are no more than these paths, and are those that are counted one by one. */
static void check_pairs(const IbidFlow *flow)
{
    g_autoptr(IbidArcWeights) weights =
        ibid_arc_weights_new(flow, IBID_WEIGHT_PAIRS, 0, /* is_exact= */ true, NULL);
    g_autoptr(IbidArcWeights) paths =
        ibid_arc_weights_new(flow, IBID_WEIGHT_SPNP, 0, /* is_exact= */ true, NULL);
    g_autofree uint64_t *pairs = ibid_node_pairs(flow, NULL);

    for (uint32_t k = 0; k < flow->n_arcs; k++) {
        g_autofree char *text = ibid_arc_weights_text(weights, k);
        g_autofree char *many = ibid_arc_weights_text(paths, k);

        g_assert_cmpuint(g_ascii_strtoull(text, NULL, 10), ==, pairs[k]);
        g_assert_cmpfloat(g_ascii_strtod(many, NULL), >=, (double)pairs[k]);
    }
}

static void paths_are_neither_lost_nor_made(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(9);

    for (int round = 0; round < N_ROUNDS; round++) {
        g_autoptr(IbidNetwork) network = at_random(random);
        g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)(round % 3));

        check_flow(flow);
        check_order_of_weights(flow);
        check_pairs(flow);
    }
}

/* An arc of the flow by its keys. */
static char *name_of(const IbidFlow *flow, uint32_t v, uint32_t k)
{
    const char *const *keys = flow->network->keys;

    return g_strdup_printf("%s>%s", keys[flow->vertex[v]], keys[flow->vertex[flow->out[k]]]);
}

/* "slack, kept" by arc. */
static GHashTable *tell_all(const IbidFlow *flow)
{
    GHashTable *told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(IbidSlack) slack = ibid_slack(flow);
    g_autoptr(GArray) kept = ibid_transitive_reduction(flow, NULL);
    guint next = 0;

    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            bool is_kept = next < kept->len && g_array_index(kept, uint32_t, next) == k;

            next += is_kept;
            g_hash_table_insert(told, name_of(flow, v, k),
                                g_strdup_printf("%u %d", slack->of_arc[k], is_kept));
        }
    return told;
}

/* The same citations, the last first. */
static IbidNetwork *turned_round(const IbidNetwork *network)
{
    g_autofree uint32_t *citing = g_new(uint32_t, network->n_arcs + 1);
    g_autofree uint32_t *cited = g_new(uint32_t, network->n_arcs + 1);
    g_autofree const char **keys = g_new(const char *, network->n + 1);
    size_t n = network->n, at = network->n_arcs;

    for (uint32_t v = 0; v < n; v++) {
        keys[n - 1 - v] = network->keys[v];
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            citing[--at] = (uint32_t)n - 1 - v;
            cited[at] = (uint32_t)n - 1 - network->out[k];
        }
    }
    return ibid_network_new(&(IbidNetworkParts){
        .n = n, .n_citations = network->n_arcs, .citing = citing, .cited = cited, .keys = keys});
}

static void order_of_input_does_not_matter(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(10);

    for (int round = 0; round < N_ROUNDS; round++) {
        g_autoptr(IbidNetwork) one = at_random(random), other = turned_round(one);
        g_autoptr(IbidFlow) flow = ibid_flow_new(one, IBID_CYCLES_SET_ASIDE);
        g_autoptr(IbidFlow) flow_of_other = ibid_flow_new(other, IBID_CYCLES_SET_ASIDE);
        g_autoptr(GHashTable) told = tell_all(flow), told_other = tell_all(flow_of_other);
        GHashTableIter arcs;
        gpointer arc, said;

        g_assert_cmpuint(g_hash_table_size(told), ==, g_hash_table_size(told_other));
        g_hash_table_iter_init(&arcs, told);
        while (g_hash_table_iter_next(&arcs, &arc, &said))
            g_assert_cmpstr(said, ==, g_hash_table_lookup(told_other, arc));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/chains/slack/kite", slack_of_a_kite);
    g_test_add_func("/chains/slack/longest", slack_is_none_on_the_longest);
    g_test_add_func("/chains/reduction/kite", reduction_of_a_kite);
    g_test_add_func("/chains/reduction/reached", reduction_keeps_what_is_reached);
    g_test_add_func("/chains/reduction/blocks", reduction_takes_many_blocks);
    g_test_add_func("/chains/reduction/stopped", reduction_can_be_stopped);
    g_test_add_func("/chains/little", little_networks_have_little);
    g_test_add_func("/chains/identities", paths_are_neither_lost_nor_made);
    g_test_add_func("/chains/order", order_of_input_does_not_matter);
    return g_test_run();
}
