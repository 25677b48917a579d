/* Clusters of little networks, worked by hand, and what holds of all. */
#include <ibid/clusters.h>
#include <ibid/error.h>

#include <math.h>
#include <string.h>

#include "network_rows.h"

/* How exactly numbers should come out. */
#define CLOSE 1e-12

/* Two cliques, of three and of four, joined by 3 -> 2. */
static const char *const bridge[] = {"1 0", "2 0", "2 1", "4 3", "5 3", "5 4",
                                     "3 2", "6 5", "6 3", "6 4", NULL};
/* 2 and 3 both cite 0 and 1; 6 and 7 both cite 4 and 5; 8 cites 1 and 4. */
static const char *const pairs[] = {"2 0", "2 1", "3 0", "3 1", "6 4", "6 5",
                                    "7 4", "7 5", "8 1", "8 4", NULL};
static const char *const nothing[] = {NULL};

static char *spell(const IbidPartition *partition)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < partition->part_of->len; i++)
        g_string_append_printf(text, "%s%u", i > 0 ? " " : "",
                               g_array_index(partition->part_of, uint32_t, i));
    return g_string_free(text, FALSE);
}

static void assert_clusters(const IbidNetwork *network, const IbidClusterOptions *options,
                            const char *expected, double quality)
{
    g_autoptr(IbidPartition) clusters = ibid_clusters(network, options, NULL);
    g_autofree char *spelled = spell(clusters);

    g_assert_cmpstr(spelled, ==, expected);
    if (isnan(quality))
        g_assert_true(isnan(clusters->quality));
    else
        g_assert_cmpfloat_with_epsilon(clusters->quality, quality, CLOSE);
}

static void test_bridge(void)
{
    g_autoptr(IbidNetwork) network = network_of(bridge, NULL, 7, NULL);

    /* 10 ties, 3 + 6 within; ends 7 and 13 of 20. */
    assert_clusters(network, NULL, "1 1 1 0 0 0 0", 0.9 - (49.0 + 169.0) / 400);
    assert_clusters(network, &(IbidClusterOptions){.seed = 7}, "1 1 1 0 0 0 0",
                    0.9 - (49.0 + 169.0) / 400);
    /* One part at hardly any resolution, single vertices at a very high one. */
    assert_clusters(network, &(IbidClusterOptions){.resolution = 0.01}, "0 0 0 0 0 0 0", 0.99);
    assert_clusters(network, &(IbidClusterOptions){.resolution = 100}, "0 1 2 3 4 5 6",
                    -100.0 * (4 + 4 + 9 + 16 + 9 + 9 + 9) / 400);
}

static void test_pairs(void)
{
    g_autoptr(IbidNetwork) network = network_of(pairs, NULL, 9, NULL);
    IbidClusterOptions cited = {.ties = IBID_TIES_COCITATION};
    IbidClusterOptions citing = {.ties = IBID_TIES_COUPLING};

    /* Ties 0-1 (2), 4-5 (2), 1-4 (1): ends 2, 3, 3, 2 of 10. */
    assert_clusters(network, &cited, "0 0 2 3 1 1 4 5 6", 0.8 - 50.0 / 100);
    /* Cosines: 2 / sqrt(2 * 3) twice, 1 / 3. */
    cited.similarity = IBID_SIMILARITY_SALTON;
    assert_clusters(network, &cited, "0 0 2 3 1 1 4 5 6",
                    4 / sqrt(6) / (4 / sqrt(6) + 1.0 / 3) - 0.5);
    /* Ties 2-3 (2), 6-7 (2), 8 with each of them (1): 8 is with neither or one of both. */
    citing.similarity = IBID_SIMILARITY_ASSOCIATION;
    {
        g_autoptr(IbidPartition) clusters = ibid_clusters(network, &citing, NULL);
        const uint32_t *part_of = (const uint32_t *)(void *)clusters->part_of->data;

        g_assert_cmpuint(part_of[2], ==, part_of[3]);
        g_assert_cmpuint(part_of[6], ==, part_of[7]);
        g_assert_cmpuint(part_of[2], !=, part_of[6]);
        /* 3 ties a side, 2/4 and twice 1/4; half of all ends are on each side, less those of 8. */
        g_assert_cmpfloat_with_epsilon(clusters->quality,
                                       1.5 / 2 - (pow(2.5 / 4, 2) + pow(1.5 / 4, 2)), CLOSE);
    }
}

