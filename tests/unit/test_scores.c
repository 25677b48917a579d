/* Scores of small networks, worked by hand; the oracle's are compared by check_measures.py. */
#include <ibid/scores.h>

#include <math.h>
#include <string.h>

#include "analyse/burst_states.h"
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

static void test_local_citations(void)
{
    static const char *const rows[] = {"1 0", "2 0", "3 0", "4 0", "0 1", NULL};
    static const char *const dates[] = {"2020-01-01", "2020-01-11", "2020-01-12", "2021", ""};
    static const struct {
        IbidLocalCitationOptions options;
        uint32_t of_first;
        double yearly;
    } cases[] = {
        {{false, 0}, 4, 2}, {{true, 0}, 3, 1.5}, {{false, 10}, 1, 0.5},
        {{true, 10}, 0, 0}, {{false, 11}, 2, 1}, {{false, 10000}, 3, 1.5},
    };
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 5, "AABBB");

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree uint32_t *scores = ibid_local_citations(network, &cases[i].options);
        g_autofree double *yearly = ibid_local_citations_per_year(network, &cases[i].options);

        g_assert_cmpuint(scores[0], ==, cases[i].of_first);
        g_assert_cmpfloat_with_epsilon(yearly[0], cases[i].yearly, CLOSE);
        /* Cited from its past, which no number of days reaches. */
        g_assert_cmpuint(scores[1], ==,
                         cases[i].options.within_days == 0 && !cases[i].options.without_self);
        g_assert_true(isnan(yearly[4]));
    }
}

static void test_pagerank(void)
{
    /* y = 1, 1 + d, 1 + d + d^2 ... along a chain from its end, scaled to 1. */
    g_autoptr(IbidNetwork) network = network_of(chain, NULL, 4, NULL);
    g_autofree double *ranks = ibid_pagerank(network, &(IbidPagerankOptions){.damping = 0.5});
    const double expected[] = {1.875 / 6.125, 1.75 / 6.125, 1.5 / 6.125, 1 / 6.125};

    assert_values(ranks, expected, 4);
}

static void test_pagerank_of_circle(void)
{
    g_autoptr(IbidNetwork) network = network_of(circle, NULL, 4, NULL);
    g_autofree double *ranks = ibid_pagerank(network, &(IbidPagerankOptions){.damping = 0.99});

    for (size_t v = 0; v < 4; v++)
        g_assert_cmpfloat_with_epsilon(ranks[v], 0.25, 1e-10);
}

static void test_citerank(void)
{
    static const char *const dates[] = {"2018", "2019", "2020", "2021"};
    g_autoptr(IbidNetwork) network = network_of(chain, dates, 4, NULL);
    g_autoptr(IbidNetwork) undated = network_of(chain, NULL, 4, NULL);
    g_autofree double *readers =
        ibid_citerank(network, &(IbidCiterankOptions){.years = 1e-3, .follow = 0.5});
    /* All start at the newest. */
    const double expected[] = {0.125, 0.25, 0.5, 1};

    assert_values(readers, expected, 4);
    g_assert_null(ibid_citerank(undated, NULL));
}

static void test_hits(void)
{
    g_autoptr(IbidNetwork) network = network_of(diamond, NULL, 4, NULL);
    g_autoptr(IbidHits) hits = ibid_hits(network, 0);
    g_autoptr(IbidNetwork) empty = network_of(nothing, NULL, 2, NULL);
    g_autoptr(IbidHits) none = ibid_hits(empty, 0);
    const double zero[] = {0, 0};

    g_assert_cmpfloat_with_epsilon(hits->hubs[1], hits->hubs[2], CLOSE);
    g_assert_cmpfloat(hits->hubs[0], ==, 0);
    g_assert_cmpfloat(hits->authorities[3], ==, 0);
    assert_values(none->hubs, zero, 2);
    assert_values(none->authorities, zero, 2);
}

