#include <string.h>

#include "site_corpus.h"

typedef struct {
    const char *name;
    int n_pages;
    SiteLink links[6];
} Site;

#define ALL 0, 99
#define ALONE false, NULL
#define BODY IBID_CLASS_BODY
#define APPENDIX IBID_CLASS_APPENDIX

static const Site sites[] = {
    {"menu",
     5,
     {{ALL, SITE_LIST, "/tides", 0, BODY, ALONE, true},
      {ALL, SITE_LIST, "/boats", 0, BODY, ALONE, true},
      {2, 2, SITE_LIST, "/extra", 0, BODY, ALONE, false},
      {1, 1, SITE_PROSE, "/x", 0, BODY, true, NULL, false}}},
    {"menu-of-own-pages",
     9,
     {{ALL, SITE_LIST, "/0", 0, BODY, ALONE, true}, {ALL, SITE_LIST, "/3", 0, BODY, ALONE, true}}},
    {"menu-without-the-page-itself",
     9,
     {{0, 2, SITE_LIST, "/3", 0, BODY, ALONE, true},
      {4, 8, SITE_LIST, "/3", 0, BODY, ALONE, true}}},
    {"menu-on-two-pages", 2, {{ALL, SITE_LIST, "/tides", 0, BODY, ALONE, false}}},
    {"list-on-some-pages", 12, {{0, 4, SITE_LIST, "/tides", 0, BODY, ALONE, false}}},
    {"list-on-most-of-few-pages", 9, {{0, 5, SITE_LIST, "/tides", 0, BODY, ALONE, false}}},
    {"nameless-menu-on-few-pages", 5, {{ALL, SITE_PLAIN, "/tides", 0, BODY, ALONE, false}}},
    {"nameless-menu", 9, {{ALL, SITE_PLAIN, "/tides", 0, BODY, ALONE, true}}},
    {"paragraph-on-few-pages", 5, {{ALL, SITE_PROSE ">a", "/tides", 0, BODY, ALONE, false}}},
    {"list-in-article-element",
     5,
     {{ALL, "body>article.post>ul.refs>li>a", "/lost", 0, BODY, ALONE, false}}},
    {"list-in-running-text",
     5,
     {{ALL, "body>div.leaf>ul>li>a", "/tides", 0, BODY, ALONE, false},
      {ALL, SITE_PROSE, "/x", 0, BODY, true, NULL, false}}},
    {"another-order-on-each-page",
     4,
     {{0, 1, SITE_LIST, "/a", 0, BODY, ALONE, false},
      {ALL, SITE_LIST, "/b", 0, BODY, ALONE, false},
      {2, 3, SITE_LIST, "/a", 0, BODY, ALONE, false}}},
    /* What authors do. */
    {"same-piece-from-prose",
     20,
     {{ALL, SITE_PROSE, "/0", 0, BODY, true, NULL, false},
      {ALL, SITE_PROSE, "/1", 0, BODY, true, NULL, false}}},
    {"same-sentence", 12, {{ALL, SITE_PROSE, "/me", 0, BODY, false, "She keeps the lamps.", true}}},
    {"same-sentence-on-many",
     20,
     {{0, 14, SITE_PROSE, "/0", 0, BODY, false, "See the first part.", false}}},
    {"same-sources",
     20,
     {{1, 99, SITE_SOURCES, "/0", 0, APPENDIX, ALONE, false},
      {ALL, SITE_SOURCES, "/x", 0, APPENDIX, ALONE, false},
      {1, 19, SITE_PROSE, "/0", 0, BODY, true, NULL, false}}},
    {"sources-of-earlier-pages",
     20,
     {{1, 99, SITE_SOURCES, "/0", 0, APPENDIX, ALONE, false},
      {2, 99, SITE_SOURCES, "/1", 0, APPENDIX, ALONE, false}}},
    {"sources-that-list-the-page-itself",
     20,
     {{ALL, SITE_SOURCES, "/0", 0, APPENDIX, ALONE, true}}},
    {"earlier-page-from-all-others",
     12,
     {{1, 99, SITE_LIST, "/0", 0, BODY, ALONE, false},
      {2, 99, SITE_LIST, "/1", 0, BODY, ALONE, false},
      {1, 99, SITE_PROSE, "/0", 0, BODY, false, "It began with the lamps.", false}}},
    {"taken-for-sources",
     12,
     {{0, 7, SITE_LIST, "/tides", 0, BODY, ALONE, true},
      {8, 11, SITE_LIST, "/tides", 0, APPENDIX, ALONE, true}}},
    {"footnotes", 12, {{ALL, SITE_LIST, "/tides", 0, IBID_CLASS_FOOTNOTE, ALONE, false}}},
    {"comments", 12, {{ALL, SITE_LIST, "/tides", 0, IBID_CLASS_COMMENT, ALONE, false}}},
    /* A list made by a program leads to later pages, and may change from page to page. */
    {"list-to-later-pages",
     12,
     {{0, 11, SITE_LIST, "/9", 0, BODY, ALONE, true},
      {0, 5, SITE_LIST, "/10", 0, BODY, ALONE, true},
      {6, 8, SITE_LIST, "/11", 0, APPENDIX, ALONE, true},
      {ALL, SITE_LIST, NULL, 1, BODY, ALONE, false},
      {ALL, SITE_PROSE, NULL, -2, BODY, true, NULL, false}}},
    {"list-to-earlier-pages",
     12,
     {{8, 11, SITE_LIST, "/1", 0, BODY, ALONE, false},
      {6, 11, SITE_LIST, "/2", 0, BODY, ALONE, false},
      {ALL, SITE_LIST, NULL, -3, BODY, ALONE, false},
      {ALL, SITE_PROSE, NULL, -1, BODY, true, NULL, false}}},
    /* Chains. */
    {"chain",
     8,
     {{ALL, "body>div.turn>a.back", NULL, -1, BODY, ALONE, true},
      {ALL, "body>div.turn>a.on", NULL, 1, BODY, ALONE, true},
      {3, 3, SITE_PROSE, "/2", 0, BODY, true, NULL, false}}},
    {"chain-at-one-place",
     8,
     {{ALL, "body>div.turn>a", NULL, -1, BODY, ALONE, true},
      {ALL, "body>div.turn>a", NULL, 1, BODY, ALONE, true}}},
    {"chain-leading-out",
     8,
     {{ALL, "body>div.turn>a.back", NULL, -1, BODY, ALONE, true},
      {ALL, "body>div.turn>a.on", NULL, 1, BODY, ALONE, true},
      {7, 7, "body>div.turn>a.on", "/not-read", 0, BODY, ALONE, true}}},
    {"one-way", 20, {{ALL, "body>div.turn>a", NULL, -1, BODY, ALONE, false}}},
    {"one-way-in-prose",
     20,
     {{ALL, SITE_PROSE, NULL, -1, BODY, true, NULL, false},
      {ALL, SITE_PROSE, NULL, 1, BODY, true, NULL, false}}},
    {"chain-of-some-pages",
     20,
     {{0, 4, "body>div.turn>a", NULL, 1, BODY, ALONE, false},
      {1, 5, "body>div.turn>a", NULL, -1, BODY, ALONE, false}}},
};

