#include "extract/link_look.h"

#include <string.h>

#include "base/address_site.h"
#include "base/text.h"
#include "extract/link_address.h"
#include "extract/link_button.h"
#include "extract/page_doi.h"
#include "extract/part_labels.h"

enum {
    FEW_WORDS = 10,      /* bytes beside a link that make no sentence */
    EDITORIAL_LEAST = 5, /* bytes; shorter marks in brackets are those of notes: "[nb]" */
    FEW_REPEATS = 3,     /* the same words over as many links are a button's */
    NEIGHBOURS = 3,      /* a card's picture and its title are not further apart, in links */
    LABEL_LIMIT = 80,    /* bytes; a longer line is no label */
    BAR_LIMIT = 30,      /* links of a menu in a line */
    BAR_WORD = 12,       /* bytes of a link in a menu, on the average */
    PAGER_LIMIT = 160,   /* bytes of a line that leads to neighbours */
};

static const PartVerdict site_list = {IBID_CLASS_BOILERPLATE, "related", "site-list"};

const LinkLook *link_look(const LinkPage *links, size_t number)
{
    return &g_array_index(links->looks, LinkLook, number);
}

bool link_stands_alone(const LinkPage *links, const LinkLook *look)
{
    const PageNode *block;

    if (look->line == NULL || page_line_is_linked(look->line))
        return true;
    if (look->block == PAGE_NONE)
        return true;
    block = page_node(links->page, look->block);
    return block->n_plain <= FEW_WORDS || block->n_plain < block->n_linked / 2;
}

/* The one link on its line. */
static bool is_alone_on_line(const LinkLook *look)
{
    return look->line != NULL && look->line->end - look->line->start <=
                                     look->node->text_end - look->node->text_start + FEW_WORDS;
}

/* The one link of its block, with nothing beside it. */
static bool is_alone_in_block(const LinkPage *links, const LinkLook *look)
{
    const PageNode *block;

    if (look->block == PAGE_NONE)
        return false;
    block = page_node(links->page, look->block);
    return block->n_plain + block->n_linked <= look->node->n_linked + FEW_WORDS;
}

/* What the line is a label of: the site's picks; NULL for none. */
static const PartVerdict *label_of(const LinkPage *links, const PageLine *line)
{
    g_autofree char *text = NULL;
    const PartLabel *label;

    if (line->end - line->start > LABEL_LIMIT)
        return NULL;
    text = page_text_between(links->page, line->start, line->end);
    label = part_label(link_more_labels, link_n_more_labels, text, NULL);
    if (label == NULL)
        label = part_label_at_start(link_more_labels, link_n_more_labels, text);
    return label == NULL ? NULL : &label->verdict;
}

static const PageLine *line_over(const LinkPage *links, const LinkLook *look)
{
    return look->line == NULL || look->line->over == PAGE_NONE
               ? NULL
               : &g_array_index(links->parts->lines, PageLine, look->line->over);
}

/* "I have written about it before:", or another sentence: the list below is the author's. */
static bool is_announced(const LinkPage *links, const PageLine *over)
{
    static const char *const marks[] = {":", ".",  ",",  ";",  "!", "?",
                                        "…", "：", "。", "、", "؟", "।"};
    g_autofree char *text = NULL;

    if (over->heading || label_of(links, over) != NULL)
        return false;
    if (over->end - over->start > LABEL_LIMIT)
        return true;
    text = page_text_between(links->page, over->start, over->end);
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_suffix(text, marks[i]))
            return true;
    return false;
}

/* The list that the link is the whole entry of, when all its entries are bare links. */
static bool is_in_bare_list(const LinkPage *links, const LinkLook *look)
{
    uint32_t item = page_ancestor(links->page, look->link->node, TAG_LI), holder;

    if (item == PAGE_NONE || !is_alone_in_block(links, look))
        return false;
    holder = page_node(links->page, item)->parent;
    return holder != PAGE_NONE &&
           page_node(links->page, holder)->n_plain <= page_node(links->page, holder)->n_linked / 10;
}

const PartVerdict *link_site_list(const LinkPage *links, const LinkLook *look)
{
    const PageLine *over = line_over(links, look);
    const PartVerdict *label = NULL;

    if (is_in_bare_list(links, look)) {
        if (over == NULL || is_announced(links, over))
            return over == NULL ? &site_list : NULL;
        label = label_of(links, over);
        return label == NULL ? &site_list : label;
    }
    if (look->line != NULL && look->line->heading)
        return label_of(links, look->line);
    return over != NULL && !over->heading && is_alone_on_line(look) ? label_of(links, over) : NULL;
}

