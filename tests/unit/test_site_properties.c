#include <string.h>

#include "site_corpus.h"

/* All that the pass decides, as text. */
static char *decided(SiteCorpus *corpus)
{
    GString *text = g_string_new(NULL);
    g_autoptr(IbidReferenceRows) rows = NULL;
    g_autoptr(GPtrArray) places = NULL;
    const IbidStoredReference *row;

    site_resolve(corpus);
    rows = ibid_store_references(corpus->store, 0xff, NULL);
    while (ibid_reference_rows_next(rows, &row, NULL))
        g_string_append_printf(text, "%s %s %s %s\n", row->reference->url,
                               ibid_reference_class_name(row->reference->class),
                               row->reference->kind, row->reference->rule);
    places = ibid_store_site_places(corpus->store, NULL);
    for (guint i = 0; i < places->len; i++) {
        const IbidSitePlace *place = g_ptr_array_index(places, i);

        g_string_append_printf(text, "%s %s %s %d %d %d %d %s\n", place->host, place->place,
                               place->kind, (int)place->n_pages, (int)place->n_with,
                               (int)place->n_targets, (int)place->n_changed, place->example);
    }
    return g_string_free(text, FALSE);
}

enum { N_RANDOM_PAGES = 14 };

/* A page whose links a seed decides: now and then too few are alike, now and then enough. */
static IbidArticle *random_page(GRand *chance, int number, double regular)
{
    static const char *const places[] = {SITE_LIST, SITE_PLAIN, SITE_SOURCES, "body>div.turn>a.on",
                                         "body>div.turn>a.back"};
    static const char *const targets[] = {"/a", "/b", "/1", "/2", NULL};
    IbidArticle *article = site_page_new(number);

    for (int i = 0; i < 10; i++) {
        SiteLink link = {.to = 99,
                         .place = places[i / 2],
                         .target = i < 6 ? targets[i % 3] : NULL,
                         .step = i < 8 ? 1 : -1};

        link.class = i / 2 == 2 ? IBID_CLASS_APPENDIX : IBID_CLASS_BODY;
        if (g_rand_double(chance) > regular)
            link.target = targets[g_rand_int_range(chance, 0, 5)];
        if (g_rand_double(chance) < regular && (i < 6 || i % 2 == 0))
            site_add_link(article, &link, number);
    }
    return article;
}

static void add_random(SiteCorpus *corpus, guint32 seed, bool backwards)
{
    for (int i = 0; i < N_RANDOM_PAGES; i++) {
        int number = backwards ? N_RANDOM_PAGES - 1 - i : i;
        GRand *chance = g_rand_new_with_seed(seed * 100 + (guint32)number);
        g_autoptr(IbidArticle) article = random_page(chance, number, 0.8 + seed % 5 * 0.05);

        site_save(corpus, article);
        g_rand_free(chance);
    }
}

static void test_order(void)
{
    bool learnt = false;

    for (guint32 seed = 1; seed <= 15; seed++) {
        g_auto(SiteCorpus) forwards = {0}, backwards = {0};
        g_autofree char *one = NULL, *other = NULL, *again = NULL;

        site_open(&forwards);
        site_open(&backwards);
        add_random(&forwards, seed, false);
        add_random(&backwards, seed, true);
        one = decided(&forwards);
        other = decided(&backwards);
        again = decided(&forwards);
        g_assert_cmpstr(one, ==, other);
        g_assert_cmpstr(one, ==, again);
        learnt = learnt || strstr(one, "site-") != NULL;
    }
    g_assert_true(learnt);
}

static void test_adding_and_removing(void)
{
    for (guint32 seed = 1; seed <= 8; seed++) {
        g_auto(SiteCorpus) corpus = {0};
        g_autofree char *before = NULL, *between = NULL, *after = NULL;

        site_open(&corpus);
        add_random(&corpus, seed, false);
        before = decided(&corpus);
        for (int more = 0; more < 8; more++) {
            GRand *chance = g_rand_new_with_seed(seed + (guint32)more);
            g_autoptr(IbidArticle) article = random_page(chance, 30 + more, 0.1);

            site_save(&corpus, article);
            g_rand_free(chance);
        }
        between = decided(&corpus);
        for (int more = 0; more < 8; more++) {
            g_autofree char *id = g_strdup_printf("page-%02d.html", 30 + more);

            g_assert_true(ibid_store_remove(corpus.store, id, NULL));
        }
        after = decided(&corpus);
        g_assert_cmpstr(before, ==, after);
        g_assert_cmpstr(before, !=, between);
    }
}

/* Nothing is learnt from one page, whatever it holds. */
static void test_single_page(void)
{
    for (guint32 seed = 1; seed <= 10; seed++) {
        g_auto(SiteCorpus) corpus = {0};
        GRand *chance = g_rand_new_with_seed(seed);
        g_autoptr(IbidArticle) article = random_page(chance, 1, 0.9);
        g_autofree char *text = NULL;

        site_open(&corpus);
        site_save(&corpus, article);
        text = decided(&corpus);
        g_assert_null(strstr(text, "site-"));
        g_assert_null(strstr(text, "repeated"));
        g_rand_free(chance);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/site-properties/order", test_order);
    g_test_add_func("/site-properties/adding-and-removing", test_adding_and_removing);
    g_test_add_func("/site-properties/single-page", test_single_page);
    return g_test_run();
}
