/* Shortest chains, what is reached, and historiographs; igraph is the judge of the first two. */
#include <ibid/paths.h>
#include <igraph.h>

#include "network_rows.h"

enum { N_ROUNDS = 60 };

static char *spell(const IbidNetwork *network, const GArray *vertices)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < vertices->len; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "",
                               network->keys[g_array_index(vertices, uint32_t, i)]);
    return g_string_free(text, FALSE);
}

static char *spell_all(const IbidNetwork *network, const GPtrArray *chains)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < chains->len; i++) {
        g_autofree char *chain = spell(network, g_ptr_array_index(chains, i));

        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", chain);
    }
    return g_string_free(text, FALSE);
}

/* From 5 to 0 by 4 or 3, then 2, 10 or 1; the way by 6 is longer.  0 leads on to 7, and 7 to 0. */
static const char *const ladder[] = {"5 4", "5 3", "4 2", "4 10", "3 1", "2 0", "1 0", "10 0",
                                     "5 6", "6 8", "8 9", "9 0",  "0 7", "7 0", NULL};
enum { N_LADDER = 12 };

static void chains_are_counted_and_listed(void)
{
    static const uint32_t distances[] = {3, 2, 2, 1, 1, 0, 2};
    g_autoptr(IbidNetwork) network = network_of(ladder, NULL, N_LADDER, NULL);
    g_autoptr(IbidShortestChains) chains = ibid_shortest_chains(network, 5, 0);
    g_autoptr(GPtrArray) all = ibid_shortest_chains_list(chains, 0);
    g_autoptr(GPtrArray) two = ibid_shortest_chains_list(chains, 2);
    g_autofree char *chain = spell(network, chains->chain), *on = spell(network, chains->vertices);
    g_autofree char *listed = spell_all(network, all), *cut = spell_all(network, two);

    g_assert_true(chains->is_reached);
    g_assert_cmpuint(chains->length, ==, 3);
    g_assert_cmpstr(chains->n_chains, ==, "3");
    g_assert_cmpstr(chain, ==, "5 3 1 0");
    g_assert_cmpstr(on, ==, "0 1 2 3 4 5 10");
    g_assert_cmpuint(chains->arcs->len, ==, 8);
    g_assert_cmpstr(listed, ==, "5 3 1 0, 5 4 10 0, 5 4 2 0");
    g_assert_cmpstr(cut, ==, "5 3 1 0, 5 4 10 0");
    for (guint i = 0; i < chains->vertices->len; i++)
        g_assert_cmpuint(g_array_index(chains->distances, uint32_t, i), ==, distances[i]);
}

static void chains_need_not_be(void)
{
    g_autoptr(IbidNetwork) network = network_of(ladder, NULL, N_LADDER, NULL);
    g_autoptr(IbidShortestChains) none = ibid_shortest_chains(network, 0, 5);
    g_autoptr(IbidShortestChains) own = ibid_shortest_chains(network, 5, 5);
    g_autoptr(IbidShortestChains) circle = ibid_shortest_chains(network, 7, 0);
    g_autoptr(GPtrArray) of_none = ibid_shortest_chains_list(none, 0);
    g_autoptr(GPtrArray) of_own = ibid_shortest_chains_list(own, 0);
    g_autofree char *listed = spell_all(network, of_own);

    g_assert_false(none->is_reached);
    g_assert_cmpstr(none->n_chains, ==, "0");
    g_assert_cmpuint(none->chain->len, ==, 0);
    g_assert_cmpuint(of_none->len, ==, 0);
    g_assert_true(own->is_reached);
    g_assert_cmpstr(own->n_chains, ==, "1");
    g_assert_cmpstr(listed, ==, "5");
    g_assert_cmpuint(circle->length, ==, 1);
}

