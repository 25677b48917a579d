#include <ibid/ages.h>

#include <math.h>

#include "analyse/age_groups.h"
#include "analyse/date_periods.h"
#include "analyse/quantiles.h"
#include "base/numbers.h"

static const uint32_t default_windows[] = {90, 365};

/* A copy of the options with nothing left to default. */
static IbidAgeOptions complete(const IbidAgeOptions *options)
{
    IbidAgeOptions all = options != NULL ? *options : (IbidAgeOptions){0};

    if (all.per == IBID_PRECISION_NONE)
        all.per = IBID_PRECISION_YEAR;
    if (all.n_windows == 0) {
        all.n_windows = G_N_ELEMENTS(default_windows);
        for (size_t i = 0; i < all.n_windows; i++)
            all.windows[i] = default_windows[i];
    }
    all.n_windows = MIN(all.n_windows, IBID_MOST_WINDOWS);
    return all;
}

/* How many of `n` ascending ages are below `bound`. */
static size_t n_below(const int64_t *sorted, size_t n, int64_t bound)
{
    size_t first = 0;

    while (n > 0) {
        size_t half = n / 2;

        if (sorted[first + half] < bound) {
            first += half + 1;
            n -= half + 1;
        } else {
            n = half;
        }
    }
    return first;
}

static IbidAges describe(const AgeGroups *groups, size_t group, const IbidAgeOptions *options)
{
    const int64_t *sorted = groups->days + groups->start[group];
    size_t n = groups->start[group + 1] - groups->start[group];
    IbidAges ages = {
        .n = n,
        .n_agreeing = groups->n_agreeing[group],
        .n_future = groups->n_future[group],
        .n_undated = groups->n_undated[group],
        .least = n > 0 ? sorted[0] : 0,
        .most = n > 0 ? sorted[n - 1] : 0,
        .lower_quartile = quantile_of_sorted(sorted, n, 0.25),
        .median = quantile_of_sorted(sorted, n, 0.5),
        .upper_quartile = quantile_of_sorted(sorted, n, 0.75),
    };
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += sorted[i];
    ages.mean = n > 0 ? (double)sum / (double)n : NAN;
    for (size_t i = 0; i < options->n_windows; i++)
        ages.n_within[i] = n_below(sorted, n, (int64_t)options->windows[i] + 1);
    return ages;
}

IbidAges ibid_ages(const IbidCitations *citations, const IbidAgeOptions *options)
{
    IbidAgeOptions all = complete(options);
    g_autoptr(AgeGroups) groups =
        age_groups_new(citations, NULL, 1, /* of_cited= */ false, AGE_GROUPS_BY_AGE);

    return describe(groups, 0, &all);
}

/* The periods that there are, ascending; DATE_PERIOD_NONE, which comes first, always is. */
static GArray *list_periods(const int64_t *period_of, size_t n)
{
    GArray *periods = g_array_new(FALSE, FALSE, sizeof(int64_t));
    const int64_t none = DATE_PERIOD_NONE;
    guint kept = 1;

    g_array_append_val(periods, none);
    /* Things are mostly in order of date, so most repeat what is before them. */
    for (size_t v = 0; v < n; v++)
        if (period_of[v] != g_array_index(periods, int64_t, periods->len - 1))
            g_array_append_val(periods, period_of[v]);
    g_array_sort(periods, numbers_by_int64);
    for (guint i = 1; i < periods->len; i++) {
        int64_t period = g_array_index(periods, int64_t, i);

        if (period != g_array_index(periods, int64_t, kept - 1))
            g_array_index(periods, int64_t, kept++) = period;
    }
    g_array_set_size(periods, kept);
    return periods;
}

/* The place of each thing's period in `*ret_periods`, that of DATE_PERIOD_NONE the last. */
static uint32_t *number_periods(const IbidCitations *citations, IbidDatePrecision per,
                                GArray **ret_periods)
{
    uint32_t *group_of = g_new(uint32_t, citations->n + 1);
    g_autofree int64_t *period_of = g_new(int64_t, citations->n + 1);
    const int64_t *periods;
    size_t n_periods;

    for (size_t v = 0; v < citations->n; v++)
        period_of[v] = date_period(citations->dates[v], per);
    *ret_periods = list_periods(period_of, citations->n);
    g_array_remove_index(*ret_periods, 0);
    periods = (const int64_t *)(void *)(*ret_periods)->data;
    n_periods = (*ret_periods)->len;
    for (size_t v = 0; v < citations->n; v++)
        group_of[v] = (uint32_t)(period_of[v] == DATE_PERIOD_NONE
                                     ? n_periods
                                     : n_below(periods, n_periods, period_of[v]));
    return group_of;
}

GArray *ibid_ages_by_period(const IbidCitations *citations, const IbidAgeOptions *options)
{
    IbidAgeOptions all = complete(options);
    g_autoptr(GArray) periods = NULL;
    g_autofree uint32_t *group_of = number_periods(citations, all.per, &periods);
    g_autoptr(AgeGroups) groups =
        age_groups_new(citations, group_of, periods->len + 1, all.of_cited, AGE_GROUPS_BY_AGE);
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(IbidPeriodAges));

    for (guint i = 0; i <= periods->len; i++) {
        IbidPeriodAges row = {.ages = describe(groups, i, &all)};

        if (i < periods->len)
            row.period = date_of_period(g_array_index(periods, int64_t, i), all.per);
        if (row.ages.n + row.ages.n_future + row.ages.n_undated > 0)
            g_array_append_val(rows, row);
    }
    return rows;
}

double *ibid_half_lives(const IbidCitations *citations, bool of_cited)
{
    g_autofree uint32_t *group_of = numbers_count_up(citations->n);
    g_autoptr(AgeGroups) groups =
        age_groups_new(citations, group_of, citations->n, of_cited, AGE_GROUPS_BY_AGE);
    double *half_lives = g_new(double, citations->n + 1);

    for (size_t v = 0; v < citations->n; v++)
        half_lives[v] = quantile_of_sorted(groups->days + groups->start[v],
                                           groups->start[v + 1] - groups->start[v], 0.5);
    return half_lives;
}

double ibid_price_index(const IbidAges *ages, size_t window)
{
    return ages->n > 0 ? (double)ages->n_within[window] / (double)ages->n : NAN;
}
