/* Articles read from a few lines of HTML, for the tests of the extractor. */
#pragma once

#include <glib.h>
#include <string.h>

#include <ibid/extract.h>

#define PROSE                                                                                      \
    "<p>The harbour was rebuilt in three stages, each of them longer than planned, and each of "   \
    "them paid for by another owner. What came of it is told here.</p>"

/* The article on the page at `url` (or NULL).  (transfer full) */
static inline IbidArticle *read_at(const char *html, const char *url)
{
    g_autoptr(IbidDocument) document =
        ibid_document_new("a.html", IBID_MEDIA_HTML, html, strlen(html));
    g_autoptr(GError) error = NULL;
    g_autofree char *damage = NULL;
    IbidArticle *article;

    document->url = g_strdup(url);
    ibid_document_decode(document, &damage, &error);
    g_assert_no_error(error);
    article = ibid_extract(document, NULL, &error);
    g_assert_no_error(error);
    return article;
}

/* The first link whose address ends so. */
static inline const IbidReference *find(const IbidArticle *article, const char *url)
{
    for (guint i = 0; i < article->references->len; i++) {
        const IbidReference *reference = g_ptr_array_index(article->references, i);

        if (g_str_has_suffix(reference->url, url))
            return reference;
    }
    g_error("no link to %s", url);
}
