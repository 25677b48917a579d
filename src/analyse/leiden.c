#include "analyse/leiden.h"

#include <string.h>

#include "analyse/leiden_level.h"
#include "base/watch.h"

/* Of the mean weight of a tie: how random the refinement is.  The paper's, and igraph's. */
#define RANDOMNESS 0.01

/* Vertices near in time cite each other, so that what is visited together is near in memory: blocks
 * are shuffled, and vertices within each.  Twice as fast as to shuffle all, with no worse results.
 */
#define BLOCK 1024

bool leiden_goes_on(LeidenWatch *watch)
{
    if (g_thread_self() == watch->asking && watch->error == NULL &&
        !watch_goes_on(watch->watch, "clusters", (size_t)g_atomic_int_get(&watch->n_done),
                       watch->n_iterations, &watch->error))
        g_atomic_int_set(&watch->is_stopped, 1);
    return g_atomic_int_get(&watch->is_stopped) == 0;
}

/* Puts the numbers [first, first + n) in any order: Fisher and Yates's shuffle, from within. */
static void shuffle_numbers(GRand *random, uint32_t *out, uint32_t first, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t place = (uint32_t)g_rand_int_range(random, 0, (gint32)i + 1);

        out[i] = out[place];
        out[place] = first + i;
    }
}

static void shuffle_vertices(GRand *random, uint32_t *order, uint32_t n)
{
    uint32_t n_blocks = n / BLOCK + 1;
    g_autofree uint32_t *blocks = g_new(uint32_t, n_blocks);

    shuffle_numbers(random, blocks, 0, n_blocks);
    for (uint32_t i = 0; i < n_blocks; i++) {
        uint32_t first = blocks[i] * BLOCK, size = MIN(BLOCK, n - first);

        shuffle_numbers(random, order, first, size);
        order += size;
    }
}

static void begin_level(LeidenLevel *level, const Ties *ties, uint32_t *part_of)
{
    uint32_t n = ties->n;

    level->ties = ties;
    level->part_of = part_of;
    level->mass = g_new0(double, n + 1);
    level->near = g_new0(double, n + 1);
    level->met = g_new(uint32_t, n + 1);
    level->likely = g_new(double, n + 1);
    level->order = g_new(uint32_t, n + 1);
    for (uint32_t v = 0; v < n; v++)
        level->mass[part_of[v]] += ties->degree[v];
    shuffle_vertices(level->random, level->order, n);
}

static void end_level(LeidenLevel *level)
{
    g_free(level->mass);
    g_free(level->near);
    g_free(level->met);
    g_free(level->likely);
    g_free(level->order);
}

/* The parts of groups, given those of their vertices, numbered anew. */
static uint32_t *parts_of_groups(const LeidenLevel *level, const uint32_t *groups,
                                 uint32_t n_groups)
{
    uint32_t n = level->ties->n, n_parts = 0, *parts = g_new(uint32_t, (size_t)n_groups + 1);
    uint32_t *number_of = level->met; /* not needed any more */

    for (uint32_t v = 0; v < n; v++)
        number_of[v] = UINT32_MAX;
    for (uint32_t v = 0; v < n; v++) {
        uint32_t part = level->part_of[v];

        if (number_of[part] == UINT32_MAX)
            number_of[part] = n_parts++;
        parts[groups[v]] = number_of[part];
    }
    return parts;
}

/* Once through all levels, beginning with the division in `labels`.  True when it has changed. */
static bool improve(const Ties *ties, LeidenLevel *level, uint32_t *labels)
{
    g_autofree uint32_t *place = g_new(uint32_t, (size_t)ties->n + 1); /* on the level at hand */
    g_autofree uint32_t *parts = g_memdup2(labels, ((size_t)ties->n + 1) * sizeof *labels);
    g_autoptr(Ties) folded = NULL;
    bool has_changed = false;

    for (uint32_t v = 0; v < ties->n; v++)
        place[v] = v;
    for (bool is_last = false; !is_last;) {
        const Ties *current = folded != NULL ? folded : ties;
        g_autofree uint32_t *groups = NULL, *new_parts = NULL;
        uint32_t n_groups;

        begin_level(level, current, parts);
        has_changed |= leiden_move(level);
        groups = leiden_refine(level, &n_groups);
        is_last = n_groups == current->n || g_atomic_int_get(&level->watch->is_stopped) != 0;
        if (!is_last) {
            Ties *next = ties_fold(current, groups, n_groups);

            new_parts = parts_of_groups(level, groups, n_groups);
            ties_free(folded);
            folded = next;
            for (uint32_t v = 0; v < ties->n; v++)
                place[v] = groups[place[v]];
            g_free(parts);
            parts = g_steal_pointer(&new_parts);
        }
        end_level(level);
    }
    for (uint32_t v = 0; v < ties->n; v++)
        labels[v] = parts[place[v]];
    return has_changed;
}

/* Splits parts that ties do not hold together: which is a gain, and not all of them are found in a
 * few iterations. */
static void split_parts(const Ties *ties, uint32_t *labels)
{
    g_autofree uint32_t *stack = g_new(uint32_t, (size_t)ties->n + 1);
    g_autofree uint32_t *pieces = g_new(uint32_t, (size_t)ties->n + 1);

    for (uint32_t v = 0; v < ties->n; v++)
        pieces[v] = UINT32_MAX;
    for (uint32_t first = 0; first < ties->n; first++) {
        size_t n = 0;

        if (pieces[first] != UINT32_MAX)
            continue;
        pieces[first] = first;
        stack[n++] = first;
        while (n > 0) {
            uint32_t v = stack[--n];

            for (size_t i = ties->start[v]; i < ties->start[v + 1]; i++) {
                uint32_t other = ties->other[i];

                if (pieces[other] != UINT32_MAX || labels[other] != labels[v])
                    continue;
                pieces[other] = first;
                stack[n++] = other;
            }
        }
    }
    memcpy(labels, pieces, ties->n * sizeof *labels);
}

uint32_t *leiden(const Ties *ties, double resolution, uint32_t seed, unsigned iterations,
                 LeidenWatch *watch)
{
    uint32_t *labels = g_new(uint32_t, (size_t)ties->n + 1);
    size_t n_ties = ties->start[ties->n] / 2;
    LeidenLevel level = {.random = g_rand_new_with_seed(seed), .watch = watch};
    bool has_changed = n_ties > 0, goes_on = true;

    for (uint32_t v = 0; v < ties->n; v++)
        labels[v] = v;
    labels[ties->n] = 0;
    level.rate = n_ties > 0 ? resolution / (2 * ties->total) : 0;
    level.randomness = n_ties > 0 ? RANDOMNESS * ties->total / (double)n_ties : 1;
    for (unsigned i = 0; i < iterations && has_changed && goes_on; i++) {
        has_changed = improve(ties, &level, labels);
        g_atomic_int_inc(&watch->n_done);
        goes_on = leiden_goes_on(watch);
    }
    g_rand_free(level.random);
    split_parts(ties, labels);
    if (!goes_on)
        g_clear_pointer(&labels, g_free);
    return labels;
}
