#include "extract/html_links.h"

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "base/text.h"
#include "extract/page_place.h"
#include "extract/part_signs.h"
#include "extract/sentence.h"

static const PartVerdict scheme = {IBID_CLASS_BOILERPLATE, "scheme", "scheme"};
static const PartVerdict permalink = {IBID_CLASS_BOILERPLATE, "permalink", "self-permalink"};
static const PartVerdict pager = {IBID_CLASS_BOILERPLATE, "pager", "arrow"};

/* What stays the same from link to link. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    PagePlaces *places;
    const char *base;
    char *self; /* canonical address of the page, or NULL */
    IbidDocument *document;
    char *heading; /* text of the nearest heading so far, or NULL */
    uint32_t heading_at;
} LinkReader;

/* A scheme that leads to no page: "mailto:", "javascript:", "tel:" … */
static bool has_other_scheme(const char *url)
{
    g_autofree char *name = g_uri_parse_scheme(url);

    return name != NULL && g_ascii_strcasecmp(name, "http") != 0 &&
           g_ascii_strcasecmp(name, "https") != 0;
}

static bool is_share_address(const char *url)
{
    g_autofree char *lower = g_ascii_strdown(url, -1);
    const char *host = strstr(lower, "://");

    if (host == NULL)
        return false;
    host += 3;
    for (int i = 0; i < 2; i++) { /* "www.", "m." */
        for (size_t row = 0; row < part_n_share_addresses; row++)
            if (g_str_has_prefix(host, part_share_addresses[row].label))
                return true;
        host += strcspn(host, "./") + 1;
        if (host > lower + strlen(lower))
            return false;
    }
    return false;
}

/* "← Older", "Next →": the arrow and little else. */
static bool is_arrow(const char *anchor)
{
    static const char *const arrows[] = {"←", "→", "«", "»", "‹", "›", "⟵", "⟶", "⇐", "⇒"};

    if (strlen(anchor) > 30)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(arrows); i++)
        if (g_str_has_prefix(anchor, arrows[i]) || g_str_has_suffix(anchor, arrows[i]))
            return true;
    return false;
}

/* Footnote marks and heading marks lead back into the page. */
static bool is_permalink(const LinkReader *reader, const char *href, const IbidReference *reference)
{
    href += strspn(href, " \t\r\n");
    if (*href == '#' || *href == '\0')
        return true;
    return reader->self != NULL && reference->url_canonical != NULL &&
           g_str_equal(reader->self, reference->url_canonical);
}

/* A few words beside a link make no sentence. */
enum { FEW_WORDS = 10, ENTRY_LIMIT = 2000 }; /* bytes */

static bool is_line_end(char c)
{
    return c == PAGE_BLOCK_MARK || c == '\n';
}

/* Bytes on the link's own line besides the link, as far as FEW_WORDS on each side. */
static size_t beside(const Page *page, const PageNode *node)
{
    const char *text = page->text->str;
    size_t before = 0, after = 0;

    while (before <= FEW_WORDS && before < node->text_start &&
           !is_line_end(text[node->text_start - before - 1]))
        before++;
    while (after <= FEW_WORDS && node->text_end + after < page->text->len &&
           !is_line_end(text[node->text_end + after]))
        after++;
    return before + after;
}

/* True when hardly any words stand beside the link: a button, not a word in a sentence. */
static bool stands_alone(const Page *page, uint32_t index)
{
    if (beside(page, page_node(page, index)) <= FEW_WORDS)
        return true;
    while (index != PAGE_NONE && !page_is_block(page_node(page, index)->tag))
        index = page_node(page, index)->parent;
    return index == PAGE_NONE || page_node(page, index)->n_plain <= FEW_WORDS ||
           page_node(page, index)->n_plain < page_node(page, index)->n_linked / 2;
}

static const PartVerdict *judge(const LinkReader *reader, uint32_t index, const char *href,
                                const IbidReference *reference)
{
    const PartVerdict *part = reader->parts->of[index];
    const PartLabel *button;

    if (has_other_scheme(reference->url))
        return &scheme;
    if (is_permalink(reader, href, reference))
        return &permalink;
    if (part->class != IBID_CLASS_BODY && part->class != IBID_CLASS_APPENDIX)
        return part;
    if (is_share_address(reference->url))
        return &part_share_addresses[0].verdict;
    if (!stands_alone(reader->page, index))
        return part;
    button = part_label(part_buttons, part_n_buttons, reference->anchor, NULL);
    if (button != NULL)
        return &button->verdict;
    return is_arrow(reference->anchor) ? &pager : part;
}

static void move_to_heading(LinkReader *reader, uint32_t index)
{
    if (page_heading_level(page_node(reader->page, index)->tag) == 0)
        return;
    reader->heading_at = index;
    g_clear_pointer(&reader->heading, g_free);
}

static char *heading_above(LinkReader *reader)
{
    if (reader->heading == NULL && reader->heading_at != PAGE_NONE)
        reader->heading = page_text(reader->page, reader->heading_at);
    return g_strdup(reader->heading);
}

