#include <glib.h>

#include "resolve/named_beside.h"

static const struct {
    const char *sentence;
    bool author, outlet; /* Anna Berg, or Õnne O’Neill; The Harbour Gazette */
} cases[] = {
    {"Anna Berg, “Weekly briefing”, The Harbour Gazette, 3 May 2020.", true, true},
    {"BERG, A.: Weekly briefing", true, false},
    {"“Weekly briefing” by Õ. O'Neill", true, false},
    {"“Weekly briefing” (The Harb0ur Gazctte)", false, true},
    {"“Weekly briefing”, from the bergs of the north", false, false},
    {"“Weekly briefing”, Harbour News", false, false},
    {NULL, false, false},
};

static void names_are_found_in_words(void)
{
    g_autoptr(IbidArticle) article = ibid_article_new("a.html");
    g_autoptr(IbidArticle) unknown = ibid_article_new("b.html");

    g_ptr_array_add(article->authors, g_strdup("Anna Berg"));
    g_ptr_array_add(article->authors, g_strdup("Õnne O’Neill"));
    article->outlet = g_strdup("The Harbour Gazette");
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(IbidReference) reference = ibid_reference_new();

        reference->sentence = g_strdup(cases[i].sentence);
        g_assert_cmpint(named_beside_author(reference, article), ==, cases[i].author);
        g_assert_cmpint(named_beside_outlet(reference, article), ==, cases[i].outlet);
        g_assert_false(named_beside_author(reference, unknown));
        g_assert_false(named_beside_outlet(reference, unknown));
    }
}

static const struct {
    const char *sentence, *numbered;
} numbers[] = {
    {"“Weekly briefing”, No. 12, 3 May 2020", "Weekly briefing no 12"},
    {"Weekly briefing (vol. 3)", "Weekly briefing vol 3"},
    {"„Weekly briefing“, Nr. 7", "Weekly briefing nr 7"},
    {"Weekly briefing № 7", "Weekly briefing no 7"},
    {"Weekly briefing, 12 May 2020", NULL},
    {"Weekly briefing, no doubt", NULL},
    {"Weekly briefing. The number of boats that are out: no. 4", NULL},
    {"Another sentence, no. 12", NULL},
    {NULL, NULL},
};

static void numbers_behind_titles_are_read(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autoptr(IbidReference) reference = ibid_reference_new();
        g_autofree char *numbered = NULL;

        reference->sentence = g_strdup(numbers[i].sentence);
        numbered = named_beside_number(reference, "Weekly briefing");
        g_assert_cmpstr(numbered, ==, numbers[i].numbered);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/named-beside/names", names_are_found_in_words);
    g_test_add_func("/named-beside/numbers", numbers_behind_titles_are_read);
    return g_test_run();
}
