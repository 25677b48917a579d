#include "graph/author_aliases.h"

#include <string.h>

static IbidAuthorAliases *read(const char *text, GPtrArray **ret_complaints)
{
    return ibid_author_aliases_new("a.tsv", text, strlen(text), ret_complaints);
}

static void test_names(void)
{
    static const struct {
        const char *name, *said;
    } rows[] = {
        {"J. Smith", "John Smith"},   {"smith, j", "John Smith"},
        {"JOHN SMITH", "John Smith"}, {"JSmith@example.org", "John Smith"},
        {"@jsmith", "John Smith"},    {"jsmith", NULL},
        {"Джон Смит", "John Smith"},  {"Jane Smith", NULL},
        {"Anna Berg", "Ann Berg"},    {"", NULL},
        {"A. Berg", "Ann Berg"},
    };
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidAuthorAliases) aliases =
        read("\xef\xbb\xbf# people\n\n"
             "John Smith\tJ. Smith\tjsmith@example.org\t@JSmith\tДжон Смит\r\n"
             "Ann Berg\tAnna Berg\nAnn Berg\tA. Berg",
             &complaints);

    g_assert_cmpuint(complaints->len, ==, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_cmpstr(author_aliases_name(aliases, rows[i].name), ==, rows[i].said);
    g_assert_null(author_aliases_name(NULL, "John Smith"));
}

static void test_complaints(void)
{
    static const struct {
        const char *text, *complaint;
    } rows[] = {
        {"John Smith\n",
         "a.tsv:1: no alias; write a name, then its other spellings, with a tab between"},
        {"# x\nJohn Smith\t\tJ\n", "a.tsv:2: column 2 is empty; write a name, then its other "
                                   "spellings, with one tab between"},
        {"A Ek\tB Ek\nJohn Smith\t...\n",
         "a.tsv:2: \"...\" is no name, it has no letter; take it out"},
        {"\xff\tJ\n", "a.tsv:1: not UTF-8; save the file as UTF-8"},
        {"A Ek\tX\nB Ek\tX\n",
         "a.tsv:2: \"X\" stands under \"B Ek\" and, in line 1, under \"A Ek\", so it is taken for "
         "neither; leave it in one of the lines"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) complaints = NULL;
        g_autoptr(IbidAuthorAliases) aliases = read(rows[i].text, &complaints);

        g_assert_cmpuint(complaints->len, ==, 1);
        g_assert_cmpstr(g_ptr_array_index(complaints, 0), ==, rows[i].complaint);
        g_assert_null(author_aliases_name(aliases, "X"));
    }
}

/* What stands under two is nobody's, and the other spellings of both stay theirs. */
static void test_two_people(void)
{
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidAuthorAliases) aliases =
        read("John Smith\tJane Doe\tJ. Smith\nJane Doe\tJ. Doe\nB Ek\tJane Doe\n", &complaints);

    g_assert_cmpuint(complaints->len, ==, 1);
    g_assert_null(author_aliases_name(aliases, "Jane Doe"));
    g_assert_cmpstr(author_aliases_name(aliases, "J. Smith"), ==, "John Smith");
    g_assert_cmpstr(author_aliases_name(aliases, "J. Doe"), ==, "Jane Doe");
    g_assert_cmpstr(author_aliases_name(aliases, "B Ek"), ==, "B Ek");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/author-aliases/names", test_names);
    g_test_add_func("/author-aliases/complaints", test_complaints);
    g_test_add_func("/author-aliases/two-people", test_two_people);
    return g_test_run();
}
