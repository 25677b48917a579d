#include "extract/html_byline.h"

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
