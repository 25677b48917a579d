#include <glib.h>

#include "extract/sketch.h"

/* `n` words that differ from those of another `seed`. */
static char *some_text(unsigned seed, unsigned n)
{
    GString *text = g_string_new(NULL);

    for (unsigned i = 0; i < n; i++)
        g_string_append_printf(text, "word%c%u ", 'a' + (int)(seed % 26), (i * 7919u) % 997u);
    return g_string_free(text, FALSE);
}

static IbidArticle *sketched(const char *text)
{
    IbidArticle *article = ibid_article_new("x");

    sketch_text(text, article);
    return article;
}

static size_t n_shared(const IbidArticle *a, const IbidArticle *b)
{
    size_t i = 0, j = 0, n = 0;

    while (i < a->sketch->len && j < b->sketch->len) {
        uint64_t x = g_array_index(a->sketch, uint64_t, i),
                 y = g_array_index(b->sketch, uint64_t, j);

        n += x == y;
        i += x <= y;
        j += y <= x;
    }
    return n;
}

static void same_text_shares_all(void)
{
    g_autofree char *text = some_text(1, 800), *other_text = some_text(2, 800);
    g_autofree char *longer_text = g_strconcat(text, other_text, NULL);
    g_autoptr(IbidArticle) one = sketched(text), other = sketched(other_text),
                           longer = sketched(longer_text);

    g_assert_cmpuint(one->n_words, ==, 800);
    g_assert_cmpuint(one->sketch->len, >, 60);
    g_assert_cmpuint(n_shared(one, longer), ==, one->sketch->len);
    g_assert_cmpuint(n_shared(one, other), ==, 0);
}

static void scanning_errors_and_case_hardly_matter(void)
{
    g_autoptr(IbidArticle) print = sketched("The modern clock tells one hour of the old October");
    g_autoptr(IbidArticle) scan = sketched("Tbe rnodern dock, fells onc bour of fhe OLD 0ctobcr");

    g_assert_cmpuint(n_shared(print, scan), ==, print->sketch->len);
    g_assert_cmpuint(print->sketch->len, ==, scan->sketch->len);
}

static void hashes_ascend(void)
{
    g_autofree char *text = some_text(3, 2000), *twice = g_strconcat(text, text, NULL);
    g_autoptr(IbidArticle) article = sketched(twice), empty = sketched(" ");

    for (guint i = 1; i < article->sketch->len; i++)
        g_assert_cmpuint(g_array_index(article->sketch, uint64_t, i - 1), <,
                         g_array_index(article->sketch, uint64_t, i));
    g_assert_cmpuint(empty->n_words, ==, 0);
    g_assert_cmpuint(empty->sketch->len, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sketch/same-text-shares-all", same_text_shares_all);
    g_test_add_func("/sketch/scanning-errors-hardly-matter",
                    scanning_errors_and_case_hardly_matter);
    g_test_add_func("/sketch/hashes-ascend", hashes_ascend);
    return g_test_run();
}
