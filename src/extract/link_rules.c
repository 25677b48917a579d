#include "extract/link_rules.h"

#include <string.h>

#include "base/address_site.h"
#include "base/text.h"
#include "extract/link_address.h"
#include "extract/page_lines.h"
#include "extract/part_labels.h"

static const PartVerdict scheme = {IBID_CLASS_BOILERPLATE, "scheme", "scheme"};
static const PartVerdict permalink = {IBID_CLASS_BOILERPLATE, "permalink", "self-permalink"};
static const PartVerdict pager = {IBID_CLASS_BOILERPLATE, "pager", "arrow"};
static const PartVerdict image = {IBID_CLASS_BOILERPLATE, "image", "image-link"};
static const PartVerdict repeated = {IBID_CLASS_BOILERPLATE, "promo", "repeated-button"};
static const PartVerdict card = {IBID_CLASS_BOILERPLATE, "related", "card"};
static const PartVerdict box = {IBID_CLASS_BOILERPLATE, "related", "alone-in-box"};
static const PartVerdict list = {IBID_CLASS_BOILERPLATE, "related", "site-list"};

enum {
    FEW_WORDS = 10,   /* bytes beside a link that make no sentence */
    FEW_REPEATS = 3,  /* the same words over as many links are a button's */
    NEIGHBOURS = 3,   /* a card's picture and its title are not further apart, in links */
    LABEL_LIMIT = 80, /* bytes; a longer line is no label */
};

/* What stays the same from link to link. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    const char *self;
    const GArray *links;
    GArray *looks;             /* Look, one a link */
    GHashTable *anchors;       /* char *: text_key() of anchors alone on a line -> how many */
    bool boxes_are_paragraphs; /* the article's text stands in <div>, not in <p> */
} Rules;

/* One link, looked at. */
typedef struct {
    const PageLink *link;
    const PageNode *node;
    const PageLine *line; /* or NULL for one without words */
    uint32_t block;       /* the element that is a block and holds it, or PAGE_NONE */
    size_t number;
    bool within_site; /* leads to the page's own site */
} Look;

/* "← Older", "Next →": the arrow and little else. */
static bool is_arrow(const char *anchor)
{
    static const char *const arrows[] = {"<<", ">>", "←", "→", "«", "»",
                                         "‹",  "›",  "⟵", "⟶", "⇐", "⇒"};

    if (strlen(anchor) > 30)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(arrows); i++)
        if (g_str_has_prefix(anchor, arrows[i]) || g_str_has_suffix(anchor, arrows[i]))
            return true;
    return false;
}

static bool turns_page(const char *anchor)
{
    const PartLabel *label = part_label(link_buttons, link_n_buttons, anchor, NULL);

    return is_arrow(anchor) || (label != NULL && g_str_equal(label->verdict.kind, "pager"));
}

/* Footnote marks and heading marks lead back into the page. */
static bool is_permalink(const Rules *rules, const PageLink *link)
{
    const char *href = link->href + strspn(link->href, " \t\r\n");

    if (*href == '#' || *href == '\0')
        return true;
    return rules->self != NULL && link->reference->url_canonical != NULL &&
           g_str_equal(rules->self, link->reference->url_canonical);
}

/* True when hardly any words stand beside the link on its line, or it fills its block. */
static bool stands_alone(const Rules *rules, const Look *look)
{
    const PageNode *block;

    if (look->line == NULL || page_line_is_linked(look->line))
        return true;
    if (look->block == PAGE_NONE)
        return true;
    block = page_node(rules->page, look->block);
    return block->n_plain <= FEW_WORDS || block->n_plain < block->n_linked / 2;
}

/* The one link on its line. */
static bool is_alone_on_line(const Look *look)
{
    return look->line != NULL && look->line->end - look->line->start <=
                                     look->node->text_end - look->node->text_start + FEW_WORDS;
}

/* The one link of its block, with nothing beside it. */
static bool is_alone_in_block(const Rules *rules, const Look *look)
{
    const PageNode *block;

    if (look->block == PAGE_NONE)
        return false;
    block = page_node(rules->page, look->block);
    return block->n_plain + block->n_linked <= look->node->n_linked + FEW_WORDS;
}

/* Somebody's page on a network, in a line that asks to follow or to write. */
static bool is_profile(const Rules *rules, const Look *look)
{
    g_autofree char *line = NULL, *key = NULL;
    g_auto(GStrv) words = NULL;

    if (look->line == NULL || !link_address_is_profile(look->link->reference->url))
        return false;
    line = page_text_between(rules->page, look->line->start, look->line->end);
    key = text_key(line);
    words = g_strsplit(key, " ", 200);
    for (size_t i = 0; i < link_n_follow_words; i++)
        if (g_strv_contains((const char *const *)words, link_follow_words[i]))
            return true;
    return false;
}

