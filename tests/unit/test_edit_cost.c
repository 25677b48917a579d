#include <glib.h>
#include <string.h>

#include "resolve/edit_cost.h"

enum { MOST_LETTERS = 24, NO_LIMIT = 1000 };

typedef struct {
    const char *name;
    const char *from, *into;
    EditGoal goal;
    int most, cost;
} Case;

static const Case cases[] = {
    {"same", "harbour", "harbour", EDIT_INTO_WHOLE, 0, 0},
    {"other-letter", "harbour", "harpour", EDIT_INTO_WHOLE, 9, 2},
    {"mistaken-letter", "corn", "oorn", EDIT_INTO_WHOLE, 9, 1},
    {"other-digit", "part3", "part4", EDIT_INTO_WHOLE, 9, 3},
    {"lost-letter", "harbur", "harbour", EDIT_INTO_WHOLE, 9, 2},
    {"just-within", "harbur", "harbour", EDIT_INTO_WHOLE, 2, 2},
    {"just-above", "harbur", "harbour", EDIT_INTO_WHOLE, 1, -1},
    {"start", "harbour", "harbouratnight", EDIT_INTO_START, 0, 0},
    {"start-with-edit", "harpour", "harbouratnight", EDIT_INTO_START, 2, 2},
    {"no-start", "night", "harbouratnight", EDIT_INTO_START, 4, -1},
    {"longer-than-whole", "harbouratnight", "harbour", EDIT_INTO_START, 14, 14},
    {"empty-from", "", "tide", EDIT_INTO_WHOLE, 8, 8},
    {"empty-into", "tide", "", EDIT_INTO_START, 8, 8},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;

    g_assert_cmpint(edit_cost(c->from, c->into, c->goal, c->most), ==, c->cost);
}

/* The same by the whole table, cell by cell. */
static int plain_cost(const char *from, const char *into, EditGoal goal)
{
    int cells[MOST_LETTERS + 1][MOST_LETTERS + 1];
    size_t n = strlen(from), m = strlen(into);
    int least;

    for (size_t i = 0; i <= n; i++)
        for (size_t j = 0; j <= m; j++) {
            const char a[] = {i > 0 ? from[i - 1] : 'x', '\0'},
                       b[] = {j > 0 ? into[j - 1] : 'x', '\0'};

            cells[i][j] = i + j == 0 ? 0 : NO_LIMIT;
            if (i > 0)
                cells[i][j] = MIN(cells[i][j], cells[i - 1][j] + EDIT_COST);
            if (j > 0)
                cells[i][j] = MIN(cells[i][j], cells[i][j - 1] + EDIT_COST);
            if (i > 0 && j > 0)
                cells[i][j] = MIN(cells[i][j],
                                  cells[i - 1][j - 1] + edit_cost(a, b, EDIT_INTO_WHOLE, NO_LIMIT));
        }
    least = cells[n][m];
    for (size_t j = 0; goal == EDIT_INTO_START && j < m; j++)
        least = MIN(least, cells[n][j]);
    return least;
}

static void random_word(GRand *random, char word[MOST_LETTERS + 1])
{
    static const char letters[] = "abcdlfrnm12";
    int length = g_rand_int_range(random, 0, MOST_LETTERS + 1);

    for (int i = 0; i < length; i++)
        word[i] = letters[g_rand_int_range(random, 0, (int)strlen(letters))];
    word[length] = '\0';
}

/* What the band leaves out never matters. */
static void agrees_with_the_whole_table(void)
{
    GRand *random = g_rand_new_with_seed(20);

    for (int i = 0; i < 4000; i++) {
        char from[MOST_LETTERS + 1], into[MOST_LETTERS + 1];
        EditGoal goal = i % 2 == 0 ? EDIT_INTO_WHOLE : EDIT_INTO_START;
        int most = g_rand_int_range(random, 0, 2 * MOST_LETTERS), plain;

        random_word(random, from);
        random_word(random, into);
        plain = plain_cost(from, into, goal);
        g_assert_cmpint(edit_cost(from, into, goal, most), ==, plain <= most ? plain : -1);
    }
    g_rand_free(random);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/edit-cost/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/edit-cost/agrees-with-the-whole-table", agrees_with_the_whole_table);
    return g_test_run();
}
