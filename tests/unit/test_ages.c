/* Ages of citations: an example worked by hand, and random networks against plain counting. */
#include <ibid/ages.h>

#include <math.h>

#include "analyse/quantiles.h"
#include "graph_fixture.h"
#include "network_rows.h"

#define CLOSE 1e-12

/* 1 is 10 days after 0, 2 is 90 more; 3 stands for 1 July 2021, and 5 for 1 July 2020. */
static const char *const rows[] = {"1 0", "2 0", "2 1", "3 0", "3 2", "4 0", "0 2", "1 5", NULL};
static const char *const dates[] = {"2020-01-01", "2020-01-11", "2020-04-10", "2021", "", "2020"};

static const char *const no_rows[] = {NULL};

static IbidNetwork *example(void)
{
    return network_of(rows, dates, 6, NULL);
}

static uint32_t find(const IbidNetwork *network, const char *key)
{
    uint32_t vertex = UINT32_MAX;

    g_assert_true(ibid_network_find(network, key, &vertex));
    return vertex;
}

static void test_quantiles(void)
{
    const int64_t sorted[] = {1, 2, 4, 8};

    g_assert_true(isnan(quantile_of_sorted(sorted, 0, 0.5)));
    g_assert_cmpfloat(quantile_of_sorted(sorted, 1, 0.25), ==, 1);
    g_assert_cmpfloat(quantile_of_sorted(sorted, 3, 0.5), ==, 2);
    g_assert_cmpfloat(quantile_of_sorted(sorted, 4, 0.5), ==, 3);
    g_assert_cmpfloat(quantile_of_sorted(sorted, 4, 0.25), ==, 1.75);
    g_assert_cmpfloat(quantile_of_sorted(sorted, 4, 0), ==, 1);
    g_assert_cmpfloat(quantile_of_sorted(sorted, 4, 1), ==, 8);
}

static void test_all_ages(void)
{
    g_autoptr(IbidNetwork) network = example();
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    IbidAges ages = ibid_ages(citations, NULL);
    IbidAges other = ibid_ages(citations, &(IbidAgeOptions){.n_windows = 1, .windows = {89}});

    /* 0 10 90 100 447 547 */
    g_assert_cmpuint(ages.n, ==, 6);
    g_assert_cmpuint(ages.n_agreeing, ==, 1);
    g_assert_cmpuint(ages.n_future, ==, 1);
    g_assert_cmpuint(ages.n_undated, ==, 1);
    g_assert_cmpint(ages.least, ==, 0);
    g_assert_cmpint(ages.most, ==, 547);
    g_assert_cmpfloat_with_epsilon(ages.mean, 199, CLOSE);
    g_assert_cmpfloat_with_epsilon(ages.lower_quartile, 30, CLOSE);
    g_assert_cmpfloat_with_epsilon(ages.median, 95, CLOSE);
    g_assert_cmpfloat_with_epsilon(ages.upper_quartile, 360.25, CLOSE);
    g_assert_cmpfloat_with_epsilon(ibid_price_index(&ages, 0), 3 / 6.0, CLOSE);
    g_assert_cmpfloat_with_epsilon(ibid_price_index(&ages, 1), 4 / 6.0, CLOSE);
    g_assert_cmpfloat_with_epsilon(ibid_price_index(&other, 0), 2 / 6.0, CLOSE);
}

/* "2020: 4 +1 ?0 50": of known age, of the future, undated and the median. */
static char *spell(const GArray *periods)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < periods->len; i++) {
        const IbidPeriodAges *row = &g_array_index(periods, IbidPeriodAges, i);
        char date[IBID_DATE_SIZE];

        g_string_append_printf(text, "%s%s: %zu +%zu ?%zu %g", i > 0 ? ", " : "",
                               ibid_date_format(row->period, date), row->ages.n, row->ages.n_future,
                               row->ages.n_undated, row->ages.median);
    }
    return g_string_free(text, FALSE);
}

