#include "resolve/site_pages.h"

#include "base/address.h"

static const char *host_of(const IbidArticle *article)
{
    g_autofree char *host = article->url == NULL ? NULL : address_host(article->url);

    return g_intern_string(host != NULL ? host : "");
}

/* Interned; NULL for all. */
static GHashTable *hosts_to_learn(const GPtrArray *known, const Earlier *earlier)
{
    GHashTable *hosts = earlier == NULL ? NULL : g_hash_table_new(NULL, NULL);

    for (unsigned i = 0; hosts != NULL && i < known->len; i++)
        if (earlier_is_changed(earlier, i))
            g_hash_table_add(hosts, (gpointer)host_of(known_article_at(known, i)->article));
    return hosts;
}

GArray *site_pages(const GPtrArray *known, const Earlier *earlier)
{
    GArray *pages = g_array_sized_new(FALSE, FALSE, sizeof(IbidSitePage), known->len);
    g_autoptr(GHashTable) hosts = hosts_to_learn(known, earlier);

    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        IbidSitePage page = {article->document,
                             known_article_at(known, article->original)->document,
                             host_of(article->article)};

        if (article->article->role == IBID_ROLE_ARTICLE &&
            (hosts == NULL || g_hash_table_contains(hosts, page.host)))
            g_array_append_val(pages, page);
    }
    return pages;
}
