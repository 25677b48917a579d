#include "analyse/age_groups.h"

#include "analyse/date_periods.h"

/* Days of the years 1 to 9999 fit in two digits. */
enum { DIGIT_BITS = 11, N_BUCKETS = 1 << DIGIT_BITS };

typedef struct {
    uint32_t group, days, citation;
} Entry;

/* Puts a citation in its place: into `*entry`, or only into the counts of its group. */
static bool describe(const IbidCitations *citations, const int64_t *days, uint32_t i,
                     AgeGroupsOrder order, AgeGroups *groups, Entry *entry)
{
    uint32_t citing = citations->citing[i], cited = citations->cited[i];
    int64_t age = 0;

    entry->citation = i;
    if (days[citing] == DATE_PERIOD_NONE ||
        (days[cited] == DATE_PERIOD_NONE && order == AGE_GROUPS_BY_AGE)) {
        groups->n_undated[entry->group]++;
        return false;
    }
    if (days[cited] != DATE_PERIOD_NONE)
        age = days[citing] - days[cited];
    if (age < 0) {
        if (!ibid_date_agrees(citations->dates[citing], citations->dates[cited])) {
            groups->n_future[entry->group]++;
            return false;
        }
        groups->n_agreeing[entry->group]++;
        age = 0;
    }
    entry->days = (uint32_t)(order == AGE_GROUPS_BY_AGE ? age : days[citing]);
    return true;
}

static void sort_by_digit(const Entry *from, Entry *to, size_t n, int digit)
{
    size_t start[N_BUCKETS + 1] = {0};
    int shift = digit * DIGIT_BITS;

    for (size_t i = 0; i < n; i++)
        start[(from[i].days >> shift & (N_BUCKETS - 1)) + 1]++;
    for (size_t i = 0; i < N_BUCKETS; i++)
        start[i + 1] += start[i];
    for (size_t i = 0; i < n; i++)
        to[start[from[i].days >> shift & (N_BUCKETS - 1)]++] = from[i];
}

static void deal_out(const Entry *entries, size_t n, AgeGroups *groups)
{
    g_autofree size_t *next = NULL;

    for (size_t i = 0; i < n; i++)
        groups->start[entries[i].group + 1]++;
    for (size_t i = 0; i < groups->n; i++)
        groups->start[i + 1] += groups->start[i];
    next = g_memdup2(groups->start, (groups->n + 1) * sizeof(size_t));
    for (size_t i = 0; i < n; i++) {
        size_t place = next[entries[i].group]++;

        groups->days[place] = entries[i].days;
        groups->citations[place] = entries[i].citation;
    }
}

AgeGroups *age_groups_new(const IbidCitations *citations, const uint32_t *group_of, size_t n_groups,
                          bool of_cited, AgeGroupsOrder order)
{
    AgeGroups *groups = g_new0(AgeGroups, 1);
    size_t n = 0;
    g_autofree int64_t *days = date_days_of_all(citations->dates, citations->n);
    g_autofree Entry *entries = g_new(Entry, citations->n_citations + 1);
    g_autofree Entry *other = g_new(Entry, citations->n_citations + 1);

    groups->n = n_groups;
    groups->start = g_new0(size_t, n_groups + 1);
    groups->n_future = g_new0(uint32_t, n_groups + 1);
    groups->n_undated = g_new0(uint32_t, n_groups + 1);
    groups->n_agreeing = g_new0(uint32_t, n_groups + 1);
    for (uint32_t i = 0; i < citations->n_citations; i++) {
        uint32_t end = of_cited ? citations->cited[i] : citations->citing[i];

        entries[n].group = group_of != NULL ? group_of[end] : 0;
        n += describe(citations, days, i, order, groups, &entries[n]);
    }
    sort_by_digit(entries, other, n, 0);
    sort_by_digit(other, entries, n, 1);
    groups->days = g_new(int64_t, n + 1);
    groups->citations = g_new(uint32_t, n + 1);
    deal_out(entries, n, groups);
    return groups;
}

void age_groups_free(AgeGroups *groups)
{
    if (groups == NULL)
        return;
    g_free(groups->start);
    g_free(groups->days);
    g_free(groups->citations);
    g_free(groups->n_future);
    g_free(groups->n_undated);
    g_free(groups->n_agreeing);
    g_free(groups);
}
