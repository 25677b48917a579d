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

static void test_initials(void)
{
    static const char *const names[] = {"john smith", "j smith",     "ann lee",  "amy lee",
                                        "a lee",      "bo carl day", "j q smith"};
    g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) full = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        g_hash_table_add(keys, (gpointer)names[i]);
    full = author_key_initials(keys);
    g_assert_cmpstr(g_hash_table_lookup(full, "j smith"), ==, "john smith");
    g_assert_null(g_hash_table_lookup(full, "a lee")); /* Ann or Amy */
    g_assert_null(g_hash_table_lookup(full, "j q smith"));
    g_assert_cmpstr(g_hash_table_lookup(full, "b c day"), ==, "bo carl day");
    g_assert_cmpstr(g_hash_table_lookup(full, "b day"), ==, "bo carl day");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/author-key/keys", test_keys);
    g_test_add_func("/author-key/initials", test_initials);
    return g_test_run();
}
