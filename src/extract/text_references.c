#include "extract/text_references.h"

#include <string.h>

#include "base/address.h"
#include "base/date_reader.h"
#include "base/text.h"
#include "extract/sentence.h"
#include "extract/text_addresses.h"
#include "extract/text_edges.h"
#include "extract/text_items.h"
#include "extract/text_marks.h"
#include "extract/text_mentions.h"
#include "extract/text_note_marks.h"
#include "extract/text_parts.h"
#include "extract/text_underlines.h"

/* A sentence is looked for no further than this from its reference. */
#define SENTENCE_WINDOW 800 /* bytes to either side */

/* What a link of the foot is for is said in so many bytes before it. */
#define WORDS_BEFORE 40

/* What all references of a block share. */
typedef struct {
    IbidDocument *document;
    const char *text; /* of the document, without its edges */
    const GArray *edges;
    const TextBlock *block;
    const char *heading; /* or NULL */
    TextNoteMarks *marks;
    DateOrder order; /* of the numeric dates of the document */
} Place;

/* The text in which the block can be read: edges are blank in the other. */
static const char *own_text(const Place *place)
{
    return place->block->part == TEXT_PART_EDGE ? place->document->text : place->text;
}

static char *sentence_of(const Place *place, size_t start, size_t end)
{
    const char *text = own_text(place);
    size_t from = start - MIN(start - place->block->start, SENTENCE_WINDOW);
    size_t to = end + MIN(place->block->end - end, SENTENCE_WINDOW);
    g_autofree char *before = NULL, *within = NULL, *after = NULL, *all = NULL;
    size_t offset;
    bool has_space;

    from = text_character_start(text, from);
    to = text_character_start(text, to);
    before = text_words(text, from, start);
    within = text_words(text, start, end);
    after = text_words(text, end, to);
    has_space = *before != '\0' && start > from && g_ascii_isspace(text[start - 1]);
    offset = strlen(before) + has_space;
    all = g_strconcat(before, has_space ? " " : "", within,
                      *after != '\0' && g_ascii_isspace(text[end]) ? " " : "", after, NULL);
    return sentence_around(all, strlen(all), offset, offset + strlen(within));
}

static IbidReference *reference_at(const Place *place, size_t start, size_t end)
{
    IbidReference *reference = ibid_reference_new();
    const char *text = own_text(place);
    size_t offset = ibid_document_offset(place->document, start);

    reference->offset = (int64_t)offset;
    reference->length = (int64_t)(ibid_document_offset(place->document, end) - offset);
    reference->anchor = text_as_printed(text, start, end);
    reference->sentence = sentence_of(place, start, end);
    reference->part = text_part_label(place->block->part);
    if (place->block->part != TEXT_PART_EDGE && text_edge_within(place->edges, start, end))
        reference->flags |= IBID_FLAG_OVER_PAGE;
    /* The foot belongs to no section. */
    if (place->block->part != TEXT_PART_BOILERPLATE && place->block->part != TEXT_PART_EDGE)
        reference->heading = g_strdup(place->heading);
    return reference;
}

static void set_address(IbidReference *reference, const char *url)
{
    reference->url = g_strdup(url);
    reference->url_canonical = address_canonical(url);
}

/* Before the first label of a byline stand its authors, after it tags. */
static const char *byline_kind(const char *text, const TextBlock *block, size_t start)
{
    if (block->form == TEXT_FORM_LABEL)
        return block->field == TEXT_FIELD_TAGS ? "tag" : "byline";
    return memchr(text + block->start, ':', start - block->start) == NULL ? "byline" : "tag";
}

/* One paragraph of the foot may ask to share and to subscribe: the words just before decide. */
static const char *foot_kind(const char *text, const TextBlock *block, size_t start)
{
    size_t from = start;
    g_autofree char *before = NULL, *skeleton = NULL;

    if (block->phrase == NULL)
        return block->kind != NULL ? block->kind : "footer";
    while (from > block->start && start - from < WORDS_BEFORE && text[from - 1] != '>')
        from--;
    before = text_words(text, text_character_start(text, from), start);
    skeleton = text_skeleton(before);
    return text_phrase_asks_to_subscribe(skeleton) ? "subscribe" : block->phrase->kind;
}