static void test_strongest(void)
{
    /* 0 is cited with 1 twice, with 2 and with 3 once. */
    static const char *const rows[] = {"4 0", "4 1", "5 0", "5 1", "6 0",
                                       "6 2", "7 0", "7 3", NULL};
    g_autoptr(IbidNetwork) network = network_of(rows, NULL, 8, NULL);
    IbidClusterOptions options = {.ties = IBID_TIES_COCITATION, .strongest = 1};

    /* All three ties stay: 0 is the strongest partner of each of 1, 2 and 3. */
    assert_clusters(network, &options, "0 0 0 0 1 2 3 4", 0);
    options.strongest = UINT32_MAX;
    assert_clusters(network, &options, "0 0 0 0 1 2 3 4", 0);
}

static void test_nothing(void)
{
    for (size_t n = 0; n < 3; n++) {
        g_autoptr(IbidNetwork) network = network_of(nothing, NULL, n, NULL);

        for (int ties = 0; ties < IBID_N_TIE_KINDS; ties++)
            assert_clusters(network, &(IbidClusterOptions){.ties = (IbidTieKind)ties},
                            n == 0   ? ""
                            : n == 1 ? "0"
                                     : "0 1",
                            NAN);
    }
}

/* A long circle: deep, and with many parts; and many cliques that nothing joins. */
static void test_long(void)
{
    uint32_t n = 100000;
    g_autofree uint32_t *citing = g_new(uint32_t, 2 * n), *cited = g_new(uint32_t, 2 * n);
    g_autoptr(IbidNetwork) network = NULL;
    g_autoptr(IbidPartition) clusters = NULL;

    for (uint32_t i = 0; i < n; i++) {
        citing[2 * i] = citing[2 * i + 1] = i;
        cited[2 * i] = i / 3 * 3 + (i + 1) % 3;
        cited[2 * i + 1] = i / 3 * 3 + (i + 2) % 3;
    }
    network = ibid_network_new(&(IbidNetworkParts){
        .n = n - n % 3, .n_citations = 2 * (n - n % 3), .citing = citing, .cited = cited});
    clusters = ibid_clusters(network, NULL, NULL);
    g_assert_cmpuint(clusters->sizes->len, ==, n / 3);
    for (uint32_t i = 0; i < n / 3; i++)
        g_assert_cmpuint(g_array_index(clusters->sizes, uint32_t, i), ==, 3);
}

/* The order in which citations are given changes nothing; quality is that of the division. */
static void test_random(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(3);

    for (int round = 0; round < 40; round++) {
        g_autoptr(IbidNetwork) network = random_network(60, random);
        size_t m = network->n_arcs;
        g_autofree uint32_t *citing = g_new(uint32_t, m), *cited = g_new(uint32_t, m);
        g_autoptr(IbidNetwork) turned = NULL;

        for (uint32_t v = 0; v < network->n; v++)
            for (uint32_t k = network->out_start[v]; k < network->out_start[v + 1]; k++) {
                citing[m - 1 - k] = v;
                cited[m - 1 - k] = network->out[k];
            }
        turned = ibid_network_new(&(IbidNetworkParts){
            .n = network->n, .n_citations = m, .citing = citing, .cited = cited});
        for (int ties = 0; ties < IBID_N_TIE_KINDS; ties++) {
            IbidClusterOptions options = {.ties = (IbidTieKind)ties,
                                          .similarity = (IbidSimilarity)(round % 5),
                                          .strongest = round % 2 == 0 ? 3 : 0};
            g_autoptr(IbidPartition) one = ibid_clusters(network, &options, NULL);
            g_autoptr(IbidPartition) other = ibid_clusters(turned, &options, NULL);
            g_autofree char *text = spell(one), *text_of_other = spell(other);

            g_assert_cmpstr(text, ==, text_of_other);
            g_assert_cmpfloat(one->quality, ==, other->quality);
            if (ties == IBID_TIES_CITATION)
                g_assert_cmpfloat_with_epsilon(
                    one->quality,
                    ibid_modularity(network, (const uint32_t *)(void *)one->part_of->data, false),
                    CLOSE);
        }
    }
}

