#include "extract/page_parts.h"

#include <string.h>

#include "extract/article_parts.h"
#include "extract/page_author_box.h"
#include "extract/page_end_list.h"
#include "extract/page_fields.h"
#include "extract/page_headings.h"
#include "extract/page_plain_list.h"
#include "extract/page_plain_notes.h"
#include "extract/page_root.h"
#include "extract/part_labels.h"
#include "extract/part_signs.h"

static const PartVerdict body = {IBID_CLASS_BODY, "link", "body"};
static const PartVerdict outside = {IBID_CLASS_BOILERPLATE, "outside", "outside-article"};
static const PartVerdict site_header = {IBID_CLASS_BOILERPLATE, "menu", "site-header"};
static const PartVerdict metadata = {IBID_CLASS_BOILERPLATE, "metadata", "field-list"};

/* Longer texts are no headings or labels. */
enum { LABEL_LIMIT = 80, LEAD_LIMIT = 400, LEAD_LEAST = 30, MARK_LIMIT = 12 };
/* Bytes of running text that a menu or a sidebar does not hold. */
enum { PROSE_LEAST = 500 };

void page_parts_free(PageParts *parts)
{
    if (parts == NULL)
        return;
    g_free(parts->of);
    g_free(parts->part);
    page_notes_free(parts->notes);
    g_array_unref(parts->lines);
    g_free(parts);
}

static bool holds_tag(const Page *page, uint32_t index, PageTag tag)
{
    for (uint32_t i = index + 1; i < page_node(page, index)->end; i++)
        if (page_node(page, i)->tag == tag)
            return true;
    return false;
}

/* Bytes of running text in the paragraphs of each element. */
static uint32_t *count_prose(const Page *page)
{
    uint32_t *prose = g_new0(uint32_t, page->nodes->len + 1);

    for (uint32_t i = page->nodes->len; i-- > 0;) {
        const PageNode *node = page_node(page, i);

        if (node->tag == TAG_P && node->n_plain >= LABEL_LIMIT &&
            node->n_linked < node->n_plain / 2)
            prose[i] = node->n_plain;
        if (node->parent != PAGE_NONE)
            prose[node->parent] += prose[i];
    }
    return prose;
}

/* Kinds whose names are also given to what holds the text: "paywall", "toc-chapters", "widget". */
static bool is_weak(const PartVerdict *sign)
{
    static const char *const kinds[] = {"sidebar", "menu", "subscribe", "promo", "share", "pager"};

    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_str_equal(sign->kind, kinds[i]))
            return true;
    return false;
}

/* A sign on what holds most of the page's text speaks of the layout ("has-sidebar"). */
static bool is_layout(const Page *page, uint32_t index, const PartVerdict *sign)
{
    const PageNode *node = page_node(page, index);

    if (node->tag == TAG_HTML || node->tag == TAG_BODY)
        return true;
    /* The <footer> of a quotation names its source. */
    if (node->tag == TAG_FOOTER && page_ancestor(page, index, TAG_BLOCKQUOTE) != PAGE_NONE)
        return true;
    if (sign->class == IBID_CLASS_COMMENT)
        return node->n_plain > page_node(page, 0)->n_plain / 2 && holds_tag(page, index, TAG_H1);
    if (sign->class != IBID_CLASS_BOILERPLATE)
        return false;
    return node->n_plain > page_node(page, 0)->n_plain / 2;
}

/* True when running text bears the name of a menu. */
static bool is_misnomer(const Page *page, uint32_t index, const PartVerdict *sign,
                        const uint32_t *prose)
{
    return sign != NULL && sign->class == IBID_CLASS_BOILERPLATE && is_weak(sign) &&
           prose[index] >= PROSE_LEAST && prose[index] >= prose[0] / 10 &&
           prose[index] / 3 >= page_node(page, index)->n_linked;
}

/* A name that a page's builder gave to running text once says nothing on the whole page. */
static void drop_misnomers(const Page *page, const PartVerdict **signs)
{
    g_autofree uint32_t *prose = count_prose(page);
    g_autoptr(GHashTable) misnomers = g_hash_table_new(NULL, NULL);

    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (is_misnomer(page, i, signs[i], prose))
            g_hash_table_add(misnomers, (gpointer)signs[i]);
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (signs[i] != NULL && g_hash_table_contains(misnomers, signs[i]))
            signs[i] = NULL;
}

/* What a site would not date so, the author wrote, whatever it is called. */
static void keep_dated_lists(const Page *page, const PartVerdict **signs)
{
    uint32_t within = PAGE_NONE;

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        if (page_node(page, i)->tag == TAG_ARTICLE &&
            (within == PAGE_NONE || i >= page_node(page, within)->end))
            within = i;
        if (signs[i] != NULL && signs[i]->class == IBID_CLASS_BOILERPLATE && within != PAGE_NONE &&
            page_contains(page, within, i) &&
            (g_str_equal(signs[i]->kind, "related") || g_str_equal(signs[i]->kind, "footer")) &&
            page_is_dated_list(page, i + 1, page_node(page, i)->end))
            signs[i] = &page_dated_list;
    }
}