static bool is_labelled_more(const Rules *rules, const PageLine *line)
{
    g_autofree char *text = NULL;

    if (line->end - line->start > LABEL_LIMIT)
        return false;
    text = page_text_between(rules->page, line->start, line->end);
    return part_label(link_more_labels, link_n_more_labels, text, NULL) != NULL ||
           part_label_at_start(link_more_labels, link_n_more_labels, text) != NULL;
}

static const PageLine *line_over(const Rules *rules, const Look *look)
{
    return look->line == NULL || look->line->over == PAGE_NONE
               ? NULL
               : &g_array_index(rules->parts->lines, PageLine, look->line->over);
}

/* "I have written about it before:", or another sentence: the list below is the author's. */
static bool is_announced(const Rules *rules, const PageLine *over)
{
    static const char *const marks[] = {":", ".",  ",",  ";",  "!", "?",
                                        "…", "：", "。", "、", "؟", "।"};
    g_autofree char *text = NULL;

    if (over->heading || is_labelled_more(rules, over))
        return false;
    if (over->end - over->start > LABEL_LIMIT)
        return true;
    text = page_text_between(rules->page, over->start, over->end);
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_suffix(text, marks[i]))
            return true;
    return false;
}

/* The list that the link is the whole entry of, when all its entries are bare links. */
static bool is_in_bare_list(const Rules *rules, const Look *look)
{
    uint32_t item = page_ancestor(rules->page, look->link->node, TAG_LI), holder;

    if (item == PAGE_NONE || !is_alone_in_block(rules, look))
        return false;
    holder = page_node(rules->page, item)->parent;
    return holder != PAGE_NONE &&
           page_node(rules->page, holder)->n_plain <= page_node(rules->page, holder)->n_linked / 10;
}

static bool is_site_list(const Rules *rules, const Look *look)
{
    const PageLine *over = line_over(rules, look);

    if (is_in_bare_list(rules, look))
        return over == NULL || !is_announced(rules, over);
    if (look->line != NULL && look->line->heading)
        return is_labelled_more(rules, look->line);
    return over != NULL && !over->heading && is_alone_on_line(look) &&
           is_labelled_more(rules, over);
}

/* A picture and a title that lead to one place. */
static bool is_card(const Rules *rules, const Look *look)
{
    const char *target = look->link->reference->url_canonical;
    size_t first = look->number - MIN(look->number, NEIGHBOURS);
    size_t last = MIN(look->number + NEIGHBOURS, rules->links->len - 1);

    if (target == NULL || !is_alone_on_line(look))
        return false;
    for (size_t i = first; i <= last; i++) {
        const IbidReference *other = g_array_index(rules->links, PageLink, i).reference;

        if (other->anchor[0] == '\0' && g_strcmp0(other->url_canonical, target) == 0)
            return true;
    }
    return false;
}

/* In a table or an infobox of the article's: not one that holds the article as well. */
static bool is_in_table(const Rules *rules, const Look *look)
{
    uint32_t table = page_ancestor(rules->page, look->link->node, TAG_TABLE);

    return table != PAGE_NONE && table > rules->parts->root;
}

static bool is_text_block(PageTag tag)
{
    return tag == TAG_P || tag == TAG_LI || tag == TAG_DD || tag == TAG_DT || tag == TAG_PRE ||
           page_heading_level(tag) > 0;
}

static bool is_boxed(const Rules *rules, const Look *look)
{
    /* The <cite> of a quotation names its source. */
    return is_alone_in_block(rules, look) && !is_in_table(rules, look) &&
           page_ancestor(rules->page, look->link->node, TAG_CITE) == PAGE_NONE &&
           !is_text_block(page_node(rules->page, look->block)->tag) &&
           page_ancestor(rules->page, look->link->node, TAG_LI) == PAGE_NONE &&
           !rules->boxes_are_paragraphs;
}

static bool is_repeated(const Rules *rules, const Look *look)
{
    g_autofree char *key = NULL;

    if (!is_alone_on_line(look) || is_in_table(rules, look))
        return false;
    key = text_key(look->link->reference->anchor);
    return GPOINTER_TO_SIZE(g_hash_table_lookup(rules->anchors, key)) >= FEW_REPEATS;
}

/* Links within the site that stand alone are how sites lead their readers on. */
static const PartVerdict *judge_within_site(const Rules *rules, const Look *look,
                                            const PartVerdict *part)
{
    if (!look->within_site)
        return part;
    if (is_repeated(rules, look))
        return &repeated;
    if (is_card(rules, look))
        return &card;
    if (part->class != IBID_CLASS_BODY)
        return part;
    if (is_boxed(rules, look))
        return &box;
    return is_site_list(rules, look) ? &list : part;
}

