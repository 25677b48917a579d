#include <glib.h>

#include "base/address.h"
#include "resolve/address_index.h"

typedef struct {
    const char *id, *given, *canonical; /* addresses, or NULL */
    const char *redirect;               /* of a redirect, or NULL */
    unsigned original;                  /* 0: itself */
} Page;

static const Page pages[] = {
    {"0", "https://www.example.org/2019/first.html", NULL, NULL, 0},
    {"1", "https://example.org/2019/Second-Part", "https://example.org/2019/second", NULL, 1},
    {"2", "https://example.org/old/first", NULL, "/2019/first", 2},
    {"3", "https://example.org/older/first", "https://example.org/2019/first",
     "https://example.org/old/first", 3},
    {"4", "https://example.org/loop/a", NULL, "https://example.org/loop/b", 4},
    {"5", "https://example.org/loop/b", NULL, "https://example.org/loop/a", 5},
    {"6", "https://example.org/copy", "https://example.org/2019/first", NULL, 6},
    {"7", "https://example.org/x", "https://example.org/front", NULL, 7},
    {"8", "https://example.org/y", "https://example.org/front", NULL, 8},
    {"9", "https://mirror.example.net/first", NULL, NULL, 0},
    {"10", "https://example.org/Case/Twin", NULL, NULL, 10},
    {"11", "https://example.org/case/twin", NULL, NULL, 11},
    {"12", "https://example.org/item.php?id=5", NULL, NULL, 12},
    {"13", "https://example.org/gone", NULL, "https://example.org/nowhere", 13},
    {"14", "https://example.org/posts/on--long-walks", NULL, NULL, 14},
    {"15", "https://m.example.net/saved/from-a-telephone", NULL, NULL, 15},
    {"16", "https://example.org/guides/amp", NULL, NULL, 16},
    {"17", "https://rfc-editor.org/rfc/rfc3986", NULL, NULL, 17},
    {"18", "https://web.archive.org/web/20190102030405/http://example.com/lost", NULL, NULL, 18},
};

static void add_page(GPtrArray *known, const Page *page)
{
    IbidArticle *article = ibid_article_new(page->id);
    KnownArticle *added = g_new0(KnownArticle, 1);

    ibid_article_add_address(article, g_strdup(page->given), address_canonical(page->given),
                             "given");
    if (page->canonical != NULL)
        ibid_article_add_address(article, g_strdup(page->canonical),
                                 address_canonical(page->canonical), "canonical");
    if (page->redirect != NULL) {
        article->role = IBID_ROLE_REDIRECT;
        article->redirect = address_resolve(page->given, page->redirect);
    }
    *added = (KnownArticle){.document = known->len + 1,
                            .article = article,
                            .original = page->original,
                            .reason = "original"};
    g_ptr_array_add(known, added);
}

static AddressIndex *index_of_pages(void)
{
    g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func((GDestroyNotify)known_article_free);

    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++)
        add_page(known, &pages[i]);
    return address_index_new(known);
}

typedef struct {
    const char *name, *url, *rule;
    unsigned article;
} Case;

static const Case cases[] = {
    {"given", "http://example.org/2019/first/", "address", 0},
    {"ending", "https://example.org/2019/first.html#top", "address", 0},
    {"own-canonical", "https://example.org/2019/second", "address", 1},
    {"given-beats-canonical", "https://example.org/2019/first", "address", 0},
    {"given-beside-it", "https://example.org/copy", "address", 6},
    {"reprint", "https://mirror.example.net/first", "address", 0},
    {"redirect", "https://example.org/old/first", "redirect", 0},
    {"redirect-chain", "https://example.org/older/first", "redirect", 0},
    {"redirect-loop", "https://example.org/loop/a", "stub-address", NO_ARTICLE},
    {"redirect-to-nowhere", "https://example.org/gone", "stub-address", NO_ARTICLE},
    {"claimed-by-many", "https://example.org/front", "stub-address", NO_ARTICLE},
    {"case", "https://example.org/2019/FIRST", "address-loose", 0},
    {"program-ending", "https://example.org/2019/second-part.aspx", "address-loose", 1},
    {"unknown-parameter", "https://example.org/2019/first?ref=feed", "address-loose", 0},
    {"dashes", "https://example.org/posts/on-long-walks", "address-loose", 14},
    {"no-dashes", "https://example.org/posts/onlongwalks.aspx", "address-loose", 14},
    {"telephone", "https://m.example.org/2019/first", "address-view", 0},
    {"amp-host", "https://amp.example.org/2019/first", "address-view", 0},
    {"amp-name", "https://example.org/2019/first/amp/", "address-view", 0},
    {"amp-folder", "https://example.org/amp/2019/first", "address-view", 0},
    {"amp-ending", "https://example.org/2019/first.amp.html", "address-view", 0},
    {"amp-cache", "https://example-org.cdn.ampproject.org/c/s/example.org/2019/first?amp=1",
     "address", 0},
    {"print", "https://example.org/2019/first/print/", "address-view", 0},
    {"saved-from-telephone", "https://example.net/saved/from-a-telephone", "address-view", 15},
    {"about-amp", "https://example.org/guides", "stub-address", NO_ARTICLE},
    {"about-amp-itself", "https://example.org/guides/amp", "address", 16},
    {"archived", "https://web.archive.org/web/2020/https://example.org/2019/first.html", "address",
     0},
    {"saved-from-archive", "https://example.com/lost", "address", 18},
    {"redirector", "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fold%2Ffirst",
     "redirect", 0},
    {"identifier", "https://datatracker.ietf.org/doc/html/rfc3986#section-5", "address", 17},
    {"case-decides", "https://example.org/case/twin", "address", 11},
    {"case-ambiguous", "https://example.org/CASE/TWIN", "stub-address", NO_ARTICLE},
    {"other-query", "https://example.org/item.php?id=6", "stub-address", NO_ARTICLE},
    {"absent", "https://example.org/2019/third", "stub-address", NO_ARTICLE},
    {"front-page", "https://example.org/", "stub-address", NO_ARTICLE},
    {"outside", "https://example.edu/2019/first", "external", NO_ARTICLE},
};

static void check_case(gconstpointer data)
{
    const Case *c = data;
    g_autoptr(AddressIndex) index = index_of_pages();
    g_autofree char *canonical = address_canonical(c->url);
    AddressHit hit = address_index_find(index, canonical);

    g_assert_cmpstr(hit.rule, ==, c->rule);
    g_assert_cmpuint(hit.article, ==, c->article);
    g_assert_true((hit.score > 0) == (c->article != NO_ARTICLE));
    g_assert_nonnull(hit.destination);
    g_free(hit.destination);
}

static void redirects_lead_to_one_stub(void)
{
    g_autoptr(AddressIndex) index = index_of_pages();
    AddressHit hit = address_index_find(index, "https://example.org/gone");

    g_assert_cmpstr(hit.destination, ==, "https://example.org/nowhere");
    g_free(hit.destination);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/address-index/%s", cases[i].name);

        g_test_add_data_func(path, &cases[i], check_case);
    }
    g_test_add_func("/address-index/one-stub", redirects_lead_to_one_stub);
    return g_test_run();
}
