/* The acyclic part by its three rules, and components. */
#include <ibid/flow.h>
#include <ibid/partition.h>
#include <string.h>

/* Vertices are named by what they are numbered in the input; ends are pairs. */
typedef struct {
    const char *arcs;  /* "citing cited" by commas, single digits: "10,21" */
    const char *years; /* one digit a vertex: 201D; '-' for none */
    const char *kept[3];
    guint future, cyclic, cyclic_all, weak, strong;
} FlowRow;

static const FlowRow rows[] = {
    {"", "12", {"", "", ""}, 0, 0, 0, 2, 2},
    {"10,21,20", "123", {"10 20 21", "10 20 21", "10 20 21"}, 0, 0, 0, 1, 3},
    {"01", "12", {"", "01", "01"}, 1, 0, 0, 1, 2},
    {"10,01", "12", {"10", "", "01 10"}, 1, 0, 2, 1, 1},
    {"10,01,21", "111", {"10 21", "20", "01 10 21"}, 0, 1, 2, 1, 2},
    {"02,21,10", "---", {"10 21", "", "02 10 21"}, 0, 1, 3, 1, 1},
    /* The undated comes before the dated, whatever its key. */
    {"01,12,20", "11-", {"12", "", "01 12 20"}, 0, 2, 3, 1, 1},
};

static IbidNetwork *network_of(const FlowRow *row)
{
    uint32_t citing[32], cited[32];
    IbidDate dates[10];
    size_t n_arcs = 0, n = strlen(row->years);

    for (const char *at = row->arcs; *at != '\0'; at += at[2] == ',' ? 3 : 2) {
        citing[n_arcs] = (uint32_t)(at[0] - '0');
        cited[n_arcs++] = (uint32_t)(at[1] - '0');
    }
    for (size_t i = 0; i < n; i++)
        dates[i] =
            row->years[i] == '-' ? (IbidDate){0} : ibid_date_new(2010 + row->years[i] - '0', 0, 0);
    return ibid_network_new(&(IbidNetworkParts){
        .n = n, .n_citations = n_arcs, .citing = citing, .cited = cited, .dates = dates});
}

/* Every arc runs to a vertex that stands before it. */
static void check_order(const IbidFlow *flow)
{
    g_autofree size_t *place = g_new0(size_t, flow->n + 1);

    for (size_t i = 0; i < flow->n; i++)
        place[flow->order[i]] = i;
    for (uint32_t i = 0; i < flow->n; i++)
        for (uint32_t j = flow->out_start[i]; j < flow->out_start[i + 1]; j++)
            g_assert_cmpuint(place[flow->out[j]], <, place[i]);
    for (uint32_t i = 0; i < flow->n; i++)
        for (uint32_t j = flow->in_start[i]; j < flow->in_start[i + 1]; j++)
            g_assert_cmpuint(flow->out[flow->in_place[j]], ==, i);
}

static char *spell(const IbidFlow *flow)
{
    GString *text = g_string_new(NULL);

    for (uint32_t i = 0; i < flow->n; i++)
        for (uint32_t j = flow->out_start[i]; j < flow->out_start[i + 1]; j++)
            g_string_append_printf(text, "%s%s%s", text->len > 0 ? " " : "",
                                   flow->network->keys[flow->vertex[i]],
                                   flow->network->keys[flow->vertex[flow->out[j]]]);
    return g_string_free(text, FALSE);
}

static void test_row(gconstpointer data)
{
    const FlowRow *row = data;
    g_autoptr(IbidNetwork) network = network_of(row);
    g_autoptr(IbidPartition) weak = ibid_components(network);
    g_autoptr(IbidPartition) strong = ibid_strong_components(network);

    g_assert_cmpuint(weak->sizes->len, ==, row->weak);
    g_assert_cmpuint(strong->sizes->len, ==, row->strong);
    for (int rule = 0; rule < 3; rule++) {
        g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)rule);
        g_autofree char *spelled = spell(flow);

        check_order(flow);
        g_test_message("rule %d: %s", rule, spelled);
        g_assert_cmpstr(spelled, ==, row->kept[rule]);
        g_assert_cmpuint(flow->future->len, ==, row->future);
        g_assert_cmpuint(flow->cyclic->len, ==, rule == 0 ? row->cyclic : row->cyclic_all);
    }
}

/* Arcs at random between dates at random: no rule leaves a cycle, or loses an arc unsaid. */
static void test_random(void)
{
    for (int round = 0; round < 300; round++) {
        size_t n = (size_t)g_test_rand_int_range(1, 40), m = (size_t)g_test_rand_int_range(0, 120);
        g_autofree uint32_t *citing = g_new(uint32_t, m + 1), *cited = g_new(uint32_t, m + 1);
        g_autofree IbidDate *dates = g_new0(IbidDate, n);
        g_autoptr(IbidNetwork) network = NULL;

        for (size_t i = 0; i < m; i++) {
            citing[i] = (uint32_t)g_test_rand_int_range(0, (gint32)n);
            cited[i] = (uint32_t)g_test_rand_int_range(0, (gint32)n);
        }
        for (size_t i = 0; i < n; i++)
            if (g_test_rand_int_range(0, 4) > 0)
                dates[i] = ibid_date_new(2000 + g_test_rand_int_range(0, 5),
                                         g_test_rand_int_range(0, 13), 0);
        network = ibid_network_new(&(IbidNetworkParts){
            .n = n, .n_citations = m, .citing = citing, .cited = cited, .dates = dates});
        for (int rule = 0; rule < 3; rule++) {
            g_autoptr(IbidFlow) flow = ibid_flow_new(network, (IbidCycleRule)rule);

            check_order(flow);
            if (rule == 0)
                g_assert_cmpuint(flow->n_arcs + flow->future->len + flow->cyclic->len, ==,
                                 network->n_arcs);
            if (rule == 2)
                g_assert_cmpuint(flow->n_arcs, ==, network->n_arcs);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/flow/%" G_GSIZE_FORMAT, i);

        g_test_add_data_func(path, &rows[i], test_row);
    }
    g_test_add_func("/flow/random", test_random);
    return g_test_run();
}
