#include "resolve/edit_cost.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { COST_NONE = 0, COST_MISTAKEN = 1, COST_OTHER_DIGIT = 3 };

/* Letters of skeletons that scanners still mistake for each other. */
static const char *const mistaken[] = {"co", "lf", "rn", "nm", "vy", "ao", "sc",
                                       "db", "do", "gq", "gy", "lr", "bn"};

static gpointer build_costs(gpointer unused)
{
    unsigned char(*costs)[256] = g_malloc(256 * sizeof *costs);

    (void)unused;
    memset(costs, EDIT_COST, 256 * sizeof *costs);
    for (size_t digit = '0'; digit <= '9'; digit++)
        memset(&costs[digit]['0'], COST_OTHER_DIGIT, 10);
    for (size_t i = 0; i < G_N_ELEMENTS(mistaken); i++) {
        size_t one = (unsigned char)mistaken[i][0], other = (unsigned char)mistaken[i][1];

        costs[one][other] = costs[other][one] = COST_MISTAKEN;
    }
    for (size_t letter = 0; letter < 256; letter++)
        costs[letter][letter] = COST_NONE;
    return costs;
}

/* What it costs to turn `letter` into each byte. */
static const unsigned char *costs_of(char letter)
{
    static GOnce once = G_ONCE_INIT;
    unsigned char(*costs)[256] = g_once(&once, build_costs, NULL);

    return costs[(unsigned char)letter];
}

/*
 * One row of the table of costs: cell j is what it costs to turn the letters of `from` so far into
 * the first j of `into`.  No way within `most` leads through a cell outside [first, last].
 */
typedef struct {
    const char *into;
    size_t length; /* of `into` */
    EditGoal goal;
    int most;
    int *cells; /* length + 1 of them */
    size_t first, last;
} Row;

static void next_row(Row *row, char letter)
{
    const unsigned char *costs = costs_of(letter);
    int too_much = row->most + 1, diagonal = too_much, left = too_much;
    size_t j = row->first;

    for (; j <= row->length && (j <= row->last + 1 || left + EDIT_COST < too_much); j++) {
        int up = j <= row->last ? row->cells[j] : too_much;
        int change = j > 0 ? diagonal + costs[(unsigned char)row->into[j - 1]] : too_much;

        diagonal = up;
        left = MIN(change, MIN(up, left) + EDIT_COST);
        row->cells[j] = left;
    }
    row->last = j - 1;
}

/* True when no way through cell `j` ends within `most`, with `n_left` letters of `from` to come. */
static bool leads_nowhere(const Row *row, size_t j, size_t n_left)
{
    size_t n_ahead = row->length - j;
    size_t n_more = n_left > n_ahead ? n_left - n_ahead : n_ahead - n_left;

    if (row->goal == EDIT_INTO_START && n_left < n_ahead)
        n_more = 0;
    return row->cells[j] + (int)n_more * EDIT_COST > row->most;
}

/* Leaves out the cells at both ends that lead nowhere; false when all do. */
static bool narrow(Row *row, size_t n_left)
{
    while (row->first <= row->last && leads_nowhere(row, row->first, n_left))
        row->first++;
    while (row->first < row->last && leads_nowhere(row, row->last, n_left))
        row->last--;
    return row->first <= row->last;
}

int edit_cost(const char *from, const char *into, EditGoal goal, int most)
{
    size_t n = strlen(from), m = strlen(into);
    g_autofree int *cells = g_new(int, m + 1);
    Row row = {.into = into, .length = m, .goal = goal, .most = most, .cells = cells, .last = m};
    int least;

    for (size_t j = 0; j <= m; j++)
        cells[j] = (int)j * EDIT_COST;
    for (size_t i = 0; i < n; i++) {
        if (!narrow(&row, n - i))
            return -1;
        next_row(&row, from[i]);
    }
    if (!narrow(&row, 0))
        return -1;
    least = cells[row.last];
    for (size_t j = row.first; goal == EDIT_INTO_START && j < row.last; j++)
        least = MIN(least, cells[j]);
    return least;
}
