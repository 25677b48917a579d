/* Parts of networks and graphs, by filter; graphs of plain networks. */
#include <ibid/error.h>
#include <ibid/filter.h>

#include "graph_fixture.h"

/* b <- a, b <- c, c <- a; a and b by Ann, c by Ben; a cites two things that are not here. */
static IbidGraph *make_graph(Fixture *fixture)
{
    fixture_piece(fixture, "b")->date = ibid_date_new(2020, 1, 2);
    fixture_piece(fixture, "c")->date = ibid_date_new(2020, 6, 0);
    fixture_piece(fixture, "a")->date = ibid_date_new(2021, 1, 2);
    fixture_sign(fixture, "a", "Ann");
    fixture_sign(fixture, "b", "Ann");
    fixture_sign(fixture, "c", "Ben");
    fixture_cite(fixture, "a", "b");
    fixture_cite(fixture, "c", "b");
    fixture_cite(fixture, "a", "c");
    fixture_cite(fixture, "a", "?stub");
    fixture_cite(fixture, "c", "?other");
    return fixture_graph(fixture);
}

/* "a>b a>c": citations by key. */
static char *spell(const IbidNetwork *network)
{
    GString *text = g_string_new(NULL);

    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++)
            g_string_append_printf(text, "%s%s>%s", text->len > 0 ? " " : "", network->keys[v],
                                   network->keys[network->out[k]]);
    return g_string_free(text, FALSE);
}

static const struct {
    IbidFilter filter;
    const char *counted;  /* citations between all pieces */
    const char *selected; /* between those that are wanted */
    size_t n_pieces, n_stubs;
} rows[] = {
    {{0}, "c>b a>b a>c", "c>b a>b a>c", 3, 2},
    {{.self = IBID_SELF_ONLY}, "a>b", "a>b", 3, 0},
    {{.self = IBID_SELF_EXCLUDE}, "c>b a>c", "c>b a>c", 3, 2},
    {{.author = "ANN"}, "c>b a>b a>c", "a>b", 2, 1},
    {{.author = "Nobody"}, "c>b a>b a>c", "", 0, 0},
    {{.from = {2020, 6, 0, IBID_PRECISION_MONTH}}, "c>b a>b a>c", "a>c", 2, 2},
    {{.to = {2020, 0, 0, IBID_PRECISION_YEAR}}, "c>b a>b a>c", "c>b", 2, 1},
    {{.author = "Ann", .self = IBID_SELF_EXCLUDE}, "c>b a>c", "", 2, 1},
};

static void test_filter(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Fixture) fixture = fixture_new();
        g_autoptr(IbidGraph) graph = make_graph(fixture);
        g_autoptr(IbidNetwork) counted = ibid_filter_citations(&rows[i].filter, graph);
        g_autofree bool *wanted = NULL;
        g_autoptr(IbidNetwork) selected = NULL;
        g_autoptr(IbidGraph) part = ibid_filter_graph(&rows[i].filter, graph, NULL);
        g_autofree char *counts = spell(counted);
        g_autofree char *of_part = spell(ibid_graph_network(part)), *of_selected = NULL;

        g_assert_true(ibid_filter_pieces(&rows[i].filter, graph, counted, &wanted, NULL));
        selected = ibid_network_select(counted, wanted, NULL, NULL);
        of_selected = spell(selected);
        g_assert_cmpstr(counts, ==, rows[i].counted);
        g_assert_cmpstr(of_selected, ==, rows[i].selected);
        g_assert_cmpstr(of_part, ==, rows[i].selected);
        g_assert_cmpuint(ibid_graph_n_of_kind(part, IBID_VERTEX_PIECE), ==, rows[i].n_pieces);
        g_assert_cmpuint(ibid_graph_n_of_kind(part, IBID_VERTEX_STUB), ==, rows[i].n_stubs);
        for (uint32_t v = 0; v < selected->n; v++)
            g_assert_cmpstr(ibid_graph_vertex(graph, selected->graph_vertex[v])->key, ==,
                            selected->keys[v]);
    }
}

/* Names without a letter or digit are told apart as they are written. */
static void test_outlets(void)
{
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(IbidGraph) graph = NULL;
    g_autofree bool *wanted = NULL;
    const IbidFilter filter = {.outlet = "???"};

    fixture_piece(fixture, "a")->outlet = g_strdup("!!!");
    fixture_piece(fixture, "b")->outlet = g_strdup("???");
    fixture_piece(fixture, "c");
    graph = fixture_graph(fixture);
    g_assert_true(
        ibid_filter_pieces(&filter, graph, ibid_graph_network(graph), &wanted, /* error= */ NULL));
    g_assert_false(wanted[0]);
    g_assert_true(wanted[1]);
    g_assert_false(wanted[2]);
}

