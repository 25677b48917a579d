#include "extract/html_entries.h"

#include <string.h>

#include "base/address.h"
#include "extract/cited_date.h"
#include "extract/html_spot.h"
#include "extract/text_items.h"
#include "extract/text_marks.h"

enum {
    ENTRY_LIMIT = 1000, /* bytes; a longer one is no entry */
    ENTRY_ELEMENTS = 200,
    TITLE_LIMIT = 300,
    SHORTEST_TITLE = 4,
};

/* What stays the same from entry to entry. */
typedef struct {
    const Page *page;
    const PageParts *parts;
    HtmlSpots spots;
    DateOrder order;
    GByteArray *of_entry;
    GArray *places;
    IbidArticle *article;
} EntryReader;

typedef struct {
    size_t start, end;
    IbidReferenceClass class;
    bool is_item; /* of a list */
} Entry;

/* The list's item around an element, or PAGE_NONE. */
static uint32_t item_around(const Page *page, uint32_t index)
{
    while (index != PAGE_NONE && page_node(page, index)->tag != TAG_LI)
        index = page_node(page, index)->parent;
    return index;
}

/* True for an item that holds others, or too much to be an entry. */
static bool is_section(const Page *page, uint32_t index)
{
    const PageNode *item = page_node(page, index);

    if (item->text_end - item->text_start > ENTRY_LIMIT || item->end - index > ENTRY_ELEMENTS)
        return true;
    for (uint32_t i = index + 1; i < page_node(page, index)->end; i++)
        if (page_node(page, i)->tag == TAG_LI)
            return true;
    return false;
}

/* The entry that a line begins; false where it is of none. */
static bool entry_at(const EntryReader *reader, const PageLine *line, Entry *ret_entry)
{
    const Page *page = reader->page;
    uint32_t element = html_spot_element(page, line->start), item;
    IbidPart part = reader->parts->part[element];
    IbidReferenceClass class = reader->parts->of[element]->class;

    if (line->heading || line->n_linked > 0 ||
        (part != IBID_PART_APPENDIX && part != IBID_PART_FOOTNOTES) ||
        (class != IBID_CLASS_APPENDIX && class != IBID_CLASS_FOOTNOTE))
        return false;
    *ret_entry = (Entry){line->start, line->end, class, false};
    item = item_around(page, element);
    if (item == PAGE_NONE || is_section(page, item))
        return true;
    ret_entry->end = page_node(page, item)->text_end;
    ret_entry->is_item = true;
    return page_node(page, item)->n_linked == 0;
}

/* True when the title stands between quotation marks. */
static bool is_quoted(const char *words, const char *title)
{
    const char *found = strstr(words, title);

    for (size_t mark = 1; found != NULL && mark <= 3 && words + mark <= found; mark++)
        if (text_opening_length(found - mark) == mark)
            return true;
    return false;
}

static bool ends_sentence_within(const char *words)
{
    const char *stop = strpbrk(words, ".?!");

    while (stop != NULL && (stop[1] != ' ' || !g_ascii_isupper(stop[2])))
        stop = strpbrk(stop + 1, ".?!");
    return stop != NULL;
}

static bool is_citing(const Entry *entry, const char *words, const TextItem *item)
{
    if (item->title == NULL || strlen(item->title) < SHORTEST_TITLE ||
        strlen(item->title) > TITLE_LIMIT)
        return false;
    if (is_quoted(words, item->title))
        return true;
    if (ends_sentence_within(item->title))
        return false;
    if (entry->class == IBID_CLASS_FOOTNOTE) /* may be a remark */
        return cited_year_in(words).precision != IBID_PRECISION_NONE;
    return entry->is_item || item->date.precision != IBID_PRECISION_NONE;
}

static void read_note(const EntryReader *reader, const Entry *entry, IbidReference *reference)
{
    const PageNotes *notes = reader->parts->notes;
    uint32_t element = html_spot_element(reader->page, entry->start);
    const PageNote *note;

    if (notes == NULL || notes->of[element] == 0)
        return;
    note = &g_array_index(notes->notes, PageNote, notes->of[element] - 1);
    reference->note = page_notes_label(reader->page, note);
    if (note->mark != PAGE_NONE)
        reference->counterpart = (int64_t)ibid_document_offset(
            reader->spots.document, page_node(reader->page, note->mark)->start);
}

static void add(EntryReader *reader, const Entry *entry, char *words, TextItem *item)
{
    bool is_note = entry->class == IBID_CLASS_FOOTNOTE;
    IbidReference *reference = ibid_reference_new();

    reference->class = entry->class;
    reference->kind = g_intern_static_string(is_note ? "note" : "list-item");
    reference->rule = g_intern_static_string("entry-without-link");
    reference->cited_title = g_steal_pointer(&item->title);
    reference->cited_date = item->date;
    reference->cited_confidence = item->confidence;
    reference->cited_written = g_steal_pointer(&item->written);
    reference->flags |= item->flags;
    reference->url = g_strdup(item->url);
    reference->url_canonical = address_canonical(item->url);
    reference->anchor = words;
    html_spot_describe(&reader->spots, entry->start, entry->end, 0, reference);
    if (is_note)
        read_note(reader, entry, reference);
    html_spot_insert(&reader->spots, reader->article->references, reference);
    g_array_append_val(reader->places, entry->start);
}

static void read_entry(EntryReader *reader, const Entry *entry, uint32_t line)
{
    g_autofree char *words = page_text_between(reader->page, entry->start, entry->end);
    g_auto(TextItem) item = text_item_read(words, reader->order);

    if (!is_citing(entry, words, &item))
        return;
    add(reader, entry, g_steal_pointer(&words), &item);
    for (; line < reader->parts->lines->len &&
           g_array_index(reader->parts->lines, PageLine, line).start < entry->end;
         line++)
        reader->of_entry->data[line] = 1;
}

GByteArray *html_entries_read(const Page *page, const PageParts *parts, IbidDocument *document,
                              GArray *places, IbidArticle *article)
{
    EntryReader reader = {
        .page = page,
        .parts = parts,
        .spots = html_spots(page, parts, document),
        .order = date_order_named(article->date_order),
        .of_entry = g_byte_array_sized_new(parts->lines->len),
        .places = places,
        .article = article,
    };
    Entry entry;

    g_byte_array_set_size(reader.of_entry, parts->lines->len);
    if (parts->lines->len > 0)
        memset(reader.of_entry->data, 0, parts->lines->len);
    for (uint32_t i = 0; i < parts->lines->len; i++)
        if (!reader.of_entry->data[i] &&
            entry_at(&reader, &g_array_index(parts->lines, PageLine, i), &entry) &&
            entry.end - entry.start <= ENTRY_LIMIT)
            read_entry(&reader, &entry, i);
    return reader.of_entry;
}