bool link_is_card(const LinkPage *links, const LinkLook *look)
{
    const char *target = look->link->reference->url_canonical;
    size_t first = look->number - MIN(look->number, NEIGHBOURS);
    size_t last = MIN(look->number + NEIGHBOURS, links->all->len - 1);

    if (target == NULL || !is_alone_on_line(look))
        return false;
    for (size_t i = first; i <= last; i++) {
        const IbidReference *other = g_array_index(links->all, PageLink, i).reference;

        if (other->anchor[0] == '\0' && g_strcmp0(other->url_canonical, target) == 0)
            return true;
    }
    return false;
}

/* In a table or an infobox of the article's: not one that holds the article as well. */
static bool is_in_table(const LinkPage *links, const LinkLook *look)
{
    uint32_t table = page_ancestor(links->page, look->link->node, TAG_TABLE);

    return table != PAGE_NONE && table > links->parts->root;
}

static bool is_text_block(PageTag tag)
{
    return tag == TAG_P || tag == TAG_LI || tag == TAG_DD || tag == TAG_DT || tag == TAG_PRE ||
           page_heading_level(tag) > 0;
}

bool link_is_boxed(const LinkPage *links, const LinkLook *look)
{
    /* The <cite> of a quotation names its source. */
    return is_alone_in_block(links, look) && !is_in_table(links, look) &&
           page_ancestor(links->page, look->link->node, TAG_CITE) == PAGE_NONE &&
           !is_text_block(page_node(links->page, look->block)->tag) &&
           page_ancestor(links->page, look->link->node, TAG_LI) == PAGE_NONE &&
           !links->boxes_are_paragraphs;
}

bool link_is_repeated(const LinkPage *links, const LinkLook *look)
{
    g_autofree char *key = NULL;

    if (!is_alone_on_line(look) || is_in_table(links, look))
        return false;
    key = text_key(look->link->reference->anchor);
    return GPOINTER_TO_SIZE(g_hash_table_lookup(links->anchors, key)) >= FEW_REPEATS;
}

/* Anything but signs and spaces in [start, end) of the page's text. */
static bool has_words(const Page *page, size_t start, size_t end)
{
    g_autofree char *text = NULL, *key = NULL;

    if (start >= end)
        return false;
    text = page_text_between(page, start, end);
    key = text_key(text);
    return *key != '\0';
}

bool link_is_in_bar(const LinkPage *links, const LinkLook *look)
{
    size_t first = look->number, past = look->number + 1, at, n_linked = 0;

    if (look->line == NULL || !page_line_is_linked(look->line) || is_in_table(links, look) ||
        page_ancestor(links->page, look->link->node, TAG_LI) != PAGE_NONE)
        return false;
    while (first > 0 && link_look(links, first - 1)->line == look->line &&
           look->number - first <= BAR_LIMIT)
        first--;
    while (past < links->looks->len && link_look(links, past)->line == look->line &&
           past - first <= BAR_LIMIT)
        past++;
    if (past - first > BAR_LIMIT)
        return false;
    at = look->line->start;
    for (size_t i = first; i < past; i++) {
        const LinkLook *other = link_look(links, i);

        if (!other->within_site || has_words(links->page, at, other->node->text_start))
            return false;
        at = MAX(at, other->node->text_end);
        n_linked += other->node->n_linked;
    }
    return past - first >= 2 && !has_words(links->page, at, look->line->end) &&
           n_linked <= (past - first) * BAR_WORD;
}

bool link_is_in_pager(const LinkPage *links, const LinkLook *look)
{
    unsigned n_turns = 0, n_named = 0;
    size_t first = look->number;

    if (look->line == NULL || look->line->end - look->line->start > PAGER_LIMIT ||
        look->line->n_linked * 3 < look->line->end - look->line->start)
        return false;
    while (first > 0 && link_look(links, first - 1)->line == look->line &&
           look->number - first < BAR_LIMIT)
        first--;
    for (size_t i = first; i < links->looks->len && i < first + 2 * BAR_LIMIT; i++) {
        const char *anchor = link_look(links, i)->link->reference->anchor;

        if (link_look(links, i)->line != look->line)
            break;
        n_turns += link_button_turns_page(anchor);
        n_named += link_button_names_neighbour(anchor);
    }
    return n_turns >= 2 && n_named >= 1;
}