static const PartVerdict *judge_alone(const Rules *rules, const Look *look, const PartVerdict *part)
{
    const PartLabel *button;

    if (link_address_is_image(look->link->reference->url))
        return &image;
    button = part_label(link_buttons, link_n_buttons, look->link->reference->anchor, NULL);
    if (button != NULL)
        return &button->verdict;
    if (is_arrow(look->link->reference->anchor))
        return &pager;
    return judge_within_site(rules, look, part);
}

static const PartVerdict *judge(const Rules *rules, const Look *look)
{
    const PartVerdict *part = rules->parts->of[look->link->node], *address;
    const IbidReference *reference = look->link->reference;
    bool alone = look->link->alone;

    if (is_permalink(rules, look->link))
        return &permalink;
    if (link_address_leads_nowhere(reference->url))
        return &scheme;
    if (part->class != IBID_CLASS_BODY && part->class != IBID_CLASS_APPENDIX)
        return g_str_equal(part->kind, "menu") && turns_page(reference->anchor) ? &pager : part;
    address = link_address_verdict(reference->url, reference->url_canonical, rules->self,
                                   look->within_site, alone);
    if (address != NULL)
        return address;
    if (reference->anchor[0] == '\0')
        return &image;
    if (is_profile(rules, look))
        return &link_profile_addresses[0].verdict;
    return alone ? judge_alone(rules, look, part) : part;
}

static Look look_at(const Rules *rules, size_t number)
{
    const PageLink *link = &g_array_index(rules->links, PageLink, number);
    const PageNode *node = page_node(rules->page, link->node);
    uint32_t line = page_line_at(rules->parts->lines, node->text_start);
    Look look = {.link = link,
                 .node = node,
                 .block = link->node,
                 .number = number,
                 .within_site = address_is_same_site(rules->self, link->reference->url_canonical)};

    if (line < rules->parts->lines->len &&
        g_array_index(rules->parts->lines, PageLine, line).start < node->text_end)
        look.line = &g_array_index(rules->parts->lines, PageLine, line);
    while (look.block != PAGE_NONE && !page_is_block(page_node(rules->page, look.block)->tag))
        look.block = page_node(rules->page, look.block)->parent;
    /* What a table says, it says in rows. */
    if (look.block != PAGE_NONE && (page_node(rules->page, look.block)->tag == TAG_TD ||
                                    page_node(rules->page, look.block)->tag == TAG_TH))
        look.block = page_node(rules->page, look.block)->parent;
    return look;
}

static void look_at_all(Rules *rules)
{
    for (guint i = 0; i < rules->links->len; i++) {
        Look look = look_at(rules, i);

        g_array_append_val(rules->looks, look);
    }
}

static void count_anchors(Rules *rules)
{
    for (guint i = 0; i < rules->looks->len; i++) {
        const Look *look = &g_array_index(rules->looks, Look, i);
        char *key;

        if (!is_alone_on_line(look) || look->link->reference->anchor[0] == '\0' ||
            !look->within_site)
            continue;
        key = text_key(look->link->reference->anchor);
        g_hash_table_replace(
            rules->anchors, key,
            GSIZE_TO_POINTER(GPOINTER_TO_SIZE(g_hash_table_lookup(rules->anchors, key)) + 1));
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

/* A link that the site set among the article's text by itself is no part of it. */
static IbidPart part_of(const Rules *rules, const Look *look, const PartVerdict *verdict)
{
    IbidPart part = rules->parts->part[look->link->node];
    bool of_site = verdict->class == IBID_CLASS_BOILERPLATE && verdict != &permalink &&
                   verdict != &image && look->link->alone && part < IBID_PART_APPENDIX;

    return of_site ? IBID_PART_SITE : part;
}

void link_rules_apply(const Page *page, const PageParts *parts, const char *self, GArray *links)
{
    Rules rules = {.page = page, .parts = parts, .self = self, .links = links};

    rules.looks = g_array_sized_new(FALSE, FALSE, sizeof(Look), links->len);
    rules.anchors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    rules.boxes_are_paragraphs = links->len > 0 && has_paragraphs_of_boxes(page, parts->root);
    look_at_all(&rules);
    count_anchors(&rules);
    for (guint i = 0; i < links->len; i++) {
        const Look *look = &g_array_index(rules.looks, Look, i);
        IbidReference *reference = look->link->reference;
        const PartVerdict *verdict;

        g_array_index(links, PageLink, i).alone = stands_alone(&rules, look);
        verdict = judge(&rules, look);
        reference->class = verdict->class;
        reference->part = part_of(&rules, look, verdict);
        reference->kind = verdict->kind;
        reference->rule = verdict->rule;
        if (verdict == &permalink)
            reference->flags |= IBID_FLAG_SELF_PERMALINK;
    }
    g_hash_table_unref(rules.anchors);
    g_array_unref(rules.looks);
}
