/* What holds of self-citation in any network, and of the intervals of its rates. */
#include <ibid/error.h>
#include <ibid/self_citation.h>
#include <math.h>

#include "analyse/rate_bootstrap.h"

enum { N = 30, N_CITATIONS = 120, N_AUTHORS = 6, MOST_AUTHORS = 3 };

/* A random network, and a way of shuffling it that does not change it. */
typedef struct {
    uint32_t citing[N_CITATIONS], cited[N_CITATIONS];
    char *keys[N];
    IbidDate dates[N];
    uint32_t n_authors[N], authors[N][MOST_AUTHORS];
} Random;

static const char *const names[N_AUTHORS] = {"Ann", "Bo", "Cy", "Di", "Ed", "Flo"};

static IbidDate random_date(GRand *rng)
{
    switch (g_rand_int_range(rng, 0, 6)) {
    case 0:
        return (IbidDate){0};
    case 1:
        return ibid_date_new(g_rand_int_range(rng, 2018, 2022), 0, 0);
    default:
        return ibid_date_new(g_rand_int_range(rng, 2018, 2022), g_rand_int_range(rng, 1, 13),
                             g_rand_int_range(rng, 1, 29));
    }
}

static void random_init(Random *random, GRand *rng)
{
    for (int i = 0; i < N_CITATIONS; i++) {
        random->citing[i] = (uint32_t)g_rand_int_range(rng, 0, N);
        random->cited[i] = (uint32_t)g_rand_int_range(rng, 0, N);
    }
    for (uint32_t v = 0; v < N; v++) {
        uint32_t author = (uint32_t)g_rand_int_range(rng, 0, N_AUTHORS);

        random->keys[v] = g_strdup_printf("k%u", v);
        random->dates[v] = random_date(rng);
        random->n_authors[v] = (uint32_t)g_rand_int_range(rng, 0, MOST_AUTHORS + 1);
        for (uint32_t i = 0; i < random->n_authors[v]; i++)
            random->authors[v][i] = (author + i) % N_AUTHORS;
    }
}

static void random_clear(Random *random)
{
    for (int v = 0; v < N; v++)
        g_free(random->keys[v]);
}

/* Vertex v stands at (7 v + shift) mod n, and authors are numbered backwards where there is a
 * shift. */
static IbidNetwork *network_of_random(const Random *random, uint32_t shift)
{
    uint32_t citing[N_CITATIONS], cited[N_CITATIONS], start[N + 1] = {0};
    uint32_t authors[N * MOST_AUTHORS], place[N];
    const char *keys[N], *author_names[N_AUTHORS];
    IbidDate dates[N];

    for (uint32_t v = 0; v < N; v++) {
        place[v] = shift == 0 ? v : (7 * v + shift) % N;
        keys[place[v]] = random->keys[v];
        dates[place[v]] = random->dates[v];
        start[place[v] + 1] = random->n_authors[v];
    }
    for (uint32_t v = 0; v < N; v++)
        start[v + 1] += start[v];
    for (uint32_t v = 0; v < N; v++)
        for (uint32_t i = 0; i < random->n_authors[v]; i++)
            authors[start[place[v]] + i] =
                shift == 0 ? random->authors[v][i] : N_AUTHORS - 1 - random->authors[v][i];
    for (uint32_t a = 0; a < N_AUTHORS; a++)
        author_names[shift == 0 ? a : N_AUTHORS - 1 - a] = names[a];
    for (uint32_t i = 0; i < N_CITATIONS; i++) {
        uint32_t from = shift == 0 ? i : N_CITATIONS - 1 - i;

        citing[i] = place[random->citing[from]];
        cited[i] = place[random->cited[from]];
    }
    return ibid_network_new(&(IbidNetworkParts){.n = N,
                                                .n_citations = N_CITATIONS,
                                                .citing = citing,
                                                .cited = cited,
                                                .keys = keys,
                                                .dates = dates,
                                                .author_start = start,
                                                .authors = authors,
                                                .author_names = author_names,
                                                .n_authors = N_AUTHORS});
}

static void check_share(const IbidSelfShare *share)
{
    g_assert_cmpuint(share->own + share->unknown, <=, share->all);
}

static void check_counts(const IbidSelfCounts *counts)
{
    uint32_t own_given = 0, all_given = 0, own_received = 0, all_received = 0, pieces = 0;

    for (guint i = 0; i < counts->periods->len; i++) {
        const IbidSelfPeriod *it = &g_array_index(counts->periods, IbidSelfPeriod, i);

        if (i > 0)
            g_assert_cmpint(ibid_date_compare(it[-1].date, it->date), <, 0);
        check_share(&it->given[IBID_SELF_WHOLE]);
        check_share(&it->received[IBID_SELF_WHOLE]);
        g_assert_cmpuint(it->given[IBID_SELF_WHOLE].all, <=, it->references);
        own_given += it->given[IBID_SELF_WHOLE].own;
        all_given += it->given[IBID_SELF_WHOLE].all;
        own_received += it->received[IBID_SELF_WHOLE].own;
        all_received += it->received[IBID_SELF_WHOLE].all;
        pieces += it->pieces;
    }
    g_assert_cmpuint(own_given, ==, counts->total.given[IBID_SELF_WHOLE].own);
    g_assert_cmpuint(all_given, ==, counts->total.given[IBID_SELF_WHOLE].all);
    g_assert_cmpuint(own_received, ==, counts->total.received[IBID_SELF_WHOLE].own);
    g_assert_cmpuint(all_received, ==, counts->total.received[IBID_SELF_WHOLE].all);
    g_assert_cmpuint(pieces, ==, counts->total.pieces);
    g_assert_cmpuint(own_given, ==, own_received);
}

