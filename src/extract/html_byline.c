#include "extract/html_byline.h"

#include <string.h>

#include "base/text.h"

/* How many blocks below the headline a byline stands at most. */
#define BYLINE_BLOCKS 3

static bool is_block_with_text(const PageNode *node)
{
    return page_is_block(node->tag) && node->text_end > node->text_start;
}

bool html_is_below_headline(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    uint32_t i = index;

    if (!is_block_with_text(node) || node->text_end - node->text_start > BYLINE_LIMIT)
        return false;
    for (int n = 0; n < BYLINE_BLOCKS && i-- > 0;) {
        if (page_node(page, i)->tag == TAG_H1)
            return page_node(page, i)->end <= index;
        n += is_block_with_text(page_node(page, i)) && page_node(page, i)->end <= index;
    }
    return false;
}

/* Bytes beside the title in what says it. */
enum { BESIDE = 40 };

/* True when the element says the title, and little more. */
static bool says_title(const Page *page, const PageNode *node, const char *title)
{
    g_autofree char *text = NULL, *key = NULL;
    size_t length = node->text_end - node->text_start, n_title = strlen(title);

    /* Decomposed, a letter may be three. */
    if (n_title == 0 || length > 2 * n_title + BESIDE || 3 * length < n_title)
        return false;
    text = page_text_between(page, node->text_start, node->text_end);
    key = text_key(text);
    return strstr(key, title) != NULL;
}

/* The element of the headline, or PAGE_NONE. */
static uint32_t find_headline(const Page *page, const PageParts *parts, const char *said)
{
    g_autofree char *title = text_key(said == NULL ? "" : said);
    uint32_t first = PAGE_NONE, block = PAGE_NONE, within = PAGE_NONE;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if (page_heading_level(node->tag) > 0) {
            if (says_title(page, node, title))
                return i;
            if (first == PAGE_NONE && node->tag == TAG_H1)
                first = i;
            if (within == PAGE_NONE && parts->of[i]->class == IBID_CLASS_BODY)
                within = i;
        } else if (block == PAGE_NONE && node->tag != TAG_TITLE && page_is_block(node->tag) &&
                   node->end - i < 8 && says_title(page, node, title))
            block = i;
    }
    return first != PAGE_NONE ? first : block != PAGE_NONE ? block : within;
}

uint32_t html_headline(const Page *page, const PageParts *parts, const char *title)
{
    uint32_t element = find_headline(page, parts, title), line;

    if (element == PAGE_NONE)
        return PAGE_NONE;
    line = page_line_at(parts->lines, page_node(page, element)->text_start);
    return line < parts->lines->len ? line : PAGE_NONE;
}
