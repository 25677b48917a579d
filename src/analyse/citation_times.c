#include <ibid/ages.h>

#include <math.h>

#include "analyse/age_groups.h"
#include "analyse/quantiles.h"
#include "base/numbers.h"

enum { DEFAULT_WITHIN = 365 };

/* The longest stretch between two citations in a row; of several the first. */
static void find_gap(const IbidCitations *citations, const AgeGroups *groups, size_t start,
                     size_t end, IbidCitationTimes *times)
{
    times->gap_from = times->gap_to = UINT32_MAX;
    for (size_t i = start + 1; i < end; i++) {
        int64_t gap = groups->days[i] - groups->days[i - 1];

        if (i > start + 1 && gap <= times->longest_gap)
            continue;
        times->longest_gap = gap;
        times->gap_from = citations->citing[groups->citations[i - 1]];
        times->gap_to = citations->citing[groups->citations[i]];
    }
}

/* Turns the days of citations into ages, by the rule for those whose dates may be the same day; the
 * order stays. */
static void count_from(int64_t first_day, int64_t *days, size_t n)
{
    for (size_t i = 0; i < n; i++)
        days[i] = MAX(days[i] - first_day, 0);
}

static void describe_ages(IbidDate date, int64_t *days, size_t n, uint32_t within,
                          IbidCitationTimes *times)
{
    times->half_life = NAN;
    if (n == 0 || date.precision == IBID_PRECISION_NONE)
        return;
    count_from(ibid_date_days(date), days, n);
    times->first_age = days[0];
    times->last_age = days[n - 1];
    times->half_life = quantile_of_sorted(days, n, 0.5);
    while (times->n_within < n && days[times->n_within] <= within)
        times->n_within++;
}

static IbidCitationTimes describe(const IbidCitations *citations, const AgeGroups *groups,
                                  uint32_t thing, uint32_t within)
{
    size_t start = groups->start[thing], end = groups->start[thing + 1];
    IbidCitationTimes times = {
        .n_dated = (uint32_t)(end - start),
        .n_future = groups->n_future[thing],
        .n_undated = groups->n_undated[thing],
        .first = UINT32_MAX,
        .last = UINT32_MAX,
    };

    find_gap(citations, groups, start, end, &times);
    if (start < end) {
        times.first = citations->citing[groups->citations[start]];
        times.last = citations->citing[groups->citations[end - 1]];
    }
    describe_ages(citations->dates[thing], groups->days + start, end - start, within, &times);
    return times;
}

IbidCitationTimes *ibid_citation_times(const IbidCitations *citations, uint32_t within_days)
{
    uint32_t within = within_days > 0 ? within_days : DEFAULT_WITHIN;
    g_autofree uint32_t *group_of = numbers_count_up(citations->n);
    g_autoptr(AgeGroups) groups = age_groups_new(citations, group_of, citations->n,
                                                 /* of_cited= */ true, AGE_GROUPS_BY_DAY);
    IbidCitationTimes *all = g_new(IbidCitationTimes, citations->n + 1);

    for (uint32_t v = 0; v < citations->n; v++)
        all[v] = describe(citations, groups, v, within);
    return all;
}
