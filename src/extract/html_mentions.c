#include "extract/html_mentions.h"

#include "base/text.h"
#include "extract/html_sentence.h"
#include "extract/mentions.h"
#include "extract/page_source.h"

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

/* The innermost element around `place`. */
static uint32_t element_around(const Page *page, size_t place)
{
    uint32_t index = page_first_from(page, place + 1);

    if (index == 0)
        return 0;
    for (index--; page_node(page, index)->text_end <= place; index = page_node(page, index)->parent)
        if (page_node(page, index)->parent == PAGE_NONE)
            break;
    return index;
}

/* An entry with a link is a reference itself. */
static bool is_of_entry(const Page *page, const PageParts *parts, size_t place)
{
    IbidPart part = parts->part[element_around(page, place)];
    uint32_t line;

    if (part != IBID_PART_APPENDIX && part != IBID_PART_FOOTNOTES)
        return false;
    line = page_line_at(parts->lines, place);
    return line < parts->lines->len && g_array_index(parts->lines, PageLine, line).n_linked > 0;
}

static void take_italic(Mentions *mentions, const Page *page, uint32_t index)
{
    const PageNode *node = page_node(page, index);

    if (node->n_linked == 0)
        mentions_take(mentions, node->text_start, node->text_end, node->text_end, page->text->len,
                      node->tag == TAG_Q ? MENTION_QUOTED : MENTION_ITALIC, index);
}

/* Goes through the article, and stops at what is not its own words. */
static void take_all(Mentions *mentions, const Page *page, const PageParts *parts)
{
    const PageNode *root = page_node(page, parts->root), *node;
    size_t at = root->text_start;

    for (uint32_t i = parts->root + 1; i < root->end && !mentions_are_full(mentions); i++) {
        node = page_node(page, i);
        if (is_cut(page, parts, i)) {
            mentions_take_quoted(mentions, at, node->text_start, page->text->len);
            at = MAX(at, node->text_end);
            i = node->end - 1;
        } else if (is_italic(node->tag)) {
            take_italic(mentions, page, i);
        }
    }
    mentions_take_quoted(mentions, at, root->text_end, page->text->len);
}

static void drop_entries(Mentions *mentions, const Page *page, const PageParts *parts)
{
    for (guint i = mentions->found->len; i-- > 0;)
        if (is_of_entry(page, parts, g_array_index(mentions->found, Mention, i).start))
            g_array_remove_index(mentions->found, i);
}

/* What stays the same from mention to mention. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    IbidDocument *document;
    PageSource source;
    uint32_t next; /* element up to which headings were read */
    uint32_t heading;
} MentionReader;

static char *heading_above(MentionReader *reader, size_t place)
{
    const Page *page = reader->page;

    for (; reader->next < page->nodes->len && page_node(page, reader->next)->text_start <= place;
         reader->next++)
        if (page_heading_level(page_node(page, reader->next)->tag) > 0)
            reader->heading = reader->next;
    return reader->heading == PAGE_NONE ? NULL : page_text(page, reader->heading);
}

/* The bytes of the HTML: of the whole element, or between the quotation marks. */
static void read_offset(MentionReader *reader, const Mention *mention, IbidReference *reference)
{
    size_t from, to;

    if (mention->source > 0) {
        const PageNode *node = page_node(reader->page, (uint32_t)mention->source);

        from = node->start;
        to = node->finish;
    } else {
        page_source_find(&reader->source, mention->start, mention->end, &from, &to);
    }
    from = ibid_document_offset(reader->document, from);
    reference->offset = (int64_t)from;
    reference->length = (int64_t)(ibid_document_offset(reader->document, to) - from);
}

static const char *rule_of(const MentionReader *reader, const Mention *mention)
{
    if (mention->source == 0)
        return "quoted-title";
    switch (page_node(reader->page, (uint32_t)mention->source)->tag) {
    case TAG_CITE:
        return "cite-element";
    case TAG_Q:
        return "quoted-title";
    default:
        return "italic-title";
    }
}

static IbidReference *read_mention(MentionReader *reader, const Mention *mention)
{
    const Page *page = reader->page;
    IbidReference *reference = ibid_reference_new();

    mention_describe(mention, rule_of(reader, mention), reference);
    reference->part = reader->parts->part[element_around(page, mention->start)];
    reference->cited_title = page_text_between(page, mention->start, mention->end);
    reference->anchor = mention->source > 0 ? page_anchor(page, (uint32_t)mention->source)
                                            : g_strdup(reference->cited_title);
    reference->sentence =
        html_sentence_between(page, reader->parts->notes, mention->start, mention->end);
    reference->heading = heading_above(reader, mention->start);
    read_offset(reader, mention, reference);
    return reference;
}

/* Before the first of the references from `*at` on that stands behind it. */
static void insert(GPtrArray *references, IbidReference *reference, guint *at)
{
    while (*at < references->len &&
           ((IbidReference *)g_ptr_array_index(references, *at))->offset <= reference->offset)
        (*at)++;
    g_ptr_array_insert(references, (gint)*at, reference);
}

GArray *html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                           IbidArticle *article)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(size_t));
    g_autoptr(Mentions) mentions =
        mentions_new(page->text->str, page->text->len, date_order_named(article->date_order));
    MentionReader reader = {
        .page = page,
        .parts = parts,
        .document = document,
        .source = {.page = page, .html = document->text, .length = document->length},
        .heading = PAGE_NONE};
    guint at = 0;

    if (parts->n == 0)
        return places;
    take_all(mentions, page, parts);
    mentions_finish(mentions);
    drop_entries(mentions, page, parts);
    for (guint i = 0; i < mentions->found->len; i++) {
        const Mention *mention = &g_array_index(mentions->found, Mention, i);

        insert(article->references, read_mention(&reader, mention), &at);
        g_array_append_val(places, mention->start);
    }
    return places;
}
