#include "extract/page_author_box.h"

static const PartVerdict about_author = {IBID_CLASS_BOILERPLATE, "byline", "author-about"};

/* Bytes of text that such a box holds at most, and levels that it stands above its link. */
enum { BOX_LIMIT = 800, LEVELS = 6 };

static bool is_box(PageTag tag)
{
    return tag == TAG_DIV || tag == TAG_SECTION || tag == TAG_ASIDE || tag == TAG_TABLE;
}

/* The largest box around the element that is small enough, or PAGE_NONE. */
static uint32_t box_around(const Page *page, uint32_t root, uint32_t index)
{
    uint32_t box = PAGE_NONE, at = page_node(page, index)->parent;

    for (int level = 0; level < LEVELS && at != PAGE_NONE && at > root; level++) {
        const PageNode *node = page_node(page, at);

        if (node->text_end - node->text_start > BOX_LIMIT)
            break;
        if (is_box(node->tag))
            box = at;
        at = node->parent;
    }
    return box;
}

static bool holds_headline(const Page *page, uint32_t index)
{
    for (uint32_t i = index + 1; i < page_node(page, index)->end; i++)
        if (page_node(page, i)->tag == TAG_H1 || page_node(page, i)->tag == TAG_H2)
            return true;
    return false;
}

void page_author_box_read(const Page *page, uint32_t root, const PartVerdict **verdicts)
{
    const PageNode *article = page_node(page, root);
    /* At the beginning the article's lead stands beside the author. */
    size_t middle = article->text_start + (article->text_end - article->text_start) / 2;
    uint32_t found = PAGE_NONE;

    for (uint32_t i = root + 1; i < article->end; i++) {
        uint32_t box;

        if (page_node(page, i)->tag != TAG_A || page_node(page, i)->text_start < middle ||
            verdicts[i] == NULL || !g_str_equal(verdicts[i]->kind, "byline"))
            continue;
        box = box_around(page, root, i);
        /* Several are those of other articles, or of who writes below this one. */
        if (box != PAGE_NONE && found != PAGE_NONE && box != found)
            return;
        found = box != PAGE_NONE ? box : found;
    }
    if (found != PAGE_NONE && !holds_headline(page, found))
        part_decide(verdicts, found, page_node(page, found)->end, &about_author);
}
