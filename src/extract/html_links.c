#include "extract/html_links.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"
#include "extract/cited_date.h"
#include "extract/html_sentence.h"
#include "extract/link_rules.h"
#include "extract/page_place.h"

/* What stays the same from link to link. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    PagePlaces *places;
    IbidDocument *document;
    uint32_t next; /* element up to which headings were read */
    char *heading; /* text of the nearest heading so far, or NULL */
    uint32_t heading_at;
    DateOrder order; /* of the numeric dates of the page */
} LinkReader;

/* A longer block is no entry of a list. */
enum { ENTRY_LIMIT = 2000 }; /* bytes */

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
    for (uint32_t i = index; i > entry && link - page_node(page, i)->text_start <= ENTRY_LIMIT; i--)
        if (page_node(page, i)->tag == TAG_BR) {
            start = page_node(page, i)->text_start;
            break;
        }
    for (uint32_t i = index + 1; i < page_node(page, entry)->end; i++)
        if (page_node(page, i)->text_start - link > ENTRY_LIMIT)
            break;
        else if (page_node(page, i)->tag == TAG_BR && page_node(page, i)->text_start > link) {
            end = page_node(page, i)->text_start;
            break;
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
static void read_entry(const Page *page, DateOrder order, uint32_t index, IbidReference *reference)
{
    g_autofree char *text = entry_text(page, index);
    CitedDate cited;

    if (text == NULL)
        return;
    if (cited_date_in(text, order, &cited))
        cited_date_give(&cited, reference);
    reference->cited_title = quoted(text);
    if (reference->cited_title == NULL && reference->anchor[0] != '\0' &&
        !address_is_web(reference->anchor))
        reference->cited_title = page_text(page, index);
    if (cited_date_is_of_title(reference->cited_date, reference->cited_title)) {
        reference->cited_date = (IbidDate){0};
        reference->cited_confidence = 0;
    }
}

static IbidReference *read_target(const Page *page, uint32_t index, const char *href,
                                  const char *base)
{
    IbidReference *reference = ibid_reference_new();

    reference->url = address_resolve(base, href);
    reference->url_canonical = address_canonical(reference->url);
    reference->anchor = page_anchor(page, index);
    return reference;
}

/* PageLink of every <a href>; the references are added to `article`. */
static GArray *read_links(const Page *page, const char *base, IbidArticle *article)
{
    GArray *links = g_array_new(FALSE, FALSE, sizeof(PageLink));

    for (uint32_t i = 0; i < page->nodes->len; i++) {
        const char *href = page_node(page, i)->tag == TAG_A ? page_attr(page, i, ATTR_HREF) : NULL;
        PageLink link = {.node = i, .href = href};

        if (href == NULL)
            continue;
        link.reference = read_target(page, i, href, base);
        g_array_append_val(links, link);
        g_ptr_array_add(article->references, link.reference);
    }
    return links;
}

/* The note that the link is a mark of, or stands in; NULL for none. */
static const PageNote *note_of(const LinkReader *reader, const PageLink *link)
{
    const PageNotes *notes = reader->parts->notes;

    if (notes == NULL || notes->of[link->node] == 0)
        return NULL;
    return &g_array_index(notes->notes, PageNote, notes->of[link->node] - 1);
}

/* A mark leads to its note, and what a note cites back to the mark. */
static void read_note(const LinkReader *reader, const PageLink *link)
{
    const PageNote *note = note_of(reader, link);
    IbidReference *reference = link->reference;
    uint32_t other;

    if (note == NULL)
        return;
    if (link->node < note->entry) {
        reference->kind = g_intern_static_string("note-mark");
        other = note->entry;
    } else
        other = note->mark;
    reference->note = page_notes_label(reader->page, note);
    if (other == PAGE_NONE)
        return;
    reference->counterpart =
        (int64_t)ibid_document_offset(reader->document, page_node(reader->page, other)->start);
}

static void read_evidence(LinkReader *reader, const PageLink *link)
{
    IbidReference *reference = link->reference;
    size_t offset =
        ibid_document_offset(reader->document, page_node(reader->page, link->node)->start);

    for (; reader->next <= link->node; reader->next++)
        move_to_heading(reader, reader->next);
    reference->heading = heading_above(reader);
    reference->place = page_place(reader->places, link->node, link->alone);
    if (reference->class != IBID_CLASS_BOILERPLATE || note_of(reader, link) != NULL)
        reference->sentence = html_sentence(reader->page, reader->parts->notes, link->node);
    if (reference->class == IBID_CLASS_APPENDIX)
        read_entry(reader->page, reader->order, link->node, reference);
    reference->offset = (int64_t)offset;
    reference->length =
        (int64_t)(ibid_document_offset(reader->document,
                                       page_node(reader->page, link->node)->finish) -
                  offset);
}

void html_links_read(const Page *page, const PageParts *parts, const char *base, const char *self,
                     IbidDocument *document, IbidArticle *article)
{
    g_autofree char *canonical = address_canonical(self);
    g_autoptr(GArray) links = read_links(page, base, article);
    g_autoptr(PagePlaces) places = page_places_new(page);
    LinkReader reader = {.page = page,
                         .parts = parts,
                         .places = places,
                         .document = document,
                         .heading_at = PAGE_NONE,
                         .order = date_order_named(article->date_order)};

    link_rules_apply(page, parts, canonical, links);
    for (guint i = 0; i < links->len; i++)
        read_evidence(&reader, &g_array_index(links, PageLink, i));
    /* After the rest: places far apart take time to find in a page that is not UTF-8. */
    for (guint i = 0; i < links->len; i++)
        read_note(&reader, &g_array_index(links, PageLink, i));
    g_free(reader.heading);
}