static void check_groups(const IbidPieceGroups *groups)
{
    g_autoptr(IbidSelfRates) rates = ibid_self_rates(groups->network);
    g_autoptr(IbidSelfOverlap) overlap = ibid_self_overlap(groups);
    g_autoptr(IbidSelfCounts) any = ibid_self_counts(groups, IBID_ANY_GROUP, IBID_PER_YEAR);
    const IbidSelfShare *given = &any->total.given[IBID_SELF_WHOLE];
    uint32_t n_signed = 0;

    check_counts(any);
    g_assert_cmpuint(given->own, ==, rates->n_self);
    g_assert_cmpuint(given->all - given->unknown, ==, rates->n_signed);
    for (guint i = 0; i < overlap->shared->len; i++)
        n_signed += g_array_index(overlap->shared, uint32_t, i);
    g_assert_cmpuint(n_signed, ==, rates->n_signed);
    g_assert_cmpuint(overlap->n_same_first, <=, overlap->n_first_among);
    g_assert_cmpuint(overlap->n_first_among, <=, rates->n_self);
    g_assert_cmpuint(n_signed - g_array_index(overlap->shared, uint32_t, 0), ==, rates->n_self);
    for (uint32_t g = 0; g < groups->n; g++) {
        g_autoptr(IbidSelfCounts) years = ibid_self_counts(groups, g, IBID_PER_YEAR);
        g_autoptr(IbidSelfCounts) months = ibid_self_counts(groups, g, IBID_PER_MONTH);

        check_counts(years);
        check_counts(months);
        g_assert_cmpuint(months->periods->len, >=, years->periods->len);
    }
}

static void add_interval(GString *text, IbidInterval interval)
{
    g_string_append_printf(text, " [%.17g %.17g]", interval.low, interval.high);
}

/* All that is told of a group. */
static void add_group(GString *text, const IbidPieceGroups *groups, uint32_t g)
{
    const IbidBootstrapOptions few = {.n_resamples = 50};
    g_autoptr(IbidSelfCounts) counts = ibid_self_counts(groups, g, IBID_PER_YEAR);
    g_autoptr(GArray) intervals = ibid_self_intervals(groups, counts, &few, NULL);
    g_autoptr(GArray) cited = ibid_self_cited(groups, g);
    IbidSelfLags lags = ibid_self_lags(groups, g, NULL);

    g_string_append(text, g == IBID_ANY_GROUP ? "any" : groups->names[g]);
    for (guint i = 0; i < counts->periods->len; i++) {
        const IbidSelfPeriod *it = &g_array_index(counts->periods, IbidSelfPeriod, i);
        const IbidSelfIntervals *of_it = &g_array_index(intervals, IbidSelfIntervals, i);

        g_string_append_printf(text, " %d %u/%u %u/%u", it->date.year, it->given[0].own,
                               it->given[0].all, it->received[0].own, it->received[0].all);
        add_interval(text, of_it->given);
        add_interval(text, of_it->received);
        add_interval(text, of_it->difference_interval);
    }
    for (guint i = 0; i < cited->len; i++) {
        const IbidSelfCited *it = &g_array_index(cited, IbidSelfCited, i);

        g_string_append_printf(text, " %s:%u/%u", groups->network->keys[it->vertex], it->own,
                               it->received);
    }
    g_string_append_printf(text, " %u %g %g %g\n", lags.own.n, lags.own.median, lags.given.median,
                           lags.received.third_quartile);
}

static char *all_of(const Random *random, uint32_t shift)
{
    g_autoptr(IbidNetwork) network = network_of_random(random, shift);
    g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);
    g_autoptr(GArray) order = ibid_self_order(groups);
    GString *text = g_string_new(NULL);

    add_group(text, groups, IBID_ANY_GROUP);
    for (guint i = 0; i < order->len; i++)
        add_group(text, groups, g_array_index(order, uint32_t, i));
    return g_string_free(text, FALSE);
}

static void counts_add_up(void)
{
    g_autoptr(GRand) rng = g_rand_new_with_seed(6);

    for (int i = 0; i < 100; i++) {
        Random random;

        random_init(&random, rng);
        g_autoptr(IbidNetwork) network = network_of_random(&random, 0);
        g_autoptr(IbidPieceGroups) groups = ibid_piece_groups_new(network, IBID_GROUPS_AUTHOR);

        check_groups(groups);
        random_clear(&random);
    }
}