static void test_periods(void)
{
    static const struct {
        IbidAgeOptions options;
        const char *expected;
    } cases[] = {
        {{0}, "2020: 4 +1 ?0 50, 2021: 2 +0 ?0 497, : 0 +0 ?1 nan"},
        {{.per = IBID_PRECISION_MONTH}, "2020-01: 2 +1 ?0 5, 2020-04: 2 +0 ?0 95, : 2 +0 ?1 497"},
        {{.per = IBID_PRECISION_DAY, .of_cited = true},
         "2020-01-01: 3 +0 ?1 100, 2020-01-11: 1 +0 ?0 90, 2020-04-10: 1 +1 ?0 447, : 1 +0 ?0 0"},
    };
    g_autoptr(IbidNetwork) network = example();
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GArray) periods = ibid_ages_by_period(citations, &cases[i].options);
        g_autofree char *text = spell(periods);

        g_assert_cmpstr(text, ==, cases[i].expected);
    }
}

static void test_half_lives(void)
{
    g_autoptr(IbidNetwork) network = example();
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autofree double *citing = ibid_half_lives(citations, false);
    g_autofree double *cited = ibid_half_lives(citations, true);

    g_assert_cmpfloat(citing[find(network, "2")], ==, 95);
    g_assert_cmpfloat(citing[find(network, "3")], ==, 497);
    g_assert_true(isnan(citing[find(network, "0")]));
    g_assert_true(isnan(citing[find(network, "4")]));
    g_assert_cmpfloat(cited[find(network, "0")], ==, 100);
    g_assert_cmpfloat(cited[find(network, "5")], ==, 0);
    g_assert_true(isnan(cited[find(network, "3")]));
}

static void test_bins(void)
{
    g_autoptr(IbidNetwork) network = example();
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
    g_autofree size_t *counts = ibid_age_histogram(citations);
    const size_t expected[] = {1, 0, 1, 0, 2, 2};
    size_t n;
    const IbidAgeBin *bins = ibid_age_bins(&n);

    for (size_t i = 0; i < n; i++)
        g_assert_cmpuint(counts[i], ==, i < G_N_ELEMENTS(expected) ? expected[i] : 0);
    for (size_t i = 1; i < n; i++)
        g_assert_cmpint(bins[i].from, ==, bins[i - 1].below);
    g_assert_cmpint(bins[n - 1].below, ==, INT64_MAX);
}

/* "-3:1 0:2 coarse 1 undated 1" */
static char *spell_counts(const IbidAgeCounts *counts)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < counts->rows->len; i++) {
        const IbidAgeCount *row = &g_array_index(counts->rows, IbidAgeCount, i);

        g_string_append_printf(text, "%" G_GINT64_FORMAT ":%zu ", row->age, row->n);
    }
    g_string_append_printf(text, "coarse %zu undated %zu", counts->n_coarse, counts->n_undated);
    return g_string_free(text, FALSE);
}

static void test_exact_counts(void)
{
    static const struct {
        IbidDatePrecision per;
        const char *expected;
    } cases[] = {
        {IBID_PRECISION_YEAR, "0:5 1:2 coarse 0 undated 1"},
        {IBID_PRECISION_MONTH, "-3:1 0:1 3:2 coarse 3 undated 1"},
        {IBID_PRECISION_DAY, "-100:1 10:1 90:1 100:1 coarse 3 undated 1"},
    };
    g_autoptr(IbidNetwork) network = example();
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(IbidAgeCounts) counts = ibid_age_counts(citations, cases[i].per);
        g_autofree char *text = spell_counts(counts);

        g_assert_cmpstr(text, ==, cases[i].expected);
    }
}