static void test_disruption(void)
{
    /* 1 cites 0.  2 cites 1 only, 3 both, 4 and 5 the reference only, 5 before 1. */
    static const char *const rows[] = {"1 0", "2 1", "3 1", "3 0", "4 0", "5 0", NULL};
    static const char *const dates[] = {"2018", "2020-05", "2021", "", "2020-06", "2020"};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 6, NULL);
    g_autofree IbidDisruption *all = ibid_disruption(network, NULL);
    uint32_t focal;

    g_assert_true(ibid_network_find(network, "1", &focal));
    g_assert_true(all[focal].is_defined);
    g_assert_cmpuint(all[focal].n_focal, ==, 1);
    g_assert_cmpuint(all[focal].n_both, ==, 1);
    g_assert_cmpuint(all[focal].n_references, ==, 1);
    g_assert_cmpfloat(ibid_disruption_index(&all[focal], true), ==, 0);
    g_assert_true(isnan(ibid_disruption_index(&all[0], true)));
}

static void test_sleeping_beauty(void)
{
    /* Cited once in 2003, three times in 2004: the line is t * 3 / 4. */
    static const char *const rows[] = {"1 0", "2 0", "3 0", "4 0", "5 0", NULL};
    static const char *const dates[] = {"2000", "2003", "2004-02", "2004", "2004-03-04", ""};
    g_autoptr(IbidNetwork) network = network_of(rows, dates, 6, NULL);
    g_autofree IbidBeauty *all = ibid_sleeping_beauties(network);

    g_assert_cmpuint(all[0].years, ==, 4);
    g_assert_cmpfloat_with_epsilon(all[0].beauty, 0.75 + 1.5 + 1.25, CLOSE);
    g_assert_cmpint(all[0].awakening, ==, 2002);
    g_assert_cmpfloat(all[1].beauty, ==, 0);
    g_assert_cmpint(all[1].awakening, ==, 0);
    g_assert_true(isnan(all[5].beauty));
}

static void test_cores(void)
{
    /* A square with both diagonals (one pair citing each other), a tail, and a piece alone. */
    static const char *const rows[] = {"0 1", "1 0", "1 2", "2 3", "3 0",
                                       "0 2", "3 1", "4 3", "5 4", NULL};
    static const uint32_t expected[] = {3, 3, 3, 3, 1, 1, 0};
    g_autoptr(IbidNetwork) network = network_of(rows, NULL, 7, NULL);
    g_autofree uint32_t *cores = ibid_cores(network);

    for (size_t v = 0; v < 7; v++)
        g_assert_cmpuint(cores[v], ==, expected[v]);
}

/* The k-core by its definition: what is left when all with fewer neighbours are taken out. */
static void assert_core(const IbidNetwork *network, const uint32_t *cores, uint32_t k)
{
    g_autofree bool *is_out = g_new0(bool, network->n + 1);
    bool is_changed = true;

    while (is_changed) {
        is_changed = false;
        for (uint32_t v = 0; v < network->n; v++) {
            uint32_t left = 0, found;

            for (uint32_t u = 0; u < network->n && !is_out[v]; u++)
                left += !is_out[u] && (ibid_network_find_arc(network, u, v, &found) ||
                                       ibid_network_find_arc(network, v, u, &found));
            if (!is_out[v] && left < k)
                is_out[v] = is_changed = true;
        }
    }
    for (size_t v = 0; v < network->n; v++)
        g_assert_true((cores[v] >= k) == !is_out[v]);
}

static void cores_are_what_is_left(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(6);

    for (int i = 0; i < 20; i++) {
        g_autoptr(IbidNetwork) network =
            random_network((uint32_t)g_rand_int_range(random, 2, 40), random);
        g_autofree uint32_t *cores = ibid_cores(network);

        for (uint32_t k = 0; k < 10; k++)
            assert_core(network, cores, k);
    }
}

/* What a course of states costs, a bit for each period. */
static double cost_of(const BurstShares *shares, const uint32_t *got, const uint32_t *all, size_t n,
                      unsigned course)
{
    double cost = 0;

    for (size_t i = 0; i < n; i++)
        if (course >> i & 1) {
            cost -= burst_gain(shares, got[i], all[i]);
            cost += i == 0 || (course >> (i - 1) & 1) == 0 ? shares->cost : 0;
        }
    return cost;
}