static void order_of_input_changes_nothing(void)
{
    g_autoptr(GRand) rng = g_rand_new_with_seed(7);

    for (uint32_t i = 1; i < 30; i++) {
        Random random;

        random_init(&random, rng);
        g_autofree char *before = all_of(&random, 0), *after = all_of(&random, i);

        g_assert_cmpstr(before, ==, after);
        random_clear(&random);
    }
}

static IbidInterval difference_of(const GArray *units, const GArray *others,
                                  const IbidBootstrapOptions *options)
{
    IbidInterval interval;

    g_assert_true(rate_bootstrap(&(RateBootstrap){options, NULL}, units, others, &interval, NULL));
    return interval;
}

static IbidInterval interval_of(const GArray *units, const IbidBootstrapOptions *options)
{
    return difference_of(units, NULL, options);
}

/* `n` citing pieces of which every other cites its own only, the rest others only. */
static GArray *halves(guint n)
{
    GArray *units = g_array_new(FALSE, FALSE, sizeof(RateUnit));

    for (guint i = 0; i < n; i++) {
        RateUnit unit = {i % 2, 1};

        g_array_append_val(units, unit);
    }
    return units;
}

static void intervals_hold_the_rate(void)
{
    for (guint n = 2; n <= 100; n += 2) {
        g_autoptr(GArray) units = halves(n);
        g_autoptr(GArray) others = halves(2 * n);
        IbidInterval rate = interval_of(units, NULL);
        IbidInterval difference = difference_of(units, others, NULL);

        g_assert_true(0 <= rate.low && rate.low <= 0.5 && rate.high >= 0.5 && rate.high <= 1);
        g_assert_true(difference.low <= 0 && difference.high >= 0);
    }
}

static void intervals_are_as_wide_as_they_should_be(void)
{
    /* The standard error is sqrt(0.25 / 400) = 0.025, so the interval is 0.5 ± 0.049. */
    g_autoptr(GArray) units = halves(400);
    IbidInterval rate = interval_of(units, NULL);
    IbidInterval narrow = interval_of(units, &(IbidBootstrapOptions){.confidence = 0.5});

    g_assert_cmpfloat_with_epsilon(rate.low, 0.451, 0.006);
    g_assert_cmpfloat_with_epsilon(rate.high, 0.549, 0.006);
    g_assert_cmpfloat_with_epsilon(narrow.high - narrow.low, 2 * 0.6745 * 0.025, 0.006);
}

static void seed_decides(void)
{
    g_autoptr(GArray) units = halves(101);
    IbidInterval first = interval_of(units, NULL), second = interval_of(units, NULL);
    IbidInterval other = interval_of(units, &(IbidBootstrapOptions){.seed = 2, .n_resamples = 50});
    IbidInterval again = interval_of(units, &(IbidBootstrapOptions){.seed = 2, .n_resamples = 50});
    IbidInterval third = interval_of(units, &(IbidBootstrapOptions){.seed = 3, .n_resamples = 50});

    g_assert_true(first.low == second.low && first.high == second.high);
    g_assert_true(other.low == again.low && other.high == again.high);
    g_assert_false(other.low == third.low && other.high == third.high);
}

static void equal_pieces_leave_no_doubt(void)
{
    g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(RateUnit));
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(RateUnit));
    IbidInterval of_none = interval_of(none, NULL);

    for (int i = 0; i < 5; i++)
        g_array_append_val(units, ((RateUnit){1, 4}));
    g_assert_cmpfloat(interval_of(units, NULL).low, ==, 0.25);
    g_assert_cmpfloat(interval_of(units, NULL).high, ==, 0.25);
    g_assert_true(isnan(of_none.low) && isnan(of_none.high) && isnan(rate_of_units(none)));
    g_assert_true(isnan(difference_of(units, none, NULL).low));
}

static bool stop(const char *what, size_t done, size_t total, gpointer data)
{
    g_assert_cmpstr(what, ==, "resamples");
    g_assert_cmpuint(done, <, total);
    ++*(int *)data;
    return false;
}

static void long_work_can_be_stopped(void)
{
    int n_told = 0;
    const IbidWatch watch = {stop, &n_told};
    g_autoptr(GArray) units = halves(100000);
    g_autoptr(GError) error = NULL;
    IbidInterval interval;

    g_assert_false(rate_bootstrap(&(RateBootstrap){NULL, &watch}, units, NULL, &interval, &error));
    g_assert_error(error, IBID_ERROR, IBID_ERROR_STOPPED);
    g_assert_cmpint(n_told, ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/self-properties/counts-add-up", counts_add_up);
    g_test_add_func("/self-properties/order-of-input", order_of_input_changes_nothing);
    g_test_add_func("/self-properties/intervals-hold-the-rate", intervals_hold_the_rate);
    g_test_add_func("/self-properties/width", intervals_are_as_wide_as_they_should_be);
    g_test_add_func("/self-properties/seed-decides", seed_decides);
    g_test_add_func("/self-properties/equal-pieces", equal_pieces_leave_no_doubt);
    g_test_add_func("/self-properties/can-be-stopped", long_work_can_be_stopped);
    return g_test_run();
}