/* The <header> holds the page's only headline: another below would be the article's. */
static bool holds_headline(const Page *page, uint32_t index)
{
    if (!holds_tag(page, index, TAG_H1))
        return false;
    for (uint32_t i = page_node(page, index)->end; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_H1)
            return false;
    return true;
}

/* The verdict on elements that show what they are by their tag alone. */
static const PartVerdict *verdict_by_tag(PageTag tag)
{
    for (size_t i = part_n_signs; i-- > 0;)
        if (part_signs[i].match == MATCH_TAG && part_signs[i].tag == tag)
            return &part_signs[i].verdict;
    return NULL;
}

/* Between paragraphs, and with words of its own beside its links. */
static bool is_box_of_facts(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index), *next;

    if (node->end >= page->nodes->len || node->n_plain * 2 < node->n_linked || node->n_linked == 0)
        return false;
    next = page_node(page, node->end);
    return next->parent == node->parent && next->tag == TAG_P && next->n_plain > next->n_linked &&
           node->text_start > page_node(page, node->parent)->text_start + LABEL_LIMIT;
}

/* An <aside> without a name that stands in the course of the text is the author's. */
static void keep_boxes_of_facts(const Page *page, const PartVerdict **signs)
{
    const PartVerdict *aside = verdict_by_tag(TAG_ASIDE);

    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_ASIDE && signs[i] == aside && is_box_of_facts(page, i))
            signs[i] = NULL;
}

/* A <header> with the headline, or within the article, is the article's; another is the site's. */
static void tell_headers(const Page *page, const PartVerdict **signs)
{
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (page_node(page, i)->tag == TAG_HEADER && signs[i] != NULL &&
            g_str_equal(signs[i]->rule, "byline-part") && !holds_headline(page, i) &&
            page_ancestor(page, i, TAG_ARTICLE) == PAGE_NONE &&
            page_ancestor(page, i, TAG_MAIN) == PAGE_NONE)
            signs[i] = &site_header;
}

/* A note's mark bears the note's class as well ("footnote"), but stands in the text. */
static void tell_marks(const Page *page, const PartVerdict **signs)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);

        if (signs[i] != NULL && signs[i]->class == IBID_CLASS_FOOTNOTE &&
            (node->tag == TAG_A || node->tag == TAG_SUP || node->tag == TAG_SPAN) &&
            node->text_end - node->text_start <= MARK_LIMIT)
            signs[i] = NULL;
    }
}

static void read_signs(const Page *page, const PartVerdict **signs)
{
    part_signs_read(page, signs);
    tell_headers(page, signs);
    tell_marks(page, signs);
    drop_misnomers(page, signs);
    keep_dated_lists(page, signs);
    keep_boxes_of_facts(page, signs);
    for (uint32_t i = 0; i < page->nodes->len; i++)
        if (signs[i] != NULL && is_layout(page, i, signs[i]))
            signs[i] = NULL;
}

/* What kind of thing stands in a footer, a header or a menu: tags, a pager, a way to share. */
static bool tells_more(const PartVerdict *sign, const PartVerdict *around)
{
    static const char *const holders[] = {"footer", "byline", "menu"};

    if (sign == NULL || sign->class != IBID_CLASS_BOILERPLATE)
        return false;
    /* The site's header names the site, whoever is its author, and its own subjects. */
    if (g_str_equal(around->kind, "menu") &&
        (g_str_equal(sign->kind, "byline") ||
         (around == &site_header && g_str_equal(sign->kind, "tag"))))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(holders); i++)
        if (g_str_equal(around->kind, holders[i]))
            return !g_str_equal(sign->kind, "promo");
    return false;
}

/* A paragraph in the article's header that is more than links is its lead. */
static bool is_lead(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);

    return node->tag == TAG_P && node->n_plain >= LEAD_LEAST && node->n_plain > node->n_linked;
}

/* The outermost sign holds for all within; a note or a comment is one wherever it stands. */
static void spread_signs(const Page *page, uint32_t root, const PartVerdict **signs)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        uint32_t parent = page_node(page, i)->parent;

        if (page_contains(page, i, root))
            signs[i] = NULL;
        else if (parent != PAGE_NONE && signs[parent] != NULL &&
                 !(g_str_equal(signs[parent]->kind, "byline") && is_lead(page, i)) &&
                 !tells_more(signs[i], signs[parent]))
            signs[i] = signs[parent];
    }
}

static bool ends_lead(const char *text)
{
    return *text == ':' || *text == '|' || strncmp(text, "：", strlen("：")) == 0;
}

