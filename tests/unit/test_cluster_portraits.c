/* What clusters are called and look like, and how sure they are. */
#include <ibid/clusters.h>

#include <math.h>

#include "network_rows.h"

#define CLOSE 1e-12

/* Two cliques, of three and of four, joined by 3 -> 2. */
static const char *const bridge[] = {"1 0", "2 0", "2 1", "4 3", "5 3", "5 4",
                                     "3 2", "6 5", "6 3", "6 4", NULL};
static const char *const nothing[] = {NULL};

static char *spell(const GArray *words)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < words->len; i++) {
        const IbidClusterWord *word = &g_array_index(words, IbidClusterWord, i);

        g_string_append_printf(text, "%s%s %u", i > 0 ? ", " : "", word->word, word->n);
    }
    return g_string_free(text, FALSE);
}

static void assert_words(const GPtrArray *parts, guint part, const char *expected)
{
    g_autofree char *spelled = spell(g_ptr_array_index(parts, part));

    g_assert_cmpstr(spelled, ==, expected);
}

static void test_words(void)
{
    static const char *const texts[] = {
        "The Tide at the Quay",
        "tide tables of the harbour",
        NULL,
        "The Lock of 1888 and I",
        "Lock keepers\nlock, the lock",
        "the Weir of THE mill",
        "Of the weir",
    };
    g_autoptr(IbidNetwork) network = network_of(bridge, NULL, 7, NULL);
    g_autoptr(IbidPartition) clusters = ibid_clusters(network, NULL, NULL);
    g_autoptr(GPtrArray) parts = ibid_cluster_words(clusters, texts, 2);
    g_autoptr(GPtrArray) all = ibid_cluster_words(clusters, texts, 100);
    const GArray *of_larger = g_ptr_array_index(all, 0);
    double lock = g_array_index(of_larger, IbidClusterWord, 0).score;

    g_assert_cmpuint(parts->len, ==, 2);
    assert_words(parts, 0, "Lock 4, Weir 2");
    assert_words(parts, 1, "Tide 2, at 1");
    /* 4 of 17 words; 27 words in two parts; in one part; in 2 of 6 texts. */
    g_assert_cmpfloat_with_epsilon(lock, 4.0 / 17 * log(1 + 27.0 / 2 / 4) * (1 - 1.0 / 5), CLOSE);
    /* In all texts: worth nothing. */
    for (guint i = 0; i < of_larger->len; i++)
        g_assert_cmpstr(g_array_index(of_larger, IbidClusterWord, i).word, !=, "the");
}

static void test_words_of_few(void)
{
    static const char *const texts[] = {"One text", NULL, NULL};
    g_autoptr(IbidNetwork) apart = network_of(nothing, NULL, 3, NULL);
    g_autoptr(IbidPartition) single = ibid_clusters(apart, NULL, NULL);
    g_autoptr(GPtrArray) none = ibid_cluster_words(single, texts, 5);
    g_autoptr(IbidNetwork) empty = network_of(nothing, NULL, 0, NULL);
    g_autoptr(IbidPartition) nobody = ibid_clusters(empty, NULL, NULL);
    g_autoptr(GPtrArray) nowhere = ibid_cluster_words(nobody, texts, 5);

    /* A vertex alone is no cluster to be named. */
    g_assert_cmpuint(none->len, ==, 3);
    assert_words(none, 0, "");
    g_assert_cmpuint(nowhere->len, ==, 0);
}

