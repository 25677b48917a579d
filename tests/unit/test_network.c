/* The compact network: order, both directions, what is dropped and counted. */
#include <glib/gstdio.h>
#include <ibid/error.h>
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
    g_assert_cmpstr(network->author_names[network->first_author[1]], ==, "Ada");
    g_assert_cmpuint(network->first_author[3], ==, UINT32_MAX);
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

static IbidNetwork *read_texts(const char *edges, const char *dates, const char *authors,
                               GPtrArray **ret_complaints)
{
    g_autofree char *folder = g_dir_make_tmp("ibid-network-XXXXXX", NULL);
    const char *const texts[] = {edges, dates, authors};
    char *paths[3];
    IbidNetwork *network;
    GError *error = NULL;

    for (size_t i = 0; i < 3; i++) {
        paths[i] = g_strdup_printf("%s/%c", folder, "eda"[i]);
        g_assert_true(g_file_set_contents(paths[i], texts[i], -1, NULL));
    }
    network = ibid_network_read(&(IbidNetworkFiles){paths[0], paths[1], paths[2]}, ret_complaints,
                                &error);
    g_assert_no_error(error);
    for (size_t i = 0; i < 3; i++) {
        g_remove(paths[i]);
        g_free(paths[i]);
    }
    g_rmdir(folder);
    return network;
}

static char *spell(const IbidNetwork *network)
{
    GString *text = g_string_new(NULL);

    for (uint32_t i = 0; i < network->n; i++) {
        char date[IBID_DATE_SIZE];

        g_string_append_printf(text, "%s%s(%s", i > 0 ? " " : "", network->keys[i],
                               ibid_date_format(network->dates[i], date));
        for (uint32_t j = network->author_start[i]; j < network->author_start[i + 1]; j++)
            g_string_append_printf(text, ";%s", network->author_names[network->authors[j]]);
        g_string_append_c(text, ')');
        for (uint32_t j = network->out_start[i]; j < network->out_start[i + 1]; j++)
            g_string_append_printf(text, ">%s", network->keys[network->out[j]]);
    }
    return g_string_free(text, FALSE);
}

static const struct {
    const char *edges, *dates, *authors, *network;
    guint n_complaints;
} read_rows[] = {
    {"", "", "", "", 0},
    {"2\t1\n3\t1\n3\t2", "", "", "1() 2()>1 3()>1>2", 0},
    {"10 9\r\n9\t8\r\n", "", "", "8() 9()>8 10()>9", 0},
    {"# no\n\n10 9 x\nb\t9\n", "", "", "10()>9 9() b()>9", 0},
    {"a  b\n\xEF\n c\n", "", "", "a()>b b()", 2},
    {"\xEF\xBB\xBFthe first\tthe second\tmore\n", "", "", "the first()>the second the second()", 0},
    {"1 2\n", "2\t2020-02-30\n1\t2020-2-3\n5\t2019\n6\t2020-02\n2\t20200\n", "",
     "5(2019) 6(2020-02) 1(2020-02-03)>2 2()", 2},
    {"1 2\n", "1 2020\n1 2021\n2 2020-33\n", "", "2(2020-33) 1(2021)>2", 0},
    {"1 2\n", "", "1\tMax; Ada B ;;Max\n2\tMax\n3\tEve\n", "1(;Ada B;Max)>2 2(;Max)", 0},
    {"1 2\n", "", "1 Ada B;C\n", "1(;Ada B;C)>2 2()", 0},
    {"99999999999 0\n007 7\n7 99999999999\n", "", "", "0() 7()>99999999999 007()>7 99999999999()>0",
     0},
};

static void test_read(gconstpointer data)
{
    size_t i = GPOINTER_TO_SIZE(data);
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidNetwork) network =
        read_texts(read_rows[i].edges, read_rows[i].dates, read_rows[i].authors, &complaints);
    g_autofree char *spelled = spell(network);

    g_assert_cmpstr(spelled, ==, read_rows[i].network);
    g_assert_cmpuint(complaints->len, ==, read_rows[i].n_complaints);
}

static void test_many_complaints(void)
{
    g_autoptr(GString) edges = g_string_new(NULL);
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidNetwork) network = NULL;

    for (size_t i = 0; i < 100; i++)
        g_string_append(edges, "alone\n");
    network = read_texts(edges->str, "", "", &complaints);
    g_assert_cmpuint(complaints->len, ==, 21);
    g_assert_nonnull(strstr(g_ptr_array_index(complaints, 20), ": 80 more lines"));
}

static void test_missing_file(void)
{
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_null(
        ibid_network_read(&(IbidNetworkFiles){"/nowhere/at/all", NULL, NULL}, &complaints, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_IO);
}

/* The names of first authors, "-" for nobody. */
static char *spell_first(const IbidNetwork *network)
{
    GString *text = g_string_new(NULL);

    for (uint32_t v = 0; v < network->n; v++)
        g_string_append_printf(text, "%s%s", v > 0 ? " " : "",
                               network->first_author[v] == UINT32_MAX
                                   ? "-"
                                   : network->author_names[network->first_author[v]]);
    return g_string_free(text, FALSE);
}

static void test_first_authors(void)
{
    static const bool keeps[] = {false, true, true, true};
    g_autoptr(GPtrArray) complaints = NULL;
    IbidNetwork *network =
        read_texts("b\ta\nc\td\n", "", "a\tZoe;Ada;Zoe\nb\tAda\nc\tMax; ADA ;;\n", &complaints);
    g_autoptr(IbidNetwork) part = ibid_network_select(network, keeps, NULL, NULL);
    g_autofree char *of_part = spell_first(part), *read = spell_first(network), *of_graph = NULL;
    g_autoptr(IbidGraph) graph = NULL;

    g_assert_cmpstr(read, ==, "Zoe Ada Max -");
    g_assert_cmpstr(of_part, ==, "Ada Max -");
    graph = ibid_graph_of_network(network, NULL);
    of_graph = spell_first(ibid_graph_network(graph));
    g_assert_cmpstr(of_graph, ==, "Zoe Ada Max -");
    g_assert_cmpstr(g_ptr_array_index(ibid_graph_vertex(graph, 0)->authors, 0), ==, "Zoe");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/network/arrays", test_arrays);
    g_test_add_func("/network/empty", test_empty);
    g_test_add_func("/network/of-graph", test_of_graph);
    for (size_t i = 0; i < G_N_ELEMENTS(read_rows); i++) {
        g_autofree char *path = g_strdup_printf("/network/read/%" G_GSIZE_FORMAT, i);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_read);
    }
    g_test_add_func("/network/many-complaints", test_many_complaints);
    g_test_add_func("/network/missing-file", test_missing_file);
    g_test_add_func("/network/first-authors", test_first_authors);
    return g_test_run();
}
