#include "extract/html_origin.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "extract/text_origin.h"

/* Bytes of a line that says no more than this; shorter ones say nothing. */
enum { SHORTEST_LINE = 16, LONGEST_LINE = 320, LONGEST_NAME = 80 };

/* The link in the line, or PAGE_NONE where there is none or several. */
static uint32_t link_in(const Page *page, const PageLine *line)
{
    uint32_t found = PAGE_NONE;

    for (uint32_t i = page_first_from(page, line->start);
         i < page->nodes->len && page_node(page, i)->text_start < line->end; i++) {
        if (page_node(page, i)->tag != TAG_A || page_attr(page, i, ATTR_HREF) == NULL)
            continue;
        if (found != PAGE_NONE)
            return PAGE_NONE;
        found = i;
    }
    return found;
}

/* The front page of an outlet is no piece. */
static bool is_piece(const char *canonical)
{
    const char *path = address_is_web(canonical) ? strstr(canonical, "://") : NULL;

    path = path == NULL ? NULL : strchr(path + 3, '/');
    return path != NULL && path[1] != '\0';
}

static void read_line(const Page *page, const PageLine *line, const char *base,
                      IbidArticle *article)
{
    g_autofree char *words = page_text_between(page, line->start, line->end);
    uint32_t link = link_in(page, line);
    g_autofree char *anchor = link == PAGE_NONE ? NULL : page_text(page, link);
    g_autofree char *url =
        link == PAGE_NONE ? NULL : address_resolve(base, page_attr(page, link, ATTR_HREF));
    g_autofree char *canonical = address_canonical(url);

    article->first_outlet = text_origin_name(words);
    if (article->first_outlet == NULL && anchor != NULL && strlen(anchor) <= LONGEST_NAME)
        article->first_outlet = g_steal_pointer(&anchor);
    if (is_piece(canonical))
        ibid_article_add_address(article, g_steal_pointer(&url), g_steal_pointer(&canonical),
                                 "origin");
}

void html_origin_read(const Page *page, const PageParts *parts, const char *base,
                      IbidArticle *article)
{
    for (guint i = 0; i < parts->lines->len && article->first_outlet == NULL; i++) {
        const PageLine *line = &g_array_index(parts->lines, PageLine, i);
        size_t length = line->end - line->start;

        if (length >= SHORTEST_LINE && length <= LONGEST_LINE &&
            text_origin_is_said(page->text->str + line->start, length))
            read_line(page, line, base, article);
    }
}