static void classify(IbidReference *reference, const Place *place, const TextUnderline *underline)
{
    const TextBlock *block = place->block;
    const char *kind = underline->n_joined > 0 ? "underline" : "address";

    reference->rule = g_intern_static_string(underline->rule);
    reference->class = IBID_CLASS_BOILERPLATE;
    if (block->part == TEXT_PART_TITLE) {
        kind = "title";
    } else if (block->part == TEXT_PART_BYLINE) {
        kind = byline_kind(place->text, block, underline->start);
    } else if (block->part == TEXT_PART_BOILERPLATE) {
        kind = foot_kind(place->text, block, underline->start);
        reference->rule =
            g_intern_static_string(block->kind != NULL ? "text-site-list" : "text-phrase");
    } else if (block->part == TEXT_PART_EDGE) {
        kind = block->kind;
        reference->rule = g_intern_static_string("text-page-edge");
    } else if (block->part == TEXT_PART_COMMENT) {
        reference->class = IBID_CLASS_COMMENT;
    } else {
        reference->class = IBID_CLASS_BODY;
    }
    reference->kind = g_intern_string(kind);
}

static void add_underline(const Place *place, const TextUnderline *underline, IbidArticle *article)
{
    IbidReference *reference = reference_at(place, underline->start, underline->end);
    size_t address = underline->n_joined == 0 ? strlen(reference->anchor)
                                              : text_address_length(reference->anchor);

    classify(reference, place, underline);
    if (address > 0) {
        g_autofree char *url = underline->n_joined == 0
                                   ? text_address_joined(own_text(place) + underline->start,
                                                         underline->end - underline->start)
                                   : g_strndup(reference->anchor, address);

        set_address(reference, url);
    } else if (reference->class == IBID_CLASS_BODY) {
        reference->cited_title = text_words(place->text, underline->start, underline->end);
        if (underline->n_joined > 1)
            reference->flags |= IBID_FLAG_PERHAPS_TWO;
    }
    if (*reference->anchor == '\0')
        ibid_reference_free(reference);
    else
        g_ptr_array_add(article->references, reference);
}

/*
 * The label of a note, and its mark: "[1]" or its kin in the text, after that of the note before.
 * `*mark_from` is where to look on.
 */
static void read_mark(const Place *place, IbidReference *reference, size_t *mark_from)
{
    size_t length;
    unsigned number = text_number_at(place->text + place->block->start, &length);
    gssize found;

    if (number == 0)
        return;
    reference->note = g_strdup_printf("%u", number);
    found = text_note_marks_take(place->marks, number, *mark_from);
    if (found < 0)
        return;
    *mark_from = (size_t)found;
    reference->counterpart = (int64_t)ibid_document_offset(place->document, (size_t)found);
}

/* An entry in two lines as one in one line is written: its title and, in parentheses, its date. */
static char *words_of_item(const char *text, const TextBlock *block)
{
    g_autofree char *title = NULL;
    DateReading reading;
    size_t under = block->title_end;

    if (under == 0 || !date_find(text + under, block->end - under, &reading))
        return text_words(text, block->start, block->end);
    title = text_words(text, block->start, under);
    return g_strdup_printf("%s (%.*s)", title, (int)(reading.end - reading.start),
                           text + under + reading.start);
}

