#include "extract/html_mentions.h"

#include "base/text.h"
#include "extract/html_spot.h"
#include "extract/mentions.h"

/* Parts in which authors speak for themselves. */
static bool is_spoken(IbidPart part)
{
    switch (part) {
    case IBID_PART_BODY:
    case IBID_PART_LEAD:
    case IBID_PART_CAPTION:
    case IBID_PART_TABLE: /* many old pages are one */
    case IBID_PART_APPENDIX:
    case IBID_PART_FOOTNOTES:
        return true;
    default:
        return false;
    }
}

static bool is_cut(const Page *page, const PageParts *parts, uint32_t index)
{
    PageTag tag = page_node(page, index)->tag;

    return tag == TAG_A || tag == TAG_PRE || !is_spoken(parts->part[index]);
}

static bool is_italic(PageTag tag)
{
    return tag == TAG_EM || tag == TAG_I || tag == TAG_CITE || tag == TAG_Q;
}

/* An entry is a reference itself, or its link is. */
static bool is_of_entry(const Page *page, const PageParts *parts, const GByteArray *entries,
                        size_t place)
{
    IbidPart part = parts->part[html_spot_element(page, place)];
    uint32_t line;

    if (part != IBID_PART_APPENDIX && part != IBID_PART_FOOTNOTES)
        return false;
    line = page_line_at(parts->lines, place);
    return line < parts->lines->len &&
           (entries->data[line] || g_array_index(parts->lines, PageLine, line).n_linked > 0);
}

/* Where the line around `place` ends: a date behind it is another's. */
static size_t line_end(const PageParts *parts, size_t place)
{
    uint32_t line = page_line_at(parts->lines, place);

    return line < parts->lines->len ? g_array_index(parts->lines, PageLine, line).end : place;
}

static void take_italic(Mentions *mentions, const Page *page, const PageParts *parts,
                        uint32_t index)
{
    const PageNode *node = page_node(page, index);

    if (node->n_linked == 0)
        mentions_take(mentions, node->text_start, node->text_end, node->text_end,
                      line_end(parts, node->text_start),
                      node->tag == TAG_Q ? MENTION_QUOTED : MENTION_ITALIC, index);
}

static void take_quoted(Mentions *mentions, const PageParts *parts, size_t from, size_t to)
{
    for (uint32_t i = page_line_at(parts->lines, from); i < parts->lines->len; i++) {
        const PageLine *line = &g_array_index(parts->lines, PageLine, i);

        if (line->start >= to)
            break;
        mentions_take_quoted(mentions, MAX(from, line->start), MIN(to, line->end), line->end);
    }
}

/* Goes through the article, and stops at what is not its own words. */
static void take_all(Mentions *mentions, const Page *page, const PageParts *parts)
{
    const PageNode *root = page_node(page, parts->root), *node;
    size_t at = root->text_start;

    for (uint32_t i = parts->root + 1; i < root->end && !mentions_are_full(mentions); i++) {
        node = page_node(page, i);
        if (is_cut(page, parts, i)) {
            take_quoted(mentions, parts, at, node->text_start);
            at = MAX(at, node->text_end);
            i = node->end - 1;
        } else if (is_italic(node->tag)) {
            take_italic(mentions, page, parts, i);
        }
    }
    take_quoted(mentions, parts, at, root->text_end);
}

static void drop_entries(Mentions *mentions, const Page *page, const PageParts *parts,
                         const GByteArray *entries)
{
    for (guint i = mentions->found->len; i-- > 0;)
        if (is_of_entry(page, parts, entries, g_array_index(mentions->found, Mention, i).start))
            g_array_remove_index(mentions->found, i);
}

static const char *rule_of(const Page *page, const Mention *mention)
{
    if (mention->source == 0)
        return "quoted-title";
    switch (page_node(page, (uint32_t)mention->source)->tag) {
    case TAG_CITE:
        return "cite-element";
    case TAG_Q:
        return "quoted-title";
    default:
        return "italic-title";
    }
}

static IbidReference *read_mention(HtmlSpots *spots, const Mention *mention)
{
    const Page *page = spots->page;
    IbidReference *reference = ibid_reference_new();

    mention_describe(mention, rule_of(page, mention), reference);
    reference->cited_title = page_text_between(page, mention->start, mention->end);
    reference->anchor = mention->source > 0 ? page_anchor(page, (uint32_t)mention->source)
                                            : g_strdup(reference->cited_title);
    html_spot_describe(spots, mention->start, mention->end, (uint32_t)mention->source, reference);
    return reference;
}

void html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                        const GByteArray *entries, GArray *places, IbidArticle *article)
{
    g_autoptr(Mentions) mentions =
        mentions_new(page->text->str, page->text->len, date_order_named(article->date_order));
    HtmlSpots spots = html_spots(page, parts, document);

    if (parts->n == 0)
        return;
    take_all(mentions, page, parts);
    mentions_finish(mentions);
    drop_entries(mentions, page, parts, entries);
    for (guint i = 0; i < mentions->found->len; i++) {
        const Mention *mention = &g_array_index(mentions->found, Mention, i);

        html_spot_insert(&spots, article->references, read_mention(&spots, mention));
        g_array_append_val(places, mention->start);
    }
}
