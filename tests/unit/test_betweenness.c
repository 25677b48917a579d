/* Betweenness: exact, sampled, and the same with any number of threads. */
#include <ibid/error.h>
#include <ibid/scores.h>

#include <math.h>

#include "network_rows.h"

/* How exactly scores should come out. */
#define CLOSE 1e-12

static const char *const chain[] = {"1 0", "2 1", "3 2", NULL};
static const char *const diamond[] = {"1 0", "2 0", "3 1", "3 2", NULL};

static const char *const circle[] = {"0 1", "1 2", "2 3", "3 0", NULL};
static const char *const nothing[] = {NULL};

static void assert_values(const double *values, const double *expected, size_t n)
{
    for (size_t v = 0; v < n; v++)
        g_assert_cmpfloat_with_epsilon(values[v], expected[v], CLOSE);
}

static void test_betweenness(void)
{
    static const struct {
        const char *const *rows;
        size_t n;
        double expected[4];
    } cases[] = {
        {chain, 4, {0, 2, 2, 0}},
        {diamond, 4, {0, 0.5, 0.5, 0}},
        {circle, 4, {3, 3, 3, 3}},
        {nothing, 2, {0, 0}},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(IbidNetwork) network = network_of(cases[i].rows, NULL, cases[i].n, NULL);
        g_autoptr(IbidBetweenness) all = ibid_betweenness(network, NULL, NULL);

        assert_values(all->values, cases[i].expected, cases[i].n);
        g_assert_null(all->standard_errors);
        g_assert_cmpuint(all->n_sources, ==, cases[i].n);
    }
}

/* A ladder of diamonds has 2^1200 shortest chains from end to end, more than a double holds. */
static void more_chains_than_can_be_counted(void)
{
    enum { N = 1200 };
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(IbidNetwork) network = NULL;
    g_autoptr(IbidBetweenness) all = NULL;

    for (unsigned i = 0; i < N; i++)
        for (unsigned side = 1; side <= 2; side++) {
            g_ptr_array_add(rows, g_strdup_printf("%u %u", 3 * i, 3 * i + side));
            g_ptr_array_add(rows, g_strdup_printf("%u %u", 3 * i + side, 3 * i + 3));
        }
    g_ptr_array_add(rows, NULL);
    network = network_of((const char *const *)rows->pdata, NULL, 3 * N + 1, NULL);
    all = ibid_betweenness(network, NULL, NULL);
    g_assert_nonnull(all);
    for (unsigned i = 0; i < N; i++) {
        double before = 3.0 * i, after = 3.0 * (N - i), side = (before + 1) * (after - 2) / 2;

        g_assert_cmpfloat_with_epsilon(all->values[3 * i], before * after,
                                       1e-9 * (1 + before * after));
        g_assert_cmpfloat_with_epsilon(all->values[3 * i + 1], side, 1e-9 * (1 + side));
    }
}

static void assert_same(const double *a, const double *b, size_t n)
{
    g_assert_cmpint(memcmp(a, b, n * sizeof *a), ==, 0);
}

static void betweenness_is_the_same_with_any_number_of_threads(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(6);
    g_autoptr(IbidNetwork) network = random_network(300, random);
    IbidBetweennessOptions options = {.n_sources = 100, .seed = 7, .n_threads = 1};
    g_autoptr(IbidBetweenness) one = ibid_betweenness(network, &options, NULL);

    g_assert_cmpuint(one->n_sources, ==, 100);
    for (options.n_threads = 2; options.n_threads <= 8; options.n_threads++) {
        g_autoptr(IbidBetweenness) more = ibid_betweenness(network, &options, NULL);

        assert_same(one->values, more->values, 300);
        assert_same(one->standard_errors, more->standard_errors, 300);
    }
}

/* Estimates are off by as much as their standard errors say, and to both sides. */
static void sampled_betweenness_is_near_the_exact(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(6);
    g_autoptr(IbidNetwork) network = random_network(300, random);
    g_autoptr(IbidBetweenness) exact = ibid_betweenness(network, NULL, NULL);
    double squares = 0, expected = 0, off = 0, all = 0;

    for (uint32_t seed = 0; seed < 100; seed++) {
        g_autoptr(IbidBetweenness) sampled = ibid_betweenness(
            network, &(IbidBetweennessOptions){.n_sources = 60, .seed = seed}, NULL);

        for (size_t v = 0; v < 300; v++) {
            double error = sampled->values[v] - exact->values[v];

            off += error;
            all += exact->values[v];
            squares += error * error;
            expected += sampled->standard_errors[v] * sampled->standard_errors[v];
        }
    }
    g_assert_cmpfloat(fabs(off), <, 0.01 * all);
    g_assert_cmpfloat(squares, >, 0.9 * expected);
    g_assert_cmpfloat(squares, <, 1.1 * expected);
}

static bool stop_after_some(const char *what, size_t done, size_t total, gpointer data)
{
    size_t *n_asked = data;

    g_assert_cmpstr(what, ==, "betweenness");
    g_assert_cmpuint(done, <=, total);
    return ++*n_asked < 5;
}

static void betweenness_can_be_stopped(void)
{
    size_t n_asked = 0;
    const IbidWatch watch = {stop_after_some, &n_asked};
    g_autoptr(GRand) random = g_rand_new_with_seed(6);
    g_autoptr(IbidNetwork) network = random_network(300, random);
    g_autoptr(GError) error = NULL;

    ibid_network_set_watch(network, &watch);
    g_assert_null(ibid_betweenness(network, NULL, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STOPPED);
    g_assert_cmpuint(n_asked, ==, 5);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/betweenness/rows", test_betweenness);
    g_test_add_func("/betweenness/ladder", more_chains_than_can_be_counted);
    g_test_add_func("/betweenness/threads", betweenness_is_the_same_with_any_number_of_threads);
    g_test_add_func("/betweenness/sampled", sampled_betweenness_is_near_the_exact);
    g_test_add_func("/betweenness/stopped", betweenness_can_be_stopped);
    return g_test_run();
}