/* 100 steps with two ways each: more chains than 64 bits can count, and a list can hold. */
static void chains_may_be_many(void)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(IbidNetwork) network = NULL;
    g_autoptr(IbidShortestChains) chains = NULL;
    g_autoptr(GPtrArray) some = NULL;

    for (unsigned i = 0; i < 100; i++)
        for (unsigned way = 1; way <= 2; way++) {
            g_ptr_array_add(rows, g_strdup_printf("%u %u", 3 * i, 3 * i + way));
            g_ptr_array_add(rows, g_strdup_printf("%u %u", 3 * i + way, 3 * i + 3));
        }
    g_ptr_array_add(rows, NULL);
    network = network_of((const char *const *)rows->pdata, NULL, 301, NULL);
    chains = ibid_shortest_chains(network, 0, 300);
    some = ibid_shortest_chains_list(chains, 5);
    g_assert_cmpuint(chains->length, ==, 200);
    g_assert_cmpstr(chains->n_chains, ==, "1267650600228229401496703205376");
    g_assert_cmpuint(some->len, ==, 5);
}

static void reach_has_depth(void)
{
    static const uint32_t counts[] = {1, 3, 4, 2, 1};
    g_autoptr(IbidNetwork) network = network_of(ladder, NULL, N_LADDER, NULL);
    g_autoptr(IbidReach) before = ibid_reach(network, 5, IBID_REACH_ANCESTORS);
    g_autoptr(IbidReach) after = ibid_reach(network, 0, IBID_REACH_DESCENDANTS);
    g_autoptr(IbidReach) alone = ibid_reach(network, 11, IBID_REACH_ANCESTORS);
    g_autofree char *builds_on = spell(network, before->vertices);
    g_autofree char *build_on_it = spell(network, after->vertices);

    g_assert_cmpstr(builds_on, ==, "3 4 6 1 2 8 10 0 9 7");
    g_assert_cmpuint(before->counts->len, ==, 5);
    for (guint i = 0; i < 5; i++)
        g_assert_cmpuint(g_array_index(before->counts, uint32_t, i), ==, counts[i]);
    g_assert_cmpuint(g_array_index(before->depths, uint32_t, 9), ==, 4);
    g_assert_cmpstr(build_on_it, ==, "1 2 7 9 10 3 4 8 5 6");
    g_assert_cmpuint(alone->vertices->len, ==, 0);
    g_assert_cmpuint(alone->counts->len, ==, 1);
}

/* igraph's view of a network. */
static void igraph_of(const IbidNetwork *network, igraph_t *ret_graph)
{
    igraph_vector_int_t ends;

    igraph_vector_int_init(&ends, 0);
    for (uint32_t v = 0; v < network->n; v++)
        for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
            igraph_vector_int_push_back(&ends, v);
            igraph_vector_int_push_back(&ends, network->out[k]);
        }
    igraph_create(ret_graph, &ends, (igraph_integer_t)network->n, IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);
}

/* Keys are numbers below 10 here, so that by numbers is by keys. */
static gint by_vertices(gconstpointer a, gconstpointer b)
{
    const GArray *x = *(GArray *const *)a, *y = *(GArray *const *)b;

    for (guint i = 0; i < x->len; i++) {
        uint32_t u = g_array_index(x, uint32_t, i), v = g_array_index(y, uint32_t, i);

        if (u != v)
            return u < v ? -1 : 1;
    }
    return 0;
}

static GPtrArray *chains_of_igraph(const igraph_t *graph, uint32_t from, uint32_t to)
{
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    igraph_vector_int_list_t paths;

    igraph_vector_int_list_init(&paths, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_get_all_shortest_paths(graph, NULL, &paths, NULL, NULL, from, igraph_vss_1(to),
                                  IGRAPH_OUT);
#else
    igraph_get_all_shortest_paths(graph, &paths, NULL, NULL, from, igraph_vss_1(to), IGRAPH_OUT);
#endif
    for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(&paths); i++) {
        const igraph_vector_int_t *path = igraph_vector_int_list_get_ptr(&paths, i);
        GArray *chain = g_array_new(FALSE, FALSE, sizeof(uint32_t));

        for (igraph_integer_t k = 0; k < igraph_vector_int_size(path); k++) {
            uint32_t v = (uint32_t)VECTOR(*path)[k];

            g_array_append_val(chain, v);
        }
        g_ptr_array_add(all, chain);
    }
    g_ptr_array_sort(all, by_vertices);
    igraph_vector_int_list_destroy(&paths);
    return all;
}

