#include <glib.h>

#include "resolve/candidates.h"
#include "resolve/known_article.h"
#include "resolve/title_index.h"

static const char *const dates[] = {"2014-05-06", "2015-03-03", "2015-03-04", "2015", "2016", ""};

static const struct {
    const char *url, *left; /* places in `dates` */
} cases[] = {
    {"https://web.archive.org/web/20150302101112/http://example.org/a", "0135"},
    {"https://archive.ph/2014/http://example.org/a", "05"},
    {"https://archive.ph/newest/http://example.org/a", "012345"},
    {"https://example.org/20150302/a", "012345"},
    {NULL, "012345"},
};

static void younger_ones_are_dropped(void)
{
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
        KnownArticle *added = g_new0(KnownArticle, 1);

        added->article = ibid_article_new("a.html");
        added->article->date = ibid_date_from_iso(dates[i]);
        g_ptr_array_add(known, added);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GArray) candidates = g_array_new(FALSE, TRUE, sizeof(TitleCandidate));
        g_autoptr(GString) left = g_string_new(NULL);

        g_array_set_size(candidates, G_N_ELEMENTS(dates));
        for (unsigned k = 0; k < candidates->len; k++)
            g_array_index(candidates, TitleCandidate, k).work = k;
        candidates_drop_younger(candidates, known, cases[i].url);
        for (guint k = 0; k < candidates->len; k++)
            g_string_append_printf(left, "%u", g_array_index(candidates, TitleCandidate, k).work);
        g_assert_cmpstr(left->str, ==, cases[i].left);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/candidates/younger", younger_ones_are_dropped);
    return g_test_run();
}