static void graphs_have_all_references(void)
{
    g_autoptr(IbidGraph) graph = fixture_graph_of("b>a b>?x b>!y b>!z a=2020-01-02 b=2020-01-12 "
                                                  "?x=2020-01-01 !y=2019-01-12");
    g_autoptr(IbidCitations) citations = ibid_citations_of_graph(graph, NULL);
    IbidAges ages = ibid_ages(citations, NULL);

    g_assert_cmpuint(citations->n_pieces, ==, 2);
    g_assert_cmpuint(citations->n, ==, 5);
    g_assert_cmpuint(citations->n_citations, ==, 4);
    g_assert_cmpuint(ages.n, ==, 3);
    g_assert_cmpuint(ages.n_undated, ==, 1);
    g_assert_cmpfloat(ages.median, ==, 11);
    g_assert_cmpint(ages.most, ==, 365);

    bool keeps[16] = {true, true, true}; /* the first arc is that to a date */
    g_autoptr(IbidCitations) some = ibid_citations_of_graph(graph, keeps);

    g_assert_cmpuint(some->n_citations, ==, 2);
    g_assert_cmpfloat(ibid_ages(some, NULL).median, ==, 10.5);
}

static void nothing_has_no_age(void)
{
    for (size_t n = 0; n < 3; n++) {
        g_autoptr(IbidNetwork) network =
            network_of(n < 2 ? no_rows : (const char *const[]){"1 0", NULL}, NULL, n, NULL);
        g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
        g_autoptr(GArray) periods = ibid_ages_by_period(citations, NULL);
        g_autoptr(IbidAgeCounts) counts = ibid_age_counts(citations, IBID_PRECISION_DAY);
        g_autofree double *half_lives = ibid_half_lives(citations, true);
        IbidAges ages = ibid_ages(citations, NULL);

        g_assert_cmpuint(ages.n, ==, 0);
        g_assert_cmpuint(ages.n_undated, ==, n == 2);
        g_assert_true(isnan(ages.mean) && isnan(ages.median));
        g_assert_true(isnan(ibid_price_index(&ages, 0)));
        g_assert_cmpuint(periods->len, ==, n == 2);
        g_assert_cmpuint(counts->rows->len, ==, 0);
        g_assert_true(n == 0 || isnan(half_lives[0]));
    }
}

/* A date of any precision in a few years, or none. */
static const char *random_date(GRand *random)
{
    g_autofree char *text = NULL;
    int year = g_rand_int_range(random, 2000, 2004), month = g_rand_int_range(random, 1, 13);

    switch (g_rand_int_range(random, 0, 6)) {
    case 0:
        return "";
    case 1:
        text = g_strdup_printf("%d", year);
        break;
    case 2:
        text = g_strdup_printf("%d-%02d", year, month);
        break;
    case 3:
        text = g_strdup_printf("%d-%02d", year, g_rand_int_range(random, 21, 25));
        break;
    case 4:
        text = g_strdup_printf("%d-%02d", year, g_rand_int_range(random, 33, 37));
        break;
    default:
        text = g_strdup_printf("%d-%02d-%02d", year, month, g_rand_int_range(random, 1, 29));
    }
    return g_intern_string(text);
}

/* A network with dates; with `turn`, the same with its vertices and citations given backwards. */
static IbidNetwork *random_dated(GRand *random, uint32_t n, bool turn)
{
    g_autofree char **keys = g_new0(char *, n + 1);
    g_autofree IbidDate *when = g_new0(IbidDate, n + 1);
    uint32_t citing[120], cited[120];
    const size_t m = G_N_ELEMENTS(citing);

    for (uint32_t v = 0; v < n; v++) {
        uint32_t at = turn ? n - 1 - v : v;
        g_autofree char *key = g_strdup_printf("k%u", v);

        keys[at] = (char *)(gsize)g_intern_string(key);
        when[at] = ibid_date_from_iso(random_date(random));
    }
    for (size_t i = 0; i < m; i++) {
        uint32_t u = (uint32_t)g_rand_int_range(random, 0, (gint32)n);
        uint32_t v = (uint32_t)g_rand_int_range(random, 0, (gint32)n);

        citing[turn ? m - 1 - i : i] = turn ? n - 1 - u : u;
        cited[turn ? m - 1 - i : i] = turn ? n - 1 - v : v;
    }
    return ibid_network_new(&(IbidNetworkParts){.n = n,
                                                .n_citations = m,
                                                .citing = citing,
                                                .cited = cited,
                                                .keys = (const char *const *)keys,
                                                .dates = when});
}

