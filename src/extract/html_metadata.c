#include "extract/html_metadata.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "extract/html_redirect.h"

const char *html_meta(const Page *page, const char *name)
{
    static const PageAttr keys[] = {ATTR_NAME, ATTR_PROPERTY, ATTR_ITEMPROP};

    for (guint i = 0; i < page->metas->len; i++) {
        uint32_t meta = g_array_index(page->metas, uint32_t, i);
        const char *content = page_attr(page, meta, ATTR_CONTENT);

        for (size_t k = 0; k < G_N_ELEMENTS(keys); k++) {
            const char *key = page_attr(page, meta, keys[k]);

            if (key != NULL && g_ascii_strcasecmp(key, name) == 0 && !text_is_blank(content))
                return content;
        }
    }
    return NULL;
}

const char *html_link(const Page *page, const char *relation)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *rel = page_node(page, i)->tag == TAG_LINK ? page_attr(page, i, ATTR_REL) : NULL;

        if (rel != NULL && g_ascii_strcasecmp(rel, relation) == 0 &&
            !text_is_blank(page_attr(page, i, ATTR_HREF)))
            return page_attr(page, i, ATTR_HREF);
    }
    return NULL;
}

static uint32_t first_of(const Page *page, PageTag tag)
{
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == tag)
            return i;
    return PAGE_NONE;
}

char *html_base_address(const Page *page, const char *given)
{
    uint32_t base = first_of(page, TAG_BASE);
    const char *declared = base == PAGE_NONE ? NULL : page_attr(page, base, ATTR_HREF);
    const char *canonical = html_link(page, "canonical");

    if (declared != NULL && !text_is_blank(declared)) {
        g_autofree char *resolved = address_resolve(given, declared);

        if (address_is_web(resolved))
            return g_steal_pointer(&resolved);
    }
    if (given != NULL)
        return g_strdup(given);
    if (address_is_web(canonical))
        return g_strstrip(g_strdup(canonical));
    return address_is_web(html_meta(page, "og:url")) ? g_strdup(html_meta(page, "og:url")) : NULL;
}

static void add_address(IbidArticle *article, const char *base, const char *url, const char *source)
{
    g_autofree char *resolved = url == NULL ? NULL : address_resolve(base, url);

    if (address_is_web(resolved))
        ibid_article_add_address(article, g_strdup(resolved), address_canonical(resolved), source);
}

/* <link itemprop="mainEntityOfPage" href="...">.  Its "url" may be an author's. */
static const char *own_item_address(const Page *page)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *prop =
            page_node(page, i)->tag == TAG_LINK ? page_attr(page, i, ATTR_ITEMPROP) : NULL;

        if (prop != NULL && g_ascii_strcasecmp(prop, "mainEntityOfPage") == 0)
            return page_attr(page, i, ATTR_HREF);
    }
    return NULL;
}

static void read_addresses(const Page *page, const char *html, const char *base,
                           IbidArticle *article)
{
    const IbidAddress *given =
        article->addresses->len == 0 ? NULL : g_ptr_array_index(article->addresses, 0);
    char *target = html_redirect_target(page, html, base, given == NULL ? NULL : given->url);

    if (target != NULL) {
        /* It bears its target's canonical address, which is not its own. */
        article->role = IBID_ROLE_REDIRECT;
        article->redirect = target;
        return;
    }
    add_address(article, base, html_link(page, "canonical"), "canonical");
    add_address(article, base, html_meta(page, "og:url"), "og:url");
    if (article->addresses->len == 0)
        add_address(article, base, own_item_address(page), "microdata");
    /* Only beside another: it says nothing of where the page is. */
    if (article->addresses->len > 0)
        add_address(article, base, html_link(page, "shortlink"), "shortlink");
}

static char *outlet_of(const Page *page, const JsonLd *linked, const char *title)
{
    uint32_t element = first_of(page, TAG_TITLE);
    g_autofree char *written = element == PAGE_NONE ? NULL : page_text(page, element);
    static const char *const names[] = {"og:site_name", "application-name",
                                        "citation_journal_title", "dc.publisher"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *name = html_meta(page, names[i]);

        if (name != NULL && !address_is_web(name))
            return text_fold_space(name, -1);
        if (i == 0 && linked->publisher != NULL)
            return g_strdup(linked->publisher);
    }
    return html_site_in_title(written, title);
}

static char *language_of(const Page *page)
{
    uint32_t html = first_of(page, TAG_HTML);
    const char *language = html == PAGE_NONE ? NULL : page_attr(page, html, ATTR_LANG);
    static const char *const metas[] = {"language", "dc.language", "dcterms.language",
                                        "og:locale"}; /* "en_US" */
    char *folded;

    for (size_t i = 0; i < G_N_ELEMENTS(metas) && text_is_blank(language); i++)
        language = html_meta(page, metas[i]);
    folded = text_is_blank(language) ? NULL : text_fold_space(language, -1);
    return folded == NULL ? NULL : g_strdelimit(folded, "_", '-');
}

void html_metadata_read(const Page *page, const char *html, const JsonLd *linked, const char *base,
                        IbidArticle *article)
{
    article->title = html_title(page, linked);
    article->outlet = outlet_of(page, linked, article->title);
    article->language = language_of(page);
    read_addresses(page, html, base, article);
}