static void check_chains(const IbidNetwork *network, const igraph_t *graph, uint32_t from,
                         uint32_t to)
{
    g_autoptr(IbidShortestChains) chains = ibid_shortest_chains(network, from, to);
    g_autoptr(GPtrArray) ours = ibid_shortest_chains_list(chains, 0);
    g_autoptr(GPtrArray) theirs = chains_of_igraph(graph, from, to);
    g_autofree char *count = g_strdup_printf("%u", theirs->len);
    g_autofree char *our = spell_all(network, ours), *their = spell_all(network, theirs);

    g_assert_cmpstr(our, ==, their);
    g_assert_cmpstr(chains->n_chains, ==, count);
    if (ours->len > 0) {
        g_autofree char *first = spell(network, g_ptr_array_index(ours, 0));
        g_autofree char *one = spell(network, chains->chain);

        g_assert_cmpstr(first, ==, one);
    }
}

static void check_reach(const IbidNetwork *network, const igraph_t *graph, uint32_t from,
                        IbidReachKind kind)
{
    g_autoptr(IbidReach) reach = ibid_reach(network, from, kind);
    igraph_neimode_t mode = kind == IBID_REACH_ANCESTORS ? IGRAPH_OUT : IGRAPH_IN;
    igraph_matrix_t distances;
    size_t n_reached = 0;

    igraph_matrix_init(&distances, 0, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_distances(graph, NULL, &distances, igraph_vss_1(from), igraph_vss_all(), mode);
#else
    igraph_distances(graph, &distances, igraph_vss_1(from), igraph_vss_all(), mode);
#endif
    for (uint32_t v = 0; v < network->n; v++)
        n_reached += v != from && MATRIX(distances, 0, v) <= (double)network->n;
    g_assert_cmpuint(reach->vertices->len, ==, n_reached);
    for (guint i = 0; i < reach->vertices->len; i++)
        g_assert_cmpfloat(MATRIX(distances, 0, g_array_index(reach->vertices, uint32_t, i)), ==,
                          g_array_index(reach->depths, uint32_t, i));
    igraph_matrix_destroy(&distances);
}

static void igraph_says_the_same(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(11);

    for (int round = 0; round < N_ROUNDS; round++) {
        uint32_t n = (uint32_t)g_rand_int_range(random, 1, 10);
        g_autoptr(IbidNetwork) network = random_network(n, random);
        igraph_t graph;

        igraph_of(network, &graph);
        for (uint32_t u = 0; u < n; u++) {
            for (uint32_t v = 0; v < n; v++)
                check_chains(network, &graph, u, v);
            check_reach(network, &graph, u, IBID_REACH_ANCESTORS);
            check_reach(network, &graph, u, IBID_REACH_DESCENDANTS);
        }
        igraph_destroy(&graph);
    }
}

static void historiographs_are_of_the_most_cited(void)
{
    static const char *const dates[] = {"2001", "2002", "2003", "2004", "2005", "2006", ""};
    static const char *const rows[] = {"3 0", "4 0", "5 0", "3 1", "4 1", "4 2",
                                       "5 2", "5 4", "0 6", "1 6", NULL};
    static const struct {
        size_t k, least;
        const char *chosen;
    } wanted[] = {{0, 0, "0 1 2 3 4 5 6"}, {0, 1, "0 1 2 4 6"}, {0, 2, "0 1 2 6"}, {1, 0, "0"},
                  {2, 0, "0 6"},           {3, 1, "0 1 6"},     {9, 3, "0"},       {9, 4, ""}};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 7, NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++) {
        g_autoptr(GArray) chosen = ibid_historiograph(network, wanted[i].k, wanted[i].least);
        g_autofree char *spelled = spell(network, chosen);

        g_assert_cmpstr(spelled, ==, wanted[i].chosen);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/paths/shortest/ladder", chains_are_counted_and_listed);
    g_test_add_func("/paths/shortest/none", chains_need_not_be);
    g_test_add_func("/paths/shortest/many", chains_may_be_many);
    g_test_add_func("/paths/reach", reach_has_depth);
    g_test_add_func("/paths/igraph", igraph_says_the_same);
    g_test_add_func("/paths/historiograph", historiographs_are_of_the_most_cited);
    return g_test_run();
}