static char *sentence_of(const Page *page, const PageNode *node)
{
    const char *text = page->text->str;
    size_t start = node->text_start, end = node->text_end;

    /* A sentence ends with its block; one longer than a page is none. */
    while (start > 0 && text[start - 1] != PAGE_BLOCK_MARK && node->text_start - start < 4000)
        start--;
    while (end < page->text->len && text[end] != PAGE_BLOCK_MARK && end - node->text_end < 4000)
        end++;
    while (start < node->text_start && ((unsigned char)text[start] & 0xC0) == 0x80)
        start++;
    while (end > node->text_end && end < page->text->len &&
           ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    return sentence_around(text + start, end - start, node->text_start - start,
                           node->text_end - start);
}

/* The list item, paragraph or row that an entry of a list stands in. */
static uint32_t entry_of(const Page *page, uint32_t index)
{
    while (index != PAGE_NONE && !page_is_block(page_node(page, index)->tag))
        index = page_node(page, index)->parent;
    if (index != PAGE_NONE && page_node(page, index)->tag == TAG_TD)
        index = page_node(page, index)->parent;
    return index;
}

/* The text of the entry around the link, from line break to line break; NULL for none. */
static char *entry_text(const Page *page, uint32_t index)
{
    uint32_t entry = entry_of(page, index);
    size_t start, end, link = page_node(page, index)->text_start;

    if (entry == PAGE_NONE)
        return NULL;
    start = page_node(page, entry)->text_start;
    end = page_node(page, entry)->text_end;
    for (uint32_t i = entry + 1; i < page_node(page, entry)->end; i++) {
        const PageNode *node = page_node(page, i);

        if (node->tag == TAG_BR && node->text_start <= link)
            start = node->text_start;
        else if (node->tag == TAG_BR)
            end = MIN(end, node->text_start);
    }
    return end - start > ENTRY_LIMIT ? NULL : page_text_between(page, start, end);
}

/* Text between the first pair of quotation marks, or NULL. */
static char *quoted(const char *text)
{
    static const struct {
        const char *open, *close;
    } marks[] = {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}};

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *open = strstr(text, marks[i].open), *close;

        if (open == NULL)
            continue;
        open += strlen(marks[i].open);
        close = strstr(open, marks[i].close);
        if (close != NULL && close - open >= 8)
            return text_fold_space(open, close - open);
    }
    return NULL;
}

/* An entry of a list names what it cites. */
static void read_entry(const Page *page, uint32_t index, IbidReference *reference)
{
    g_autofree char *text = entry_text(page, index);
    DateReading reading;

    if (text == NULL)
        return;
    if (date_find(text, strlen(text), &reading)) {
        reference->cited_date = reading.date;
        if (reading.repaired)
            reference->flags |= IBID_FLAG_REPAIRED_DATE;
    }
    reference->cited_title = quoted(text);
    if (reference->cited_title == NULL && reference->anchor[0] != '\0' &&
        !address_is_web(reference->anchor))
        reference->cited_title = page_text(page, index);
}

static IbidReference *read_link(LinkReader *reader, uint32_t index, const char *href)
{
    const PageNode *node = page_node(reader->page, index);
    IbidReference *reference = ibid_reference_new();
    const PartVerdict *verdict;
    size_t offset = ibid_document_offset(reader->document, node->start);

    reference->url = address_resolve(reader->base, href);
    reference->url_canonical = address_canonical(reference->url);
    reference->anchor = page_anchor(reader->page, index);
    verdict = judge(reader, index, href, reference);
    reference->class = verdict->class;
    reference->kind = verdict->kind;
    reference->rule = verdict->rule;
    if (verdict == &permalink)
        reference->flags |= IBID_FLAG_SELF_PERMALINK;
    reference->heading = heading_above(reader);
    reference->place = page_place(reader->places, index, stands_alone(reader->page, index));
    if (reference->class != IBID_CLASS_BOILERPLATE)
        reference->sentence = sentence_of(reader->page, node);
    if (reference->class == IBID_CLASS_APPENDIX)
        read_entry(reader->page, index, reference);
    reference->offset = (int64_t)offset;
    reference->length = (int64_t)(ibid_document_offset(reader->document, node->finish) - offset);
    return reference;
}

void html_links_read(const Page *page, const PageParts *parts, const char *base, const char *self,
                     IbidDocument *document, IbidArticle *article)
{
    LinkReader reader = {.page = page,
                         .parts = parts,
                         .places = page_places_new(page),
                         .base = base,
                         .self = address_canonical(self),
                         .document = document,
                         .heading_at = PAGE_NONE};

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;

        move_to_heading(&reader, i);
        if (href != NULL)
            g_ptr_array_add(article->references, read_link(&reader, i, href));
    }
    page_places_free(reader.places);
    g_free(reader.heading);
    g_free(reader.self);
}