static bool never(const char *what, size_t done, size_t total, gpointer data)
{
    (void)what;
    (void)done;
    (void)total;
    (void)data;
    return false;
}

/* Clusters are numbered from 1 on, the largest first; whoever watches may stop the search. */
static void test_clusters(void)
{
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(IbidGraph) graph = NULL;
    g_autofree bool *wanted = NULL, *none = NULL, *stopped = NULL;
    g_autoptr(GError) error = NULL;
    const IbidWatch watch = {never, NULL};
    IbidFilter filter = {.cluster = 2};

    fixture_cite(fixture, "b", "a");
    fixture_cite(fixture, "c", "b");
    fixture_cite(fixture, "y", "x");
    graph = fixture_graph(fixture);
    g_assert_true(ibid_filter_pieces(&filter, graph, ibid_graph_network(graph), &wanted, &error));
    for (size_t i = 0; i < 5; i++)
        g_assert_cmpint(wanted[i], ==, i > 2);
    filter.cluster = 3;
    g_assert_true(ibid_filter_pieces(&filter, graph, ibid_graph_network(graph), &none, &error));
    for (size_t i = 0; i < 5; i++)
        g_assert_false(none[i]);
    ibid_graph_set_watch(graph, &watch);
    g_assert_false(ibid_filter_pieces(&filter, graph, ibid_graph_network(graph), &stopped, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STOPPED);
    g_assert_null(stopped);
}

static void test_arrays_agree(void)
{
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(IbidGraph) graph = make_graph(fixture);
    const bool keeps[] = {false, true, true};
    g_autofree uint32_t *vertex_of = NULL;
    g_autoptr(IbidNetwork) part =
        ibid_network_select(ibid_graph_network(graph), keeps, NULL, &vertex_of);

    g_assert_cmpuint(part->n, ==, 2);
    g_assert_cmpuint(part->n_dated, ==, 2);
    g_assert_cmpuint(vertex_of[0], ==, 1);
    g_assert_cmpuint(vertex_of[1], ==, 2);
    g_assert_cmpuint(part->n_arcs, ==, 1);
    g_assert_cmpuint(part->in[part->in_start[0]], ==, 1);
    g_assert_cmpuint(part->in_arc[0], ==, 0);
    g_assert_cmpstr(part->author_names[part->authors[part->author_start[0]]], ==, "Ben");
    g_assert_cmpuint(ibid_graph_arc(graph, part->graph_arc[0])->cited, ==, 1);
}

static void test_graph_of_network(void)
{
    const char *const keys[] = {"new", "old", "undated"};
    const IbidDate dates[] = {ibid_date_new(2021, 0, 0), ibid_date_new(2020, 5, 1), {0}};
    const uint32_t citing[] = {0, 2}, cited[] = {1, 1};
    const uint32_t author_start[] = {0, 1, 2, 2}, authors[] = {0, 1};
    const char *const names[] = {"Ann Bell", "A. Bell"};
    IbidNetwork *network = ibid_network_new(
        &(IbidNetworkParts){3, 2, citing, cited, keys, dates, author_start, authors, names, 2});
    g_autoptr(IbidGraph) graph = ibid_graph_of_network(network, NULL);
    g_autofree char *text = spell(ibid_graph_network(graph));

    g_assert_true(ibid_graph_network(graph) == network);
    g_assert_cmpstr(text, ==, "new>old undated>old");
    g_assert_cmpuint(ibid_graph_n_vertices(graph), ==, 3);
    g_assert_cmpuint(ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE), ==, 3);
    g_assert_cmpuint(network->n_authors, ==, 2); /* other than in a corpus, names are keys */
    g_assert_false(ibid_graph_arc(graph, 0)->self);
    g_assert_true(ibid_graph_arc(graph, 0)->dated);
    g_assert_false(ibid_graph_arc(graph, 1)->dated);
    g_assert_cmpstr(ibid_graph_vertex(graph, 1)->label, ==, "new");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/select/filter", test_filter);
    g_test_add_func("/select/outlets", test_outlets);
    g_test_add_func("/select/clusters", test_clusters);
    g_test_add_func("/select/arrays", test_arrays_agree);
    g_test_add_func("/select/graph-of-network", test_graph_of_network);
    return g_test_run();
}
