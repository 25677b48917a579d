/* Things by the group that they are in. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t *start;   /* n_groups + 1 */
    uint32_t *members; /* those of group g are places [start[g], start[g + 1]), ascending */
} Buckets;

/*
 * @group_of  n of them, below `n_groups`
 *
 * Returns: to be cleared by buckets_clear().  Cost: O(n + groups).
 */
Buckets buckets_of(const uint32_t *group_of, size_t n, size_t n_groups);

/*
 * The same where a thing may be in several groups, or in none.
 *
 * @start   n + 1: places [start[i], start[i + 1]) of `groups` are those of thing i
 * @groups  numbers below `n_groups`
 */
Buckets buckets_of_lists(const uint32_t *start, const uint32_t *groups, size_t n, size_t n_groups);

/* Cleared or all-zero buckets may be cleared again. */
void buckets_clear(Buckets *buckets);
