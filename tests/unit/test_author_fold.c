#include "graph/author_fold.h"

#include "base/latin_spelling.h"
#include "graph/author_key.h"

/* Names of a corpus, and whom the first of them is ("" for itself). */
static const struct {
    const char *names, *person;
} rows[] = {
    {"J. Smith|John Smith", "john smith"},
    {"J. Smith|John Smith|Jane Smith", ""},
    {"A. Lee|Ann Lee|Amy Lee", ""},
    {"B. C. Day|Bo Carl Day", "bo carl day"},
    {"B. Day|Bo Carl Day", "bo carl day"},
    {"J. Q. Smith|John Smith|J. Smith", ""},
    {"Jo Smith|John Smith", ""},
    {"John Smith|John Q. Smith", "john q smith"},
    {"J. Smith|John Smith|John Q. Smith", "john q smith"},
    {"J. Q. Smith|John Smith|John Q. Smith", "john q smith"},
    {"John Q. Smith|John Quincy Smith", "john quincy smith"},
    {"John Smith|John Q. Smith|John Quincy Smith", "john quincy smith"},
    {"John Smith|John Q. Smith|John R. Smith", ""},
    {"John Smith|John Q. Smith|J. R. Smith", ""},
    {"J. Smith|John Q. Smith|J. R. Smith", ""},
    {"John Smith|John Q. Smith|Jane R. Smith", "john q smith"},
    {"John Q. Smith|John Q. Jones", ""},
    {"Ana Ek|Ana Maria Ek", ""}, /* a double family name, perhaps */
    {"Smith|John Smith", ""},
    {"Иван Петров|Ivan Petrov", "ivan petrov"},
    {"ПЕТРОВ, ИВАН|Ivan Petrov", "ivan petrov"},
    {"Сергей Яковлев|Sergey Yakovlev", "sergey yakovlev"},
    {"Татьяна Щукина|Tatyana Shchukina", "tatyana shchukina"},
    {"Γιώργος Παπαδόπουλος|Giorgos Papadopoulos", "giorgos papadopoulos"},
    {"Иван Петров|Ivan Petroff", ""},
    {"Иван Петров|I. Petrov", ""},
    {"И. Петров|Иван Петров|Ivan Petrov", "ivan petrov"},
    {"Иван Петров|Ivan Petrov|Ivan P. Petrov", "ivan p petrov"},
    {"И. Петров|I. Petrov", ""},
    {"Петров|Petrov", ""},
};

static void check(const char *names, const char *person)
{
    g_auto(GStrv) all = g_strsplit(names, "|", -1);
    g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) folded = NULL;
    g_autofree char *first = author_key(all[0]);
    const char *found;

    for (char **name = all; *name != NULL; name++)
        g_hash_table_insert(by_key, author_key(*name), *name);
    folded = author_fold(by_key);
    found = g_hash_table_lookup(folded, first);
    g_test_message("%s", names);
    g_assert_cmpstr(found != NULL ? found : "", ==, person);
    if (found != NULL)
        g_assert_false(g_hash_table_contains(folded, found));
}

static void test_rows(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        check(rows[i].names, rows[i].person);
}

/* Neither mixed letters nor endless names are spelled. */
static void test_no_spellings(void)
{
    g_autofree char *much = g_strnfill(6000, 'a');
    g_autofree char *text = g_strconcat("Ж", much, NULL);
    GString *endless = g_string_new(NULL);
    const char *none[] = {"", "John Smith", "Иван Smith", "山田太郎", text, NULL};

    for (const char **name = none; *name != NULL; name++) {
        g_autoptr(GPtrArray) spellings = latin_spellings(*name);

        g_assert_cmpuint(spellings->len, ==, 0);
    }
    for (int i = 0; i < 3000; i++)
        g_string_append(endless, "щ");

    g_autoptr(GPtrArray) spellings = latin_spellings(endless->str);

    g_assert_cmpuint(spellings->len, ==, 0);
    g_string_free(endless, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/author-fold/rows", test_rows);
    g_test_add_func("/author-fold/no-spellings", test_no_spellings);
    return g_test_run();
}