static void add_site(SiteCorpus *corpus, const Site *site)
{
    for (int page = 0; page < site->n_pages; page++) {
        g_autoptr(IbidArticle) article = site_page_new(page);

        for (size_t i = 0; i < G_N_ELEMENTS(site->links); i++)
            if (site->links[i].place != NULL && site_has_link(&site->links[i], page, site->n_pages))
                site_add_link(article, &site->links[i], page);
        site_save(corpus, article);
    }
}

static void test_site(gconstpointer data)
{
    const Site *site = data;
    g_auto(SiteCorpus) corpus = {0};
    g_autoptr(IbidReferenceRows) rows = NULL;
    const IbidStoredReference *row;

    site_open(&corpus);
    add_site(&corpus, site);
    site_resolve(&corpus);
    rows = ibid_store_references(corpus.store, 0xff, NULL);
    for (int page = 0; page < site->n_pages; page++)
        for (size_t i = 0; i < G_N_ELEMENTS(site->links); i++) {
            const SiteLink *link = &site->links[i];
            bool site_made;

            if (link->place == NULL || !site_has_link(link, page, site->n_pages))
                continue;
            g_assert_true(ibid_reference_rows_next(rows, &row, NULL));
            site_made = g_str_has_prefix(row->reference->rule, "site-");
            g_test_message("page %d, link %zu: %s", page, i, row->reference->rule);
            g_assert_cmpint(site_made, ==, link->site);
            g_assert_cmpint(row->reference->class, ==,
                            link->site ? IBID_CLASS_BOILERPLATE : link->class);
        }
}