bool link_is_over_headline(const LinkPage *links, const LinkLook *look)
{
    uint32_t headline = links->head.headline;

    return headline != PAGE_NONE && look->link->node < headline &&
           !page_contains(links->page, look->link->node, headline) && look->line != NULL &&
           look->line->end - look->line->start <= LABEL_LIMIT;
}

bool link_is_in_byline(const LinkPage *links, const LinkLook *look)
{
    return look->node->text_start >= links->head.byline &&
           look->node->text_start < links->head.byline_end;
}

bool link_is_last_line(const LinkPage *links, const LinkLook *look)
{
    const GArray *lines = links->parts->lines;

    return look->line != NULL && look->line->ruled &&
           look->line == &g_array_index(lines, PageLine, lines->len - 1) &&
           page_line_is_linked(look->line) && is_alone_on_line(look);
}

bool link_is_editorial(const LinkPage *links, const LinkLook *look)
{
    return look->node->text_start > 0 &&
           links->page->text->str[look->node->text_start - 1] == '[' &&
           look->node->text_end - look->node->text_start >= EDITORIAL_LEAST &&
           page_ancestor(links->page, look->link->node, TAG_SUP) != PAGE_NONE;
}

static LinkLook look_at(const LinkPage *links, size_t number)
{
    const PageLink *link = &g_array_index(links->all, PageLink, number);
    const PageNode *node = page_node(links->page, link->node);
    uint32_t line = page_line_at(links->parts->lines, node->text_start);
    LinkLook look = {.link = link,
                     .node = node,
                     .block = link->node,
                     .number = number,
                     .within_site =
                         address_is_same_site(links->self, link->reference->url_canonical)};

    if (line < links->parts->lines->len &&
        g_array_index(links->parts->lines, PageLine, line).start < node->text_end)
        look.line = &g_array_index(links->parts->lines, PageLine, line);
    while (look.block != PAGE_NONE && !page_is_block(page_node(links->page, look.block)->tag))
        look.block = page_node(links->page, look.block)->parent;
    /* What a table says, it says in rows. */
    if (look.block != PAGE_NONE && (page_node(links->page, look.block)->tag == TAG_TD ||
                                    page_node(links->page, look.block)->tag == TAG_TH))
        look.block = page_node(links->page, look.block)->parent;
    return look;
}

static void look_at_all(LinkPage *links)
{
    for (guint i = 0; i < links->all->len; i++) {
        LinkLook look = look_at(links, i);

        g_array_append_val(links->looks, look);
    }
}

static void count_anchors(LinkPage *links)
{
    for (guint i = 0; i < links->looks->len; i++) {
        const LinkLook *look = &g_array_index(links->looks, LinkLook, i);
        char *key;

        if (!is_alone_on_line(look) || look->link->reference->anchor[0] == '\0' ||
            !look->within_site)
            continue;
        key = text_key(look->link->reference->anchor);
        g_hash_table_replace(
            links->anchors, key,
            GSIZE_TO_POINTER(GPOINTER_TO_SIZE(g_hash_table_lookup(links->anchors, key)) + 1));
    }
}

static bool has_paragraphs_of_boxes(const Page *page, uint32_t root)
{
    uint32_t in_paragraphs = 0;

    for (uint32_t i = root; i < page_node(page, root)->end; i++)
        if (is_text_block(page_node(page, i)->tag))
            in_paragraphs += page_node(page, i)->n_plain;
    return in_paragraphs < page_node(page, root)->n_plain / 3;
}

void link_page_open(LinkPage *links, const Page *page, const PageParts *parts, const char *self,
                    const GArray *all)
{
    *links = (LinkPage){.page = page, .parts = parts, .self = self, .all = all};
    links->doi = page_doi(page);
    links->looks = g_array_sized_new(FALSE, FALSE, sizeof(LinkLook), all->len);
    links->anchors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (all->len > 0)
        links->head = link_head_find(page, parts->lines, parts->root);
    links->boxes_are_paragraphs = all->len > 0 && has_paragraphs_of_boxes(page, parts->root);
    look_at_all(links);
    count_anchors(links);
}

void link_page_close(LinkPage *links)
{
    g_hash_table_unref(links->anchors);
    g_array_unref(links->looks);
}
