#include <ibid/ages.h>

#include "analyse/age_groups.h"
#include "analyse/date_periods.h"

static const IbidAgeBin bins[] = {
    {"the same day", 0, 1},
    {"1 to 6 days", 1, 7},
    {"7 to 29 days", 7, 30},
    {"30 to 89 days", 30, 90},
    {"90 to 364 days", 90, 365},
    {"1 to 2 years", 365, 2 * 365},
    {"2 to 5 years", 2 * 365, 5 * 365},
    {"5 to 10 years", 5 * 365, 10 * 365},
    {"10 to 20 years", 10 * 365, 20 * 365},
    {"20 to 50 years", 20 * 365, 50 * 365},
    {"50 to 100 years", 50 * 365, 100 * 365},
    {"100 years and more", 100 * 365, INT64_MAX},
};

const IbidAgeBin *ibid_age_bins(size_t *ret_n)
{
    *ret_n = G_N_ELEMENTS(bins);
    return bins;
}

size_t *ibid_age_histogram(const IbidCitations *citations)
{
    g_autoptr(AgeGroups) all =
        age_groups_new(citations, NULL, 1, /* of_cited= */ false, AGE_GROUPS_BY_AGE);
    size_t *counts = g_new0(size_t, G_N_ELEMENTS(bins)), bin = 0;

    for (size_t i = 0; i < all->start[1]; i++) {
        while (all->days[i] >= bins[bin].below)
            bin++;
        counts[bin]++;
    }
    return counts;
}

/* How many citations of each age there are, the ages counted from `least`. */
static void add_rows(const size_t *counts, int64_t least, int64_t most, GArray *rows)
{
    for (int64_t age = least; age <= most; age++) {
        IbidAgeCount row = {age, counts[age - least]};

        if (row.n > 0)
            g_array_append_val(rows, row);
    }
}

/* True, with the age, when both ends are known to a period; else the citation is counted. */
static bool is_known(const IbidCitations *citations, const int64_t *period_of, size_t i,
                     IbidAgeCounts *counts, int64_t *ret_age)
{
    uint32_t citing = citations->citing[i], cited = citations->cited[i];

    if (citations->dates[citing].precision == IBID_PRECISION_NONE ||
        citations->dates[cited].precision == IBID_PRECISION_NONE) {
        counts->n_undated++;
        return false;
    }
    if (period_of[citing] == DATE_PERIOD_NONE || period_of[cited] == DATE_PERIOD_NONE) {
        counts->n_coarse++;
        return false;
    }
    *ret_age = period_of[citing] - period_of[cited];
    return true;
}

IbidAgeCounts *ibid_age_counts(const IbidCitations *citations, IbidDatePrecision per)
{
    IbidAgeCounts *counts = g_new0(IbidAgeCounts, 1);
    g_autofree int64_t *period_of = g_new(int64_t, citations->n + 1);
    g_autofree int64_t *ages = g_new(int64_t, citations->n_citations + 1);
    g_autofree size_t *of_age = NULL;
    int64_t least = INT64_MAX, most = INT64_MIN;
    size_t n = 0;

    counts->rows = g_array_new(FALSE, FALSE, sizeof(IbidAgeCount));
    for (size_t v = 0; v < citations->n; v++)
        period_of[v] = date_period(citations->dates[v], per);
    for (size_t i = 0; i < citations->n_citations; i++) {
        if (!is_known(citations, period_of, i, counts, &ages[n]))
            continue;
        least = MIN(least, ages[n]);
        most = MAX(most, ages[n]);
        n++;
    }
    if (n == 0)
        return counts;
    of_age = g_new0(size_t, (size_t)(most - least) + 1);
    for (size_t i = 0; i < n; i++)
        of_age[ages[i] - least]++;
    add_rows(of_age, least, most, counts->rows);
    return counts;
}

void ibid_age_counts_free(IbidAgeCounts *counts)
{
    if (counts == NULL)
        return;
    g_array_unref(counts->rows);
    g_free(counts);
}