/* Pairs that cite each other lead nowhere. */
static void test_pairs(void)
{
    g_auto(SiteCorpus) corpus = {0};
    g_autoptr(GPtrArray) places = NULL;

    site_open(&corpus);
    for (int page = 0; page < 20; page++) {
        g_autoptr(IbidArticle) article = site_page_new(page);
        const SiteLink link = {ALL, SITE_LIST, NULL, page % 2 == 0 ? 1 : -1, BODY, ALONE, false};

        site_add_link(article, &link, page);
        site_save(&corpus, article);
    }
    site_resolve(&corpus);
    places = ibid_store_site_places(corpus.store, NULL);
    g_assert_cmpuint(places->len, ==, 0);
}

static void test_places(void)
{
    g_auto(SiteCorpus) corpus = {0};
    g_autoptr(GPtrArray) places = NULL;
    const IbidSitePlace *place;

    site_open(&corpus);
    add_site(&corpus, &sites[0]);
    site_resolve(&corpus);
    places = ibid_store_site_places(corpus.store, NULL);
    g_assert_cmpuint(places->len, ==, 1);
    place = g_ptr_array_index(places, 0);
    g_assert_cmpstr(place->host, ==, "slip.example");
    g_assert_cmpstr(place->place, ==, SITE_LIST);
    g_assert_cmpstr(place->kind, ==, "repeated");
    g_assert_cmpint(place->n_pages, ==, 5);
    g_assert_cmpint(place->n_with, ==, 5);
    g_assert_cmpint(place->n_targets, ==, 2);
    g_assert_cmpint(place->n_changed, ==, 10);
    g_assert_cmpstr(place->example, ==, SITE_HOST "/boats");
}

/* Copies of one page are no evidence: the same links in them are one author's. */
static void test_copies(void)
{
    const SiteLink link = {ALL, SITE_LIST, "/tides", 0, BODY, ALONE, false};
    g_auto(SiteCorpus) corpus = {0};
    g_autoptr(GPtrArray) places = NULL;

    site_open(&corpus);
    for (int copy = 0; copy < 6; copy++) {
        g_autoptr(IbidArticle) article = site_page_new(1);

        g_free(article->id);
        article->id = g_strdup_printf("copy-%d.html", copy);
        article->n_words = 500;
        for (uint64_t hash = 1; hash <= 100; hash++)
            g_array_append_val(article->sketch, hash);
        site_add_link(article, &link, 1);
        site_save(&corpus, article);
    }
    site_resolve(&corpus);
    places = ibid_store_site_places(corpus.store, NULL);
    g_assert_cmpuint(places->len, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(sites); i++) {
        g_autofree char *path = g_strconcat("/sites/site/", sites[i].name, NULL);

        g_test_add_data_func(path, &sites[i], test_site);
    }
    g_test_add_func("/sites/pairs", test_pairs);
    g_test_add_func("/sites/places", test_places);
    g_test_add_func("/sites/copies", test_copies);
    return g_test_run();
}
