#include "extract/html_entries.h"

#include <ctype.h>
#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "extract/author_names.h"
#include "extract/cited_date.h"
#include "extract/html_spot.h"
#include "extract/text_items.h"
#include "extract/text_marks.h"

enum {
    ENTRY_LIMIT = 1000, /* bytes; a longer one is no entry */
    ENTRY_ELEMENTS = 200,
    KIN_REACH = 12, /* items at the head of a list */
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
    uint32_t item; /* of a list, or PAGE_NONE */
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
    *ret_entry = (Entry){line->start, line->end, class, PAGE_NONE};
    item = item_around(page, element);
    if (item == PAGE_NONE || is_section(page, item))
        return true;
    ret_entry->end = page_node(page, item)->text_end;
    ret_entry->item = item;
    return page_node(page, item)->n_linked == 0;
}

/* True when the list of an item has another one with a link, or with a date. */
static bool has_kin(const EntryReader *reader, const Entry *entry)
{
    const Page *page = reader->page;
    uint32_t list = entry->item == PAGE_NONE ? PAGE_NONE : page_node(page, entry->item)->parent;

    if (list == PAGE_NONE)
        return false;
    for (uint32_t i = list + 1, n = 0; i < page_node(page, list)->end && n < KIN_REACH;
         i = page_node(page, i)->end, n++) {
        const PageNode *node = page_node(page, i);
        size_t length = MIN(node->text_end - node->text_start, (size_t)ENTRY_LIMIT);
        DateReading reading;

        if (i != entry->item &&
            (node->n_linked > 0 || date_find(page->text->str + node->text_start, length, &reading)))
            return true;
    }
    return false;
}

/* Bytes of the quotation mark that ends at `end`, `start` being where the words begin; or 0. */
static size_t mark_before(const char *start, const char *end)
{
    for (size_t n = 1; n <= 3 && start + n <= end; n++)
        if (text_opening_length(end - n) == n)
            return n;
    return 0;
}

/*
 * True when the title stands between quotation marks, and what follows is no more of a sentence:
 * “Title”, Outlet; “Title,” Outlet; “Title” (2019).
 */
static bool is_quoted(const char *words, const char *title, bool is_dated)
{
    const char *found = strstr(words, title), *after;
    size_t mark = found == NULL ? 0 : mark_before(words, found);

    if (mark == 0 || (found - mark > words && found[-1 - (ptrdiff_t)mark] == '('))
        return false;
    after = found + strlen(title);
    if (strchr(",.?!", after[-1]) != NULL || is_dated || *after == ',')
        return true;
    after += MAX(text_quote_length(after), text_opening_length(after));
    after += g_str_has_prefix(after, "’") ? strlen("’") : 0;
    return *after == '\0' || strchr(",.;:)([", *after) != NULL ||
           (*after == ' ' && strchr("([", after[1]) != NULL);
}

static bool ends_sentence_within(const char *words)
{
    const char *stop = strpbrk(words, ".?!");

    while (stop != NULL && (stop[1] != ' ' || !g_ascii_isupper(stop[2])))
        stop = strpbrk(stop + 1, ".?!");
    return stop != NULL;
}

/* Words that begin a title, and not a byline, a command or another quotation. */
static bool may_be_title(const char *title)
{
    if (strlen(title) < SHORTEST_TITLE || strlen(title) > TITLE_LIMIT ||
        author_without_lead_in(title) != title || strchr("([{", title[strlen(title) - 1]) != NULL ||
        g_unichar_islower(g_utf8_get_char(title)) || ispunct((unsigned char)*title))
        return false;
    for (const char *p = title; *p != '\0'; p++)
        if (text_quote_length(p) > 0)
            return false;
    return true;
}

/* A title that nothing sets off: not a sentence, a path or a piece of a program. */
static bool is_plain_title(const char *title)
{
    return strchr(title, ' ') != NULL && strpbrk(title, "=_/<>{}") == NULL &&
           title[strlen(title) - 1] != '.';
}

static bool is_citing(const EntryReader *reader, const Entry *entry, const char *words,
                      const TextItem *item)
{
    bool is_dated = item->date.precision != IBID_PRECISION_NONE;

    if (item->title == NULL || !may_be_title(item->title))
        return false;
    if (is_quoted(words, item->title, is_dated))
        return true;
    if (ends_sentence_within(item->title))
        return false;
    if (entry->class == IBID_CLASS_FOOTNOTE) /* may be a remark */
        return cited_year_in(words).precision != IBID_PRECISION_NONE;
    return is_dated || (is_plain_title(item->title) && has_kin(reader, entry));
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

    if (!is_citing(reader, entry, words, &item))
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
