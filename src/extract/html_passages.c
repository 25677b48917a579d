#include "extract/html_passages.h"

#include "extract/page_lines.h"

/* Goes through elements and lines side by side. */
typedef struct {
    const Page *page;
    GArray *open; /* uint32_t: elements around the place reached, outermost first */
    uint32_t next;
} Sweep;

/* The innermost element around `place` of the text; places must not go back. */
static uint32_t element_at(Sweep *sweep, size_t place)
{
    const PageNode *node;

    for (; sweep->next < sweep->page->nodes->len; sweep->next++) {
        if (page_node(sweep->page, sweep->next)->text_start > place)
            break;
        if (page_node(sweep->page, sweep->next)->text_end > place)
            g_array_append_val(sweep->open, sweep->next);
    }
    while (sweep->open->len > 1) {
        node = page_node(sweep->page, g_array_index(sweep->open, uint32_t, sweep->open->len - 1));
        if (node->text_end > place && page_is_block(node->tag))
            break;
        g_array_set_size(sweep->open, sweep->open->len - 1);
    }
    return sweep->open->len == 0 ? 0 : g_array_index(sweep->open, uint32_t, sweep->open->len - 1);
}

static void add_passage(const Page *page, const PageParts *parts, const PageLine *line,
                        uint32_t element, GPtrArray *passages)
{
    IbidPassage *passage = g_new0(IbidPassage, 1);

    passage->class = parts->of[element]->class;
    passage->part = parts->part[element];
    passage->kind = parts->of[element]->kind;
    passage->rule = parts->of[element]->rule;
    passage->text = page_text_between(page, line->start, line->end);
    g_ptr_array_add(passages, passage);
}

/* A link without words counts to the line after it. */
static void count_at(size_t place, const GArray *lines, GPtrArray *passages)
{
    uint32_t line = MIN(page_line_at(lines, place), passages->len - 1);

    ((IbidPassage *)g_ptr_array_index(passages, line))->n_references++;
}

static void count_references(const Page *page, const GArray *lines, const GArray *mentions,
                             GPtrArray *passages)
{
    if (passages->len == 0)
        return;
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_A && page_attr(page, i, ATTR_HREF) != NULL)
            count_at(page_node(page, i)->text_start, lines, passages);
    for (guint i = 0; i < mentions->len; i++)
        count_at(g_array_index(mentions, size_t, i), lines, passages);
}

void html_passages_read(const Page *page, const PageParts *parts, const GArray *mentions,
                        IbidArticle *article)
{
    const GArray *lines = parts->lines;
    Sweep sweep = {.page = page, .open = g_array_new(FALSE, FALSE, sizeof(uint32_t))};

    for (guint i = 0; i < lines->len; i++) {
        const PageLine *line = &g_array_index(lines, PageLine, i);

        add_passage(page, parts, line, element_at(&sweep, line->start), article->passages);
    }
    count_references(page, lines, mentions, article->passages);
    g_array_unref(sweep.open);
}
