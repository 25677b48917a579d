#include "graph/author_key.h"

static const struct {
    const char *name, *key;
} rows[] = {
    {"John Smith", "john smith"},
    {"Smith, John", "john smith"},
    {"Dr. John SMITH", "john smith"},
    {"John Smith, PhD", "john smith"},
    {"Smith, Dr John", "john smith"},
    {"J. Smith", "j smith"},
    {"José Núñez", "jose nunez"},
    {"Dr", "dr"},
    {"...", ""},
    {"A Lee, B Ek, C Day", "a lee b ek c day"},
};

static void test_keys(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *key = author_key(rows[i].name);

        g_assert_cmpstr(key, ==, rows[i].key);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/author-key/keys", test_keys);
    return g_test_run();
}
