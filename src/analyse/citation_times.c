#include <ibid/ages.h>

#include "analyse/age_groups.h"

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

/* Days from the thing's date to a day; 0 where its own middle is after it, see IbidAges. */
static int64_t age_on(IbidDate date, int64_t day)
{
    return date.precision == IBID_PRECISION_NONE ? 0 : MAX(day - ibid_date_days(date), 0);
}

static IbidCitationTimes describe(const IbidCitations *citations, const AgeGroups *groups,
                                  uint32_t thing, uint32_t within)
{
    IbidDate date = citations->dates[thing];
    size_t start = groups->start[thing], end = groups->start[thing + 1];
    IbidCitationTimes times = {
        .n_dated = (uint32_t)(end - start),
        .n_future = groups->n_future[thing],
        .n_undated = groups->n_undated[thing],
        .first = UINT32_MAX,
        .last = UINT32_MAX,
    };

    find_gap(citations, groups, start, end, &times);
    if (start == end)
        return times;
    times.first = citations->citing[groups->citations[start]];
    times.last = citations->citing[groups->citations[end - 1]];
    times.first_age = age_on(date, groups->days[start]);
    times.last_age = age_on(date, groups->days[end - 1]);
    for (size_t i = start; i < end && date.precision != IBID_PRECISION_NONE; i++)
        times.n_within += age_on(date, groups->days[i]) <= within;
    return times;
}

IbidCitationTimes *ibid_citation_times(const IbidCitations *citations, uint32_t within_days)
{
    uint32_t within = within_days > 0 ? within_days : DEFAULT_WITHIN;
    g_autofree uint32_t *group_of = age_groups_of_things(citations);
    g_autofree double *half_lives = ibid_half_lives(citations, /* of_cited= */ true);
    g_autoptr(AgeGroups) groups = age_groups_new(citations, group_of, citations->n,
                                                 /* of_cited= */ true, AGE_GROUPS_BY_DAY);
    IbidCitationTimes *all = g_new(IbidCitationTimes, citations->n + 1);

    for (uint32_t v = 0; v < citations->n; v++) {
        all[v] = describe(citations, groups, v, within);
        all[v].half_life = half_lives[v];
    }
    return all;
}
