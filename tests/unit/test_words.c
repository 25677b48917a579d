/* Words of a text, in several languages. */
#include "base/words.h"

static const struct {
    const char *text;
    const char *words; /* keys, with a bar between */
} rows[] = {
    {"", ""},
    {"The Lock at Ember Hill", "the|lock|at|ember|hill"},
    {"don't: a dry-dock, 1984 and 3rd", "don't|dry|dock|and|3rd"},
    {"Ünïcode ﬁne Straße", "ünïcode|fine|strasse"},
    {"e\xCC\x81tude A\xCC\x8A", "étude"},
    {"Вода и Лёд", "вода|лёд"},
    {"水門の歴史", "水門|歴史"},
    {"हिन्दी में", "हिन्दी"},
};

static void test_rows(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) words = words_of(rows[i].text);
        g_autoptr(GString) keys = g_string_new(NULL);

        for (guint k = 0; k < words->len; k++) {
            g_autofree char *key = words_key(g_array_index(words, Word, k));

            g_string_append_printf(keys, "%s%s", k > 0 ? "|" : "", key);
        }
        g_assert_cmpstr(keys->str, ==, rows[i].words);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/rows", test_rows);
    return g_test_run();
}