static void assert_sums(const IbidNetwork *network, const IbidCitations *citations)
{
    IbidAges all = ibid_ages(citations, NULL);
    g_autofree size_t *bins = ibid_age_histogram(citations);
    size_t n_bins, in_bins = 0, n_future = 0;

    ibid_age_bins(&n_bins);
    for (size_t i = 0; i < n_bins; i++)
        in_bins += bins[i];
    for (size_t i = 0; i < citations->n_citations; i++)
        n_future += ibid_network_is_future(network, citations->citing[i], citations->cited[i]);
    g_assert_cmpuint(all.n_future, ==, n_future);
    g_assert_cmpuint(in_bins, ==, all.n);
    g_assert_cmpuint(all.n + all.n_future + all.n_undated, ==, network->n_arcs);
    for (int by = 0; by < 6; by++) {
        static const IbidDatePrecision pers[] = {IBID_PRECISION_YEAR, IBID_PRECISION_MONTH,
                                                 IBID_PRECISION_DAY};
        g_autoptr(GArray) periods = ibid_ages_by_period(
            citations, &(IbidAgeOptions){.per = pers[by / 2], .of_cited = by % 2 == 1});
        g_autoptr(IbidAgeCounts) counts = ibid_age_counts(citations, pers[by / 2]);
        size_t n = 0, n_within = 0, n_counted = counts->n_coarse + counts->n_undated;

        for (guint i = 0; i < periods->len; i++) {
            n += g_array_index(periods, IbidPeriodAges, i).ages.n;
            n_within += g_array_index(periods, IbidPeriodAges, i).ages.n_within[0];
        }
        for (guint i = 0; i < counts->rows->len; i++)
            n_counted += g_array_index(counts->rows, IbidAgeCount, i).n;
        g_assert_cmpuint(n, ==, all.n);
        g_assert_cmpuint(n_within, ==, all.n_within[0]);
        g_assert_cmpuint(n_counted, ==, network->n_arcs);
    }
}

static void sums_are_equal_in_any_order(void)
{
    for (guint32 seed = 0; seed < 100; seed++) {
        g_autoptr(GRand) random = g_rand_new_with_seed(seed);
        g_autoptr(GRand) again = g_rand_new_with_seed(seed);
        g_autoptr(IbidNetwork) network = random_dated(random, 2 + seed % 40, false);
        g_autoptr(IbidNetwork) turned = random_dated(again, 2 + seed % 40, true);
        g_autoptr(IbidCitations) citations = ibid_citations_of_network(network);
        g_autoptr(IbidCitations) others = ibid_citations_of_network(turned);
        g_autoptr(GArray) periods = ibid_ages_by_period(citations, NULL);
        g_autoptr(GArray) other_periods = ibid_ages_by_period(others, NULL);
        g_autofree char *text = spell(periods), *other_text = spell(other_periods);

        assert_sums(network, citations);
        g_assert_cmpstr(text, ==, other_text);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ages/quantiles", test_quantiles);
    g_test_add_func("/ages/all", test_all_ages);
    g_test_add_func("/ages/periods", test_periods);
    g_test_add_func("/ages/half-lives", test_half_lives);
    g_test_add_func("/ages/bins", test_bins);
    g_test_add_func("/ages/exact-counts", test_exact_counts);
    g_test_add_func("/ages/graph", graphs_have_all_references);
    g_test_add_func("/ages/nothing", nothing_has_no_age);
    g_test_add_func("/ages/sums", sums_are_equal_in_any_order);
    return g_test_run();
}