static void test_portraits(void)
{
    static const char *const dates[] = {"2020-05",    "2020-06-01", "",    "2021-01-02",
                                        "2021-01-03", "2022",       "2023"};
    g_autoptr(IbidNetwork) network = network_of(bridge, dates, 7, NULL);
    g_autoptr(IbidPartition) clusters = ibid_clusters(network, NULL, NULL);
    g_autoptr(GArray) portraits = ibid_cluster_portraits(network, clusters);
    const IbidClusterPortrait *larger = &g_array_index(portraits, IbidClusterPortrait, 0);
    const IbidClusterPortrait *smaller = &g_array_index(portraits, IbidClusterPortrait, 1);

    g_assert_cmpuint(portraits->len, ==, 2);
    g_assert_cmpuint(larger->size, ==, 4);
    g_assert_cmpuint(larger->n_dated, ==, 4);
    g_assert_cmpint(larger->first.year, ==, 2021);
    g_assert_cmpint(larger->last.year, ==, 2023);
    g_assert_cmpstr(network->keys[larger->hub], ==, "3");
    g_assert_cmpuint(larger->n_of_hub, ==, 3);
    g_assert_cmpuint(larger->n_within, ==, 6);
    g_assert_cmpuint(larger->n_given, ==, 1);
    g_assert_cmpuint(larger->n_received, ==, 0);
    g_assert_cmpuint(smaller->size, ==, 3);
    g_assert_cmpuint(smaller->n_dated, ==, 2);
    g_assert_cmpint(smaller->last.month, ==, 6);
    g_assert_cmpstr(network->keys[smaller->hub], ==, "0");
    g_assert_cmpuint(smaller->n_received, ==, 1);
}

static void test_stability(void)
{
    g_autoptr(IbidNetwork) network = network_of(bridge, NULL, 7, NULL);
    g_autoptr(IbidPartition) clusters = ibid_clusters(network, NULL, NULL);
    g_autoptr(IbidClusterStability) stability = ibid_cluster_stability(network, NULL, 5, NULL);
    g_autoptr(IbidClusterStability) one = ibid_cluster_stability(network, NULL, 1, NULL);

    g_assert_cmpfloat(stability->mean_rand, ==, 1);
    g_assert_cmpfloat(stability->least_rand, ==, 1);
    g_assert_true(stability->has_agreed);
    g_assert_cmpuint(stability->n_rounds, ==, 0);
    g_assert_cmpfloat(stability->consensus->quality, ==, clusters->quality);
    g_assert_cmpfloat(stability->most_quality, ==, clusters->quality);
    g_assert_true(isnan(one->mean_rand) && isnan(one->least_rand));
    g_assert_cmpfloat(one->consensus->quality, ==, clusters->quality);
}

static void test_consensus(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(5);

    for (int round = 0; round < 20; round++) {
        g_autoptr(IbidNetwork) network = random_network(40, random);
        g_autoptr(IbidClusterStability) one = ibid_cluster_stability(network, NULL, 6, NULL);
        g_autoptr(IbidClusterStability) again = ibid_cluster_stability(network, NULL, 6, NULL);
        const uint32_t *labels = (const uint32_t *)(void *)one->consensus->part_of->data;

        g_assert_cmpfloat(one->least_rand, <=, one->mean_rand);
        g_assert_cmpfloat(one->mean_rand, <=, 1);
        g_assert_cmpfloat(one->least_quality, <=, one->most_quality);
        g_assert_cmpfloat_with_epsilon(one->consensus->quality,
                                       ibid_modularity(network, labels, false), CLOSE);
        g_assert_cmpfloat(
            ibid_adjusted_rand(labels, (const uint32_t *)(void *)again->consensus->part_of->data,
                               network->n),
            ==, 1);
        g_assert_cmpuint(one->n_rounds, <=, 10);
    }
}

static void test_stability_of_nothing(void)
{
    for (size_t n = 0; n < 3; n++) {
        g_autoptr(IbidNetwork) network = network_of(nothing, NULL, n, NULL);
        g_autoptr(IbidClusterStability) stability = ibid_cluster_stability(network, NULL, 3, NULL);

        g_assert_cmpuint(stability->consensus->sizes->len, ==, n);
        g_assert_cmpfloat(stability->mean_rand, ==, 1);
        g_assert_true(isnan(stability->most_quality));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cluster-portraits/words", test_words);
    g_test_add_func("/cluster-portraits/words-of-few", test_words_of_few);
    g_test_add_func("/cluster-portraits/portraits", test_portraits);
    g_test_add_func("/cluster-portraits/stability", test_stability);
    g_test_add_func("/cluster-portraits/consensus", test_consensus);
    g_test_add_func("/cluster-portraits/stability-of-nothing", test_stability_of_nothing);
    return g_test_run();
}
