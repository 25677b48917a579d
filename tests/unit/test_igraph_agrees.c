/* Measures that igraph has too come out the same there, on random networks with loops and cycles.
 */
#include <ibid/flow.h>
#include <ibid/partition.h>
#include <ibid/scores.h>
#include <ibid/similarity.h>

#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"
#include "network_rows.h"

/* igraph's own tolerance for ranks is about so much. */
#define CLOSE 1e-9

enum { N_NETWORKS = 20 };

typedef void (*Comparison)(const IbidNetwork *network, const igraph_t *graph);

static void assert_close(const double *ours, const igraph_vector_t *theirs, size_t n)
{
    g_assert_cmpuint((size_t)igraph_vector_size(theirs), ==, n);
    for (size_t v = 0; v < n; v++)
        g_assert_cmpfloat_with_epsilon(ours[v], VECTOR(*theirs)[v],
                                       CLOSE * (1 + VECTOR(*theirs)[v]));
}

static void compare_pagerank(const IbidNetwork *network, const igraph_t *graph)
{
    g_autofree double *ours = ibid_pagerank(network, NULL);
    g_auto(igraph_vector_t) theirs = {0};

    igraph_vector_init(&theirs, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_pagerank(graph, NULL, &theirs, NULL, 0.85, true, igraph_vss_all(),
                    IGRAPH_PAGERANK_ALGO_PRPACK, NULL);
#else
    igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, &theirs, NULL, igraph_vss_all(), true, 0.85,
                    NULL, NULL);
#endif
    assert_close(ours, &theirs, network->n);
}

static void compare_betweenness(const IbidNetwork *network, const igraph_t *graph)
{
    g_autoptr(IbidBetweenness) ours = ibid_betweenness(network, NULL, NULL);
    g_auto(igraph_vector_t) theirs = {0};

    igraph_vector_init(&theirs, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_betweenness(graph, NULL, &theirs, igraph_vss_all(), true, false);
#else
    igraph_betweenness(graph, &theirs, igraph_vss_all(), true, NULL);
#endif
    assert_close(ours->values, &theirs, network->n);
}

static void compare_components(const IbidNetwork *network, const igraph_t *graph)
{
    g_autoptr(IbidPartition) weak = ibid_components(network);
    g_autoptr(IbidPartition) strong = ibid_strong_components(network);
    igraph_integer_t n_weak, n_strong;

    igraph_connected_components(graph, NULL, NULL, &n_weak, IGRAPH_WEAK);
    igraph_connected_components(graph, NULL, NULL, &n_strong, IGRAPH_STRONG);
    g_assert_cmpuint(weak->sizes->len, ==, (guint)n_weak);
    g_assert_cmpuint(strong->sizes->len, ==, (guint)n_strong);
}

/* igraph counts citations that answer each other twice, so the graph is made simple first. */
static void compare_cores(const IbidNetwork *network, const igraph_t *graph)
{
    g_autofree uint32_t *ours = ibid_cores(network);
    g_auto(igraph_vector_int_t) theirs = {0};
    igraph_t ties;

    igraph_copy(&ties, graph);
    igraph_to_undirected(&ties, IGRAPH_TO_UNDIRECTED_COLLAPSE, NULL);
    igraph_vector_int_init(&theirs, 0);
    igraph_coreness(&ties, &theirs, IGRAPH_ALL);
    for (size_t v = 0; v < network->n; v++)
        g_assert_cmpuint(ours[v], ==, (uint32_t)VECTOR(theirs)[v]);
    igraph_destroy(&ties);
}

static void compare_modularity(const IbidNetwork *network, const igraph_t *graph)
{
    g_autofree uint32_t *labels = g_new(uint32_t, network->n + 1);
    g_auto(igraph_vector_int_t) membership = {0};
    igraph_real_t theirs;

    igraph_vector_int_init(&membership, (igraph_integer_t)network->n);
    for (size_t v = 0; v < network->n; v++)
        VECTOR(membership)[v] = (igraph_integer_t)(labels[v] = (uint32_t)(v % 4));
    igraph_modularity(graph, &membership, NULL, 1, true, &theirs);
    g_assert_cmpfloat_with_epsilon(ibid_modularity(network, labels, true), theirs, CLOSE);
}

/* The sum over all pairs of a matrix of co-citation or coupling. */
static void compare_pairs(const IbidPairs *ours, const igraph_matrix_t *theirs)
{
    double sum = 0, n_pairs = 0;

    for (igraph_integer_t i = 0; i < igraph_matrix_nrow(theirs); i++)
        for (igraph_integer_t j = 0; j < i; j++) {
            sum += MATRIX(*theirs, i, j);
            n_pairs += MATRIX(*theirs, i, j) > 0;
        }
    g_assert_cmpfloat((double)ours->sum, ==, sum);
    g_assert_cmpfloat((double)ours->n_pairs, ==, n_pairs);
}

static void compare_similarity(const IbidNetwork *network, const igraph_t *graph)
{
    g_autoptr(IbidPairs) cited = ibid_cocitation(network, 1, NULL);
    g_autoptr(IbidPairs) coupled = ibid_coupling(network, 1, NULL);
    igraph_matrix_t theirs;

    igraph_matrix_init(&theirs, 0, 0);
    igraph_cocitation(graph, &theirs, igraph_vss_all());
    compare_pairs(cited, &theirs);
    igraph_bibcoupling(graph, &theirs, igraph_vss_all());
    compare_pairs(coupled, &theirs);
    igraph_matrix_destroy(&theirs);
}

static void compare_all(gconstpointer data)
{
    Comparison compare = *(const Comparison *)data;
    g_autoptr(GRand) random = g_rand_new_with_seed(6);

    for (uint32_t i = 0; i < N_NETWORKS; i++) {
        g_autoptr(IbidNetwork) network = random_network(2 + 5 * i, random);
        g_autoptr(GError) error = NULL;
        const igraph_t *graph;
        IgraphTurn turn = igraph_guard_enter();

        graph = igraph_view_of(network, &error);
        g_assert_no_error(error);
        compare(network, graph);
        igraph_guard_leave(&turn);
    }
}

static const struct {
    const char *path;
    Comparison compare;
} rows[] = {
    {"/igraph/pagerank", compare_pagerank},     {"/igraph/betweenness", compare_betweenness},
    {"/igraph/components", compare_components}, {"/igraph/cores", compare_cores},
    {"/igraph/modularity", compare_modularity}, {"/igraph/similarity", compare_similarity},
};

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        g_test_add_data_func(rows[i].path, &rows[i].compare, compare_all);
    return g_test_run();
}
