#include <math.h>

#include "analyse/leiden_level.h"

/* Groups below parts.  A group bears the number of the vertex that it began with. */
typedef struct {
    uint32_t *group_of; /* n */
    uint32_t *size;
    double *mass;  /* sum of the degrees in it */
    double *outer; /* weight between it and the rest of its part */
} Groups;

static Groups single_groups(const LeidenLevel *level)
{
    const Ties *ties = level->ties;
    uint32_t n = ties->n;
    Groups groups = {g_new(uint32_t, n + 1), g_new(uint32_t, n + 1), g_new(double, n + 1),
                     g_new0(double, n + 1)};

    for (uint32_t v = 0; v < n; v++) {
        groups.group_of[v] = v;
        groups.size[v] = 1;
        groups.mass[v] = ties->degree[v];
        for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++)
            if (level->part_of[ties->other[i]] == level->part_of[v])
                groups.outer[v] += ties_weight(ties, i);
    }
    return groups;
}

/* True when a group has as much to do with the rest of its part as chance would give, or more. */
static bool hangs_well(const LeidenLevel *level, const Groups *groups, uint32_t group,
                       uint32_t part)
{
    double mass = groups->mass[group];

    return groups->outer[group] >= level->rate * mass * (level->mass[part] - mass);
}

/* The weight between a vertex and each group beside it in its part. */
static uint32_t meet_groups(LeidenLevel *level, const Groups *groups, uint32_t v)
{
    const Ties *ties = level->ties;
    uint32_t part = level->part_of[v], n_met = 0;

    for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++) {
        uint32_t other = ties->other[i], group = groups->group_of[other];

        if (level->part_of[other] != part)
            continue;
        level->met[n_met] = group;
        n_met += level->near[group] == 0;
        level->near[group] += ties_weight(ties, i);
    }
    return n_met;
}

/* How likely a gain is chosen, where one of `best` has likelihood 1; below this it never is. */
#define LEAST_EXPONENT -40

static double likelihood(const LeidenLevel *level, double gain, double best)
{
    double exponent = (gain - best) / level->randomness;

    return gain < 0 || exponent < LEAST_EXPONENT ? 0 : exp(exponent);
}

/*
 * Chooses one of the groups that were met, or the vertex's own, the likelier the more it gains.
 * Gains have taken the place of `near`, less than 0 where a group is out of the question.
 */
static uint32_t choose_group(const LeidenLevel *level, uint32_t own, uint32_t n_met)
{
    double best = 0, sum, drawn;

    for (uint32_t i = 0; i < n_met; i++)
        best = MAX(best, level->near[level->met[i]]);
    sum = likelihood(level, 0, best);
    for (uint32_t i = 0; i < n_met; i++) {
        level->likely[i] = likelihood(level, level->near[level->met[i]], best);
        sum += level->likely[i];
    }
    drawn = g_rand_double(level->random) * sum;
    for (uint32_t i = 0; i < n_met; i++) {
        drawn -= level->likely[i];
        if (drawn < 0)
            return level->met[i];
    }
    return own;
}

/* Joins a single vertex to a group of its part, where that is no loss. */
static void join_group(LeidenLevel *level, Groups *groups, uint32_t v)
{
    uint32_t part = level->part_of[v], n_met = meet_groups(level, groups, v), group;
    double degree = level->ties->degree[v], shared;

    for (uint32_t i = 0; i < n_met; i++) {
        uint32_t other = level->met[i];

        level->near[other] = hangs_well(level, groups, other, part)
                                 ? level->near[other] - level->rate * degree * groups->mass[other]
                                 : -1;
    }
    group = choose_group(level, v, n_met);
    shared = level->near[group] + level->rate * degree * groups->mass[group];
    for (uint32_t i = 0; i < n_met; i++)
        level->near[level->met[i]] = 0;
    if (group == v)
        return;
    groups->group_of[v] = group;
    groups->size[group]++;
    groups->size[v] = 0;
    groups->mass[group] += degree;
    groups->outer[group] += groups->outer[v] - 2 * shared;
}

static uint32_t *number_groups(const Groups *groups, uint32_t n, uint32_t *ret_n)
{
    uint32_t *numbers = g_new(uint32_t, n + 1), *number_of = groups->size; /* done with */

    *ret_n = 0;
    for (uint32_t v = 0; v < n; v++)
        number_of[v] = UINT32_MAX;
    for (uint32_t v = 0; v < n; v++) {
        uint32_t group = groups->group_of[v];

        if (number_of[group] == UINT32_MAX)
            number_of[group] = (*ret_n)++;
        numbers[v] = number_of[group];
    }
    return numbers;
}

uint32_t *leiden_refine(LeidenLevel *level, uint32_t *ret_n)
{
    Groups groups = single_groups(level);
    uint32_t n = level->ties->n, *numbers;

    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = level->order[i];

        if (groups.size[v] == 1 && groups.group_of[v] == v &&
            hangs_well(level, &groups, v, level->part_of[v]))
            join_group(level, &groups, v);
    }
    numbers = number_groups(&groups, n, ret_n);
    g_free(groups.group_of);
    g_free(groups.size);
    g_free(groups.mass);
    g_free(groups.outer);
    return numbers;
}