static void bursts_are_the_likeliest_course(void)
{
    enum { N = 9 };
    g_autoptr(GRand) random = g_rand_new_with_seed(6);
    const BurstShares shares = {0.1, 0.2, 1.5};

    for (int round = 0; round < 200; round++) {
        uint32_t got[N], all[N];
        bool is_burst[N];
        unsigned course = 0;
        double least = INFINITY;

        for (size_t i = 0; i < N; i++) {
            all[i] = (uint32_t)g_rand_int_range(random, 0, 40);
            got[i] = all[i] * (uint32_t)g_rand_int_range(random, 0, 40) / 100;
        }
        burst_states_find(&shares, got, all, N, is_burst);
        for (size_t i = 0; i < N; i++)
            course |= (unsigned)is_burst[i] << i;
        for (unsigned other = 0; other < 1U << N; other++)
            least = MIN(least, cost_of(&shares, got, all, N, other));
        g_assert_cmpfloat_with_epsilon(cost_of(&shares, got, all, N, course), least, CLOSE);
    }
}

/* A piece of 2000 that gets three citations of 20 each year, but 30 of 40 in 2004. */
static IbidNetwork *bursting_network(void)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    const char *dates[400] = {"2000", "2000"};
    uint32_t n = 2;

    for (int year = 2001; year <= 2010; year++)
        for (int i = 0; i < (year == 2004 ? 40 : 20); i++) {
            bool cites = year == 2004 ? i < 30 : i < 3;
            g_autofree char *date = g_strdup_printf("%d-05", year);

            dates[n] = g_intern_string(date);
            g_ptr_array_add(rows, g_strdup_printf("%u %d", n++, cites ? 0 : 1));
        }
    g_ptr_array_add(rows, NULL);
    return network_of((const char *const *)rows->pdata, dates, n, NULL);
}

static void test_bursts(void)
{
    g_autoptr(IbidNetwork) network = bursting_network();
    g_autoptr(GArray) by_year = ibid_bursts(network, NULL);
    g_autoptr(GArray) by_month = ibid_bursts(network, &(IbidBurstOptions){.by_month = true});
    g_autoptr(GArray) none = ibid_bursts(network, &(IbidBurstOptions){.least = 58});
    const IbidBurst *burst = &g_array_index(by_year, IbidBurst, 0);

    g_assert_cmpuint(by_year->len, ==, 1);
    g_assert_cmpstr(network->keys[burst->vertex], ==, "0");
    g_assert_cmpint(burst->first.year, ==, 2004);
    g_assert_cmpint(burst->last.year, ==, 2004);
    g_assert_cmpint(burst->last.precision, ==, IBID_PRECISION_YEAR);
    g_assert_cmpuint(burst->n_citations, ==, 30);
    g_assert_cmpfloat(burst->weight, >, 0);
    g_assert_cmpuint(by_month->len, ==, 1);
    g_assert_cmpint(g_array_index(by_month, IbidBurst, 0).first.month, ==, 5);
    g_assert_cmpuint(none->len, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/scores/local-citations", test_local_citations);
    g_test_add_func("/scores/pagerank", test_pagerank);
    g_test_add_func("/scores/pagerank-of-circle", test_pagerank_of_circle);
    g_test_add_func("/scores/citerank", test_citerank);
    g_test_add_func("/scores/hits", test_hits);
    g_test_add_func("/scores/disruption", test_disruption);
    g_test_add_func("/scores/sleeping-beauty", test_sleeping_beauty);
    g_test_add_func("/scores/cores", test_cores);
    g_test_add_func("/scores/cores-random", cores_are_what_is_left);
    g_test_add_func("/scores/burst-states", bursts_are_the_likeliest_course);
    g_test_add_func("/scores/bursts", test_bursts);
    return g_test_run();
}