static void test_adjusted_rand(void)
{
    static const uint32_t a[] = {0, 0, 0, 1, 1, 1}, b[] = {5, 5, 9, 9, 7, 7};
    static const uint32_t alone[] = {0, 1, 2, 3, 4, 5}, whole[6] = {0};
    static const uint32_t none[] = {UINT32_MAX, UINT32_MAX, UINT32_MAX,
                                    UINT32_MAX, UINT32_MAX, UINT32_MAX};

    g_assert_cmpfloat(ibid_adjusted_rand(a, a, 6), ==, 1);
    /* Pairs within: 6, 3, in both 2; of 15.  (2 - 6/5) / (9/2 - 6/5) */
    g_assert_cmpfloat_with_epsilon(ibid_adjusted_rand(a, b, 6), 0.8 / 3.3, CLOSE);
    g_assert_cmpfloat_with_epsilon(ibid_adjusted_rand(b, a, 6), 0.8 / 3.3, CLOSE);
    g_assert_cmpfloat(ibid_adjusted_rand(alone, none, 6), ==, 1);
    g_assert_cmpfloat(ibid_adjusted_rand(whole, whole, 6), ==, 1);
    g_assert_cmpfloat(ibid_adjusted_rand(alone, whole, 6), ==, 0);
    g_assert_cmpfloat(ibid_adjusted_rand(a, b, 1), ==, 1);
    g_assert_cmpfloat(ibid_adjusted_rand(a, b, 0), ==, 1);
}

/* Stops what it is asked of for the `*left`th time. */
static bool stop(const char *what, size_t done, size_t total, gpointer left)
{
    g_assert_cmpstr(what, ==, "clusters");
    g_assert_cmpuint(done, <=, total);
    return --*(unsigned *)left > 0;
}

static void test_stopped(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(4);
    g_autoptr(IbidNetwork) network = random_network(200, random);

    for (unsigned n_asked = 1; n_asked < 4; n_asked++) {
        unsigned left = n_asked;
        const IbidWatch watch = {stop, &left};
        g_autoptr(GError) error = NULL, also = NULL;

        ibid_network_set_watch(network, &watch);
        g_assert_null(ibid_clusters(network, NULL, &error));
        g_assert_error(error, IBID_ERROR, IBID_ERROR_STOPPED);
        left = 1; /* once is sure, whichever threads do the work */
        g_assert_null(
            ibid_cluster_stability(network, &(IbidClusterOptions){.n_threads = 3}, 9, &also));
        g_assert_error(also, IBID_ERROR, IBID_ERROR_STOPPED);
    }
    ibid_network_set_watch(network, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/clusters/bridge", test_bridge);
    g_test_add_func("/clusters/pairs", test_pairs);
    g_test_add_func("/clusters/strongest", test_strongest);
    g_test_add_func("/clusters/nothing", test_nothing);
    g_test_add_func("/clusters/long", test_long);
    g_test_add_func("/clusters/random", test_random);
    g_test_add_func("/clusters/adjusted-rand", test_adjusted_rand);
    g_test_add_func("/clusters/stopped", test_stopped);
    return g_test_run();
}
