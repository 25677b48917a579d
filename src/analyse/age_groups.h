/* Citations divided into groups, in each in order of age or day. */
#pragma once

#include <ibid/ages.h>

typedef enum {
    AGE_GROUPS_BY_AGE, /* the citations of known age, by it */
    AGE_GROUPS_BY_DAY, /* those whose citing end is dated, but for those of the future, by its day
                        */
} AgeGroupsOrder;

/* Citations that are not among those in order are counted. */
typedef struct {
    size_t n;
    size_t *start;       /* n + 1: group i has places [start[i], start[i + 1]) */
    int64_t *days;       /* one a place: the age or the day, ascending in a group */
    uint32_t *citations; /* one a place; of equal days ascending */
    uint32_t *n_future;  /* one a group, like the next */
    uint32_t *n_undated;
    uint32_t *n_agreeing;
} AgeGroups;

/*
 * @group_of  one a thing, below `n_groups`; NULL: all are in group 0
 * @of_cited  a citation belongs to the group of its cited end, not of its citing one
 *
 * Cost: O(n + citations + groups), 24 bytes a citation.
 */
AgeGroups *age_groups_new(const IbidCitations *citations, const uint32_t *group_of, size_t n_groups,
                          bool of_cited, AgeGroupsOrder order);
void age_groups_free(AgeGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AgeGroups, age_groups_free)
