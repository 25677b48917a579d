/* The compact network: order, both directions, what is dropped and counted. */
#include <ibid/network.h>

#include "graph_fixture.h"

static void assert_values(const uint32_t *values, const uint32_t *expected, size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_assert_cmpuint(values[i], ==, expected[i]);
}

static void test_arrays(void)
{
    /* In order: 9 (2019), 10 (2019), 2 (2020-05), 3 (undated). */
    const char *const keys[] = {"10", "9", "2", "3"};
    const IbidDate dates[] = {
        ibid_date_new(2019, 0, 0), ibid_date_new(2019, 0, 0), ibid_date_new(2020, 5, 0), {0}};
    const uint32_t citing[] = {2, 2, 2, 0, 0, 3, 1, 2};
    const uint32_t cited[] = {0, 1, 0, 1, 0, 2, 2, 0};
    const uint32_t author_start[] = {0, 2, 3, 4, 4}, authors[] = {1, 0, 1, 2};
    const char *const names[] = {"Zoe", "Ada", "Max"};
    g_autoptr(IbidNetwork) network = ibid_network_new(&(IbidNetworkParts){
        4, G_N_ELEMENTS(citing), citing, cited, keys, dates, author_start, authors, names, 3});
    const char *const ordered[] = {"9", "10", "2", "3"};
    const uint32_t out_start[] = {0, 1, 2, 4, 5}, out[] = {2, 0, 0, 1, 2};
    const uint32_t in_start[] = {0, 2, 3, 5, 5}, in[] = {1, 2, 2, 0, 3};
    const uint32_t in_arc[] = {1, 2, 3, 0, 4};
    uint32_t found;

    g_assert_cmpuint(network->n, ==, 4);
    g_assert_cmpuint(network->n_arcs, ==, 5);
    g_assert_cmpuint(network->n_loops, ==, 1);
    g_assert_cmpuint(network->n_doubles, ==, 2);
    g_assert_cmpuint(network->n_dated, ==, 3);
    g_assert_true(network->has_number_keys);
    for (size_t i = 0; i < 4; i++)
        g_assert_cmpstr(network->keys[i], ==, ordered[i]);
    assert_values(network->out_start, out_start, G_N_ELEMENTS(out_start));
    assert_values(network->out, out, G_N_ELEMENTS(out));
    assert_values(network->in_start, in_start, G_N_ELEMENTS(in_start));
    assert_values(network->in, in, G_N_ELEMENTS(in));
    assert_values(network->in_arc, in_arc, G_N_ELEMENTS(in_arc));
    g_assert_cmpstr(network->author_names[0], ==, "Ada");
    g_assert_true(ibid_network_is_self(network, 0, 1));
    g_assert_false(ibid_network_is_self(network, 0, 2));
    g_assert_true(ibid_network_is_future(network, 0, 2));
    g_assert_false(ibid_network_is_future(network, 0, 1));
    g_assert_false(ibid_network_is_future(network, 2, 3));
    g_assert_true(ibid_network_find(network, "3", &found) && found == 3);
    g_assert_false(ibid_network_find(network, "4", &found));
    g_assert_true(ibid_network_find_arc(network, 2, 1, &found) && found == 3);
    g_assert_false(ibid_network_find_arc(network, 3, 0, &found));
    g_assert_cmpuint(ibid_network_citing(network, 4), ==, 3);
    g_assert_cmpuint(ibid_network_citing(network, 0), ==, 0);
    g_assert_cmpuint(ibid_network_rank(network, 3), <, ibid_network_rank(network, 0));
}

static void test_empty(void)
{
    g_autoptr(IbidNetwork) network = ibid_network_new(&(IbidNetworkParts){0});

    g_assert_cmpuint(network->n, ==, 0);
    g_assert_cmpuint(network->n_arcs, ==, 0);
    g_assert_cmpuint(network->out_start[0], ==, 0);
}

static void test_of_graph(void)
{
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(IbidGraph) graph = NULL;
    const IbidNetwork *network;

    fixture_piece(fixture, "b")->date = ibid_date_new(2020, 1, 2);
    fixture_piece(fixture, "a")->date = ibid_date_new(2021, 1, 2);
    fixture_cite(fixture, "a", "b");
    fixture_cite(fixture, "a", "?stub");
    fixture_cite(fixture, "a", "c");
    graph = fixture_graph(fixture);
    network = ibid_graph_network(graph);
    g_assert_cmpuint(network->n, ==, 3);
    g_assert_cmpuint(network->n_arcs, ==, 2);
    g_assert_true(network->graph == graph);
    for (uint32_t i = 0; i < network->n; i++)
        g_assert_cmpstr(network->keys[i], ==, ibid_graph_vertex(graph, i)->key);
    for (uint32_t i = 0; i < network->n_arcs; i++)
        g_assert_cmpuint(ibid_graph_arc(graph, network->graph_arc[i])->cited, ==, network->out[i]);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/network/arrays", test_arrays);
    g_test_add_func("/network/empty", test_empty);
    g_test_add_func("/network/of-graph", test_of_graph);
    return g_test_run();
}
