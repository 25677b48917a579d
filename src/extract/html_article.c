#include "extract/html_article.h"

#include "base/address.h"
#include "base/date_reader.h"
#include "base/text.h"
#include "extract/html_authors.h"
#include "extract/html_dates.h"
#include "extract/html_entries.h"
#include "extract/html_links.h"
#include "extract/html_mentions.h"
#include "extract/html_metadata.h"
#include "extract/html_origin.h"
#include "extract/html_passages.h"
#include "extract/html_tags.h"
#include "extract/html_visible_dates.h"
#include "extract/json_ld.h"
#include "extract/page.h"
#include "extract/page_doi.h"
#include "extract/page_parts.h"
#include "extract/sketch.h"

/* The address of the page itself: the user's, else the one it claims. */
static const char *own_address(const IbidDocument *document, const IbidArticle *article)
{
    if (document->url != NULL || article->addresses->len == 0)
        return document->url;
    return ((const IbidAddress *)g_ptr_array_index(article->addresses, 0))->url;
}

/* What a page that only says where its article went links to is no citation. */
static void set_aside_links(IbidArticle *article)
{
    for (guint i = 0; i < article->references->len; i++) {
        IbidReference *reference = g_ptr_array_index(article->references, i);

        reference->class = IBID_CLASS_BOILERPLATE;
        reference->kind = reference->rule = g_intern_static_string("redirect");
    }
}

/* A page's DOI is an address of its article, if not of the site that it is on. */
static void add_identifier(const Page *page, IbidArticle *article)
{
    const char *doi = page_doi(page);
    g_autofree char *uri = doi == NULL ? NULL : g_strstrip(g_strconcat("doi:", doi, NULL));
    g_autofree char *canonical = address_canonical(uri);

    if (address_is_web(canonical))
        ibid_article_add_address(article, g_strdup(canonical), g_strdup(canonical), "doi");
}

bool html_article_read(IbidDocument *document, const IbidExtractOptions *options,
                       IbidArticle *article, GError **error)
{
    g_autoptr(Page) page = page_parse(document->text, document->length, error);
    g_autoptr(PageParts) parts = NULL;
    g_autoptr(JsonLd) linked = NULL;
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_autoptr(GByteArray) entries = NULL;
    g_autofree char *base = NULL, *text = NULL;

    if (page == NULL) {
        g_prefix_error(error, "%s: ", document->id);
        return false;
    }
    parts = page_parts(page);
    linked = json_ld_read(page);
    base = html_base_address(page, document->url);
    html_metadata_read(page, document->text, linked, base, article);
    article->date_order = date_order_name(date_order_of(page->text->str, page->text->len));
    html_links_read(page, parts, base, own_address(document, article), document, article);
    if (article->role == IBID_ROLE_REDIRECT) {
        set_aside_links(article);
        return true;
    }
    entries = html_entries_read(page, parts, document, places, article);
    html_mentions_read(page, parts, document, entries, places, article);
    add_identifier(page, article);
    html_origin_read(page, parts, base, article);
    html_tags_read(page, linked, article);
    html_authors_read(page, parts, linked, article);
    html_dates_read(page, parts, linked, article);
    html_captured_read(document->text, document->length, article);
    if (options != NULL && options->passages)
        html_passages_read(page, parts, places, article);
    text = page_parts_text(page, parts);
    sketch_text(text, article);
    return true;
}
