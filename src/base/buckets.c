#include "base/buckets.h"

#include <glib.h>

#include "base/numbers.h"

/* Buckets with their bounds, and room for as many as `groups` are.
 * @ret_next  (transfer full) where the next member of each group goes */
static Buckets measure(const uint32_t *groups, size_t n, size_t n_groups, uint32_t **ret_next)
{
    Buckets buckets = {g_new0(uint32_t, n_groups + 1), g_new(uint32_t, n + 1)};

    for (size_t i = 0; i < n; i++)
        buckets.start[groups[i] + 1]++;
    numbers_add_up(buckets.start, n_groups);
    *ret_next = g_memdup2(buckets.start, (n_groups + 1) * sizeof(uint32_t));
    return buckets;
}

Buckets buckets_of(const uint32_t *group_of, size_t n, size_t n_groups)
{
    g_autofree uint32_t *next = NULL;
    Buckets buckets = measure(group_of, n, n_groups, &next);

    for (size_t i = 0; i < n; i++)
        buckets.members[next[group_of[i]]++] = (uint32_t)i;
    return buckets;
}

Buckets buckets_of_lists(const uint32_t *start, const uint32_t *groups, size_t n, size_t n_groups)
{
    g_autofree uint32_t *next = NULL;
    Buckets buckets = measure(groups, start[n], n_groups, &next);

    for (size_t i = 0; i < n; i++)
        for (uint32_t k = start[i]; k < start[i + 1]; k++)
            buckets.members[next[groups[k]]++] = (uint32_t)i;
    return buckets;
}

void buckets_clear(Buckets *buckets)
{
    g_clear_pointer(&buckets->start, g_free);
    g_clear_pointer(&buckets->members, g_free);
}
