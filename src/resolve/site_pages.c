#include "resolve/site_pages.h"

#include "base/address.h"

GArray *site_pages(const GPtrArray *known)
{
    GArray *pages = g_array_sized_new(FALSE, FALSE, sizeof(IbidSitePage), known->len);

    for (unsigned i = 0; i < known->len; i++) {
        const KnownArticle *article = known_article_at(known, i);
        g_autofree char *host =
            article->article->url == NULL ? NULL : address_host(article->article->url);
        IbidSitePage page = {article->document,
                             known_article_at(known, article->original)->document,
                             g_intern_string(host != NULL ? host : "")};

        if (article->article->role == IBID_ROLE_ARTICLE)
            g_array_append_val(pages, page);
    }
    return pages;
}