/* The text up to the first colon, bar or link of the element, when that is a label's length. */
static const PartLabel *lead_of(const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);
    const char *text = page->text->str + node->text_start;
    size_t length = node->text_end - node->text_start, first_link = length, colon;
    g_autofree char *lead = NULL;
    const PartLabel *label;

    for (uint32_t i = index + 1; i < node->end && first_link == length; i++)
        if (page_node(page, i)->tag == TAG_A)
            first_link = page_node(page, i)->text_start - node->text_start;
    for (colon = 0; colon < length && colon < LABEL_LIMIT; colon++)
        if (ends_lead(text + colon))
            break;
    colon = MIN(colon, first_link);
    /* "Read more: the title" may be a link as a whole. */
    if (colon == 0)
        for (colon = 1; colon < length && !ends_lead(text + colon); colon++)
            if (colon >= LABEL_LIMIT)
                return NULL;
    if (colon >= length || colon > LABEL_LIMIT)
        return NULL;
    lead = g_strndup(text, colon);
    label = part_label(part_leads, part_n_leads, lead, NULL);
    if (label == NULL && ends_lead(text + colon))
        label = part_label(part_headings, part_n_headings, lead, NULL);
    return label;
}

static void read_leads(const Page *page, const PartVerdict **of)
{
    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const PageNode *node = page_node(page, i);
        const PartLabel *label;

        if ((of[i] != NULL && !g_str_equal(of[i]->rule, "appendix-heading")) ||
            !page_is_block(node->tag) || node->n_linked == 0 ||
            node->n_plain + node->n_linked > LEAD_LIMIT || node->n_linked < node->n_plain)
            continue;
        label = lead_of(page, i);
        if (label == NULL)
            continue;
        /* Below a list of sources, too, a line of the site's is one. */
        for (uint32_t k = i; k < node->end && label->verdict.class == IBID_CLASS_BOILERPLATE; k++)
            if (of[k] != NULL && g_str_equal(of[k]->rule, "appendix-heading"))
                of[k] = NULL;
        part_decide(of, i, node->end, &label->verdict);
    }
}

static void read_field_lists(const Page *page, const PartVerdict **of)
{
    g_autoptr(GArray) fields = page_fields(page);

    for (unsigned i = 0; i < fields->len; i++) {
        uint32_t list = g_array_index(fields, PageField, i).list;

        part_decide(of, list, page_node(page, list)->end, &metadata);
    }
}

PageParts *page_parts(const Page *page)
{
    PageParts *parts = g_new0(PageParts, 1);

    parts->n = page->nodes->len;
    parts->of = g_new0(const PartVerdict *, parts->n + 1);
    parts->part = g_new0(IbidPart, parts->n + 1);
    parts->lines = page_lines(page);
    if (parts->n == 0)
        return parts;
    read_signs(page, parts->of);
    parts->root = page_root(page, parts->of);
    spread_signs(page, parts->root, parts->of);
    read_field_lists(page, parts->of);
    page_author_box_read(page, parts->root, parts->of);
    page_headings_read(page, parts->root, parts->of);
    page_label_list_read(page, parts->lines, parts->root, parts->of);
    page_end_list_read(page, parts->lines, parts->root, parts->of);
    page_plain_list_read(page, parts->lines, parts->root, parts->of);
    parts->notes = page_notes_find(page, parts->root, parts->of);
    page_plain_notes_find(page, parts->lines, parts->root, parts->notes, parts->of);
    read_leads(page, parts->of);
    page_ruled_list_read(page, parts->lines, parts->root, parts->of);
    part_decide(parts->of, parts->root, page_node(page, parts->root)->end, &body);
    part_decide(parts->of, 0, parts->n, &outside);
    article_parts_label(page, parts);
    return parts;
}

static bool is_own(const PartVerdict *verdict)
{
    return verdict->class == IBID_CLASS_BODY || verdict->class == IBID_CLASS_APPENDIX;
}

char *page_parts_text(const Page *page, const PageParts *parts)
{
    g_autoptr(GString) text = g_string_new(NULL);
    size_t at = 0;

    if (parts->n == 0)
        return g_strdup("");
    at = page_node(page, parts->root)->text_start;
    for (uint32_t i = parts->root; i < parts->n; i++) {
        const PageNode *node = page_node(page, i);
        bool cut = !is_own(parts->of[i]) &&
                   (i == 0 || node->parent == PAGE_NONE || is_own(parts->of[node->parent]));

        if (!cut && i < page_node(page, parts->root)->end)
            continue;
        if (i >= page_node(page, parts->root)->end)
            break;
        if (node->text_start > at)
            g_string_append_len(text, page->text->str + at, (gssize)(node->text_start - at));
        g_string_append_c(text, '\n');
        at = MAX(at, node->text_end);
    }
    if (page_node(page, parts->root)->text_end > at)
        g_string_append_len(text, page->text->str + at,
                            (gssize)(page_node(page, parts->root)->text_end - at));
    for (size_t i = 0; i < text->len; i++)
        if (text->str[i] == PAGE_BLOCK_MARK)
            text->str[i] = '\n';
    return g_string_free(g_steal_pointer(&text), FALSE);
}
