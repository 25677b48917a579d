/* Small sites of our own, made without the stages before the store. */
#pragma once

#include <glib/gstdio.h>

#include <ibid/resolve.h>
#include <ibid/store.h>

#define SITE_HOST "https://slip.example"
#define SITE_LIST "body>div.leaf>ul.quick>li>a"
#define SITE_PLAIN "body>div>ul>li>a"
#define SITE_SOURCES "body>div.leaf>ul.sources>li>a"
#define SITE_PROSE "body>div.leaf>p"

typedef struct {
    char *folder, *path;
    IbidStore *store;
} SiteCorpus;

static inline void site_open(SiteCorpus *corpus)
{
    g_autoptr(GError) error = NULL;

    corpus->folder = g_dir_make_tmp("ibid-sites-XXXXXX", &error);
    g_assert_no_error(error);
    corpus->path = g_build_filename(corpus->folder, "corpus.ibid", NULL);
    corpus->store = ibid_store_open(corpus->path, IBID_STORE_UPDATE, &error);
    g_assert_no_error(error);
}

static inline void site_close(SiteCorpus *corpus)
{
    static const char *const endings[] = {"", "-wal", "-shm"};

    ibid_store_close(corpus->store);
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *file = g_strconcat(corpus->path, endings[i], NULL);

        g_unlink(file);
    }
    g_assert_cmpint(g_rmdir(corpus->folder), ==, 0);
    g_free(corpus->path);
    g_free(corpus->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SiteCorpus, site_close)

static inline IbidArticle *site_page_new(int number)
{
    static const char *const words[] = {"lamp", "gull", "ferry", "rope", "wall",
                                        "tide", "salt", "key",   "ring", "net"};
    g_autofree char *id = g_strdup_printf("page-%02d.html", number);
    IbidArticle *article = ibid_article_new(id);

    article->title = g_strdup_printf("About the %s and the %s, %d", words[number % 10],
                                     words[number / 10 % 10], number);
    article->date = ibid_date_new(2020 + number / 12, 1 + number % 12, 1);
    article->url = g_strdup_printf(SITE_HOST "/%d", number);
    ibid_article_add_address(article, g_strdup(article->url), g_strdup(article->url), "given");
    return article;
}

/* Links that pages have: each once. */
typedef struct {
    int from, to; /* pages that have it */
    const char *place;
    const char *target; /* NULL: the page `step` further on, which has to be there */
    int step;
    IbidReferenceClass class;
    bool prose; /* in a sentence of the page's own */
    const char *sentence;
    bool site; /* to be found the site's own */
} SiteLink;

static inline bool site_has_link(const SiteLink *link, int page, int n_pages)
{
    return page >= link->from && page <= link->to &&
           (link->target != NULL || (page + link->step >= 0 && page + link->step < n_pages));
}

static inline void site_add_link(IbidArticle *article, const SiteLink *link, int page)
{
    IbidReference *reference = ibid_reference_new();

    reference->class = link->class;
    reference->url = link->target != NULL ? g_strconcat(SITE_HOST, link->target, NULL)
                                          : g_strdup_printf(SITE_HOST "/%d", page + link->step);
    reference->url_canonical = g_strdup(reference->url);
    reference->anchor = g_strdup_printf("About %s", link->target != NULL ? link->target : "it");
    reference->place = g_strdup(link->place);
    reference->rule = g_intern_string("a-rule");
    reference->offset = (int64_t)(100 * article->references->len);
    if (link->prose)
        reference->sentence = g_strdup_printf("On page %d it is said again.", page);
    else
        reference->sentence = g_strdup(link->sentence);
    g_ptr_array_add(article->references, reference);
}

static inline void site_save(SiteCorpus *corpus, const IbidArticle *article)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(ibid_store_save(corpus->store, article, "hash", "", &error));
    g_assert_no_error(error);
}

static inline void site_resolve(SiteCorpus *corpus)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(ibid_resolve(corpus->store, NULL, &error));
    g_assert_no_error(error);
}
