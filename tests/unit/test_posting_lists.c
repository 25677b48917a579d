#include <glib.h>

#include "resolve/posting_lists.h"

static void check_list(const PostingLists *lists, uint32_t key, const uint32_t *numbers, guint n)
{
    PostingWalk walk = posting_lists_walk(lists, key);
    uint32_t number;

    g_assert_cmpuint(walk.n_left, ==, n);
    for (guint i = 0; i < n; i++) {
        g_assert_true(posting_walk_next(&walk, &number));
        g_assert_cmpuint(number, ==, numbers[i]);
    }
    g_assert_false(posting_walk_next(&walk, &number));
}

static void last_added_comes_first(void)
{
    g_autoptr(PostingLists) lists = posting_lists_new();
    const uint32_t of_seven[] = {3, 1}, of_zero[] = {2};

    posting_lists_add(lists, 7, 1);
    posting_lists_add(lists, 0, 2);
    posting_lists_add(lists, 7, 3);
    check_list(lists, 7, of_seven, 2);
    check_list(lists, 0, of_zero, 1);
    check_list(lists, 8, NULL, 0);
}

/* Lists stay whole while the table grows, whatever keys share a slot. */
static void lists_survive_growth(void)
{
    enum { N_KEYS = 500, N_EACH = 9 };
    g_autoptr(PostingLists) lists = posting_lists_new();
    uint32_t numbers[N_EACH];

    for (uint32_t i = 0; i < N_KEYS * N_EACH; i++)
        posting_lists_add(lists, i % N_KEYS * 65536, i);
    for (uint32_t key = 0; key < N_KEYS; key++) {
        for (uint32_t i = 0; i < N_EACH; i++)
            numbers[i] = (N_EACH - 1 - i) * N_KEYS + key;
        check_list(lists, key * 65536, numbers, N_EACH);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/posting-lists/order", last_added_comes_first);
    g_test_add_func("/posting-lists/growth", lists_survive_growth);
    return g_test_run();
}