static void add_item(const Place *place, size_t *mark_from, IbidArticle *article)
{
    const TextBlock *block = place->block;
    bool is_note = block->part == TEXT_PART_FOOTNOTE;
    IbidReference *reference = reference_at(place, block->start, block->end);
    g_autofree char *words = words_of_item(place->text, block);
    g_auto(TextItem) item = text_item_read(words, place->order);

    reference->class = is_note ? IBID_CLASS_FOOTNOTE : IBID_CLASS_APPENDIX;
    reference->kind = g_intern_static_string(is_note ? "note" : "list-item");
    reference->rule = g_intern_static_string(is_note ? "text-note" : "text-list-item");
    reference->cited_title = g_steal_pointer(&item.title);
    reference->cited_date = item.date;
    reference->cited_confidence = item.confidence;
    reference->cited_written = g_steal_pointer(&item.written);
    reference->flags |= item.flags;
    if (item.url != NULL)
        set_address(reference, item.url);
    if (is_note)
        read_mark(place, reference, mark_from);
    g_ptr_array_add(article->references, reference);
}

static void add_underlines(const Place *place, Mentions *mentions, IbidArticle *article)
{
    g_autoptr(GArray) found = text_underlines(own_text(place), place->block);

    for (size_t i = 0; i < found->len; i++)
        add_underline(place, &g_array_index(found, TextUnderline, i), article);
    if (place->block->part == TEXT_PART_BODY)
        text_mentions_take(mentions, place->block, found);
}

static void pass_heading(Place *place, char **heading)
{
    const TextBlock *block = place->block;

    if (block->part == TEXT_PART_HEADING && block->form != TEXT_FORM_RULE) {
        g_free(*heading);
        place->heading = *heading = text_words(place->text, block->start, block->end);
    }
}

static IbidReference *read_mention(const Place *place, const Mention *mention)
{
    IbidReference *reference = reference_at(place, mention->start, mention->end);

    mention_describe(mention,
                     mention->form == MENTION_QUOTED ? "text-quoted-title" : "text-italic-title",
                     reference);
    reference->cited_title = text_words(place->text, mention->start, mention->end);
    return reference;
}

/* Puts the mentions among the references of their blocks. */
static void add_mentions(Place place, Mentions *mentions, GArray *blocks, IbidArticle *article)
{
    g_autofree char *heading = NULL;
    guint next = 0, at = 0;

    mentions_finish(mentions);
    place.heading = NULL;
    for (size_t i = 0; i < blocks->len && next < mentions->found->len; i++) {
        TextBlock *block = &g_array_index(blocks, TextBlock, i);
        guint end = at + (guint)block->n_references;

        place.block = block;
        pass_heading(&place, &heading);
        for (; block->part == TEXT_PART_BODY && next < mentions->found->len; next++, end++, at++) {
            const Mention *mention = &g_array_index(mentions->found, Mention, next);
            IbidReference *reference;

            if (mention->start >= block->end)
                break;
            reference = read_mention(&place, mention);
            while (at < end &&
                   ((IbidReference *)g_ptr_array_index(article->references, at))->offset <
                       reference->offset)
                at++;
            g_ptr_array_insert(article->references, (gint)at, reference);
            block->n_references++;
        }
        at = end;
    }
}

void text_references_read(IbidDocument *document, const char *text, const GArray *edges,
                          GArray *blocks, IbidArticle *article)
{
    g_autofree char *heading = NULL;
    g_autoptr(TextNoteMarks) marks = text_note_marks(text, blocks, blocks->len);
    Place place = {document, text, edges, NULL, NULL, marks, date_order_named(article->date_order)};
    g_autoptr(Mentions) mentions = mentions_new(text, strlen(text), place.order);
    size_t mark_from = 0;

    for (size_t i = 0; i < blocks->len; i++) {
        TextBlock *block = &g_array_index(blocks, TextBlock, i);
        guint n_before = article->references->len;

        place.block = block;
        pass_heading(&place, &heading);
        if (block->part == TEXT_PART_APPENDIX || block->part == TEXT_PART_FOOTNOTE)
            add_item(&place, &mark_from, article);
        else
            add_underlines(&place, mentions, article);
        block->n_references = article->references->len - n_before;
    }
    add_mentions(place, mentions, blocks, article);
}
