#include "extract/text_lists.h"

#include <stdbool.h>
#include <string.h>

#include "extract/text_addresses.h"
#include "extract/text_blocks.h"
#include "extract/text_marks.h"
#include "extract/text_note_marks.h"

/* Lines between a list's heading and its first item. */
#define LEAD_BLOCKS 3
#define LEAD_LENGTH 160 /* bytes */

/* A heading is not longer. */
#define HEADING_LENGTH 90 /* bytes */

/* An item of a list that no heading names is not longer. */
#define BARE_LENGTH 600 /* bytes */

static TextBlock *at(GArray *blocks, size_t i)
{
    return &g_array_index(blocks, TextBlock, i);
}

static size_t length_of(const TextBlock *block)
{
    return block->end - block->start;
}

/* True when items follow the heading at `i`, after at most a line or two that lead to them. */
static bool leads_to_items(const char *text, GArray *blocks, size_t i, size_t tail)
{
    size_t limit = MIN(tail, i + 1 + LEAD_BLOCKS);

    for (size_t k = i + 1; k < limit; k++) {
        const TextBlock *block = at(blocks, k);

        if (block->form == TEXT_FORM_ITEM || block->form == TEXT_FORM_NOTE)
            return true;
        if (block->form != TEXT_FORM_HEADING && block->form != TEXT_FORM_RULE &&
            (length_of(block) > LEAD_LENGTH || text[block->end - 1] != ':'))
            return false;
    }
    return false;
}

/* A dated item with a quoted title is a reference even where no heading says so. */
static bool is_strong(const TextBlock *block)
{
    return block->form == TEXT_FORM_ITEM && block->is_dated && block->is_quoted;
}

/* An item that lost all its marks, among others. */
static bool is_between_items(GArray *blocks, size_t i, size_t tail)
{
    const TextBlock *block = at(blocks, i);

    return block->form == TEXT_FORM_PLAIN && length_of(block) <= LEAD_LENGTH && i + 1 < tail &&
           at(blocks, i + 1)->form == TEXT_FORM_ITEM && at(blocks, i + 1)->is_dated &&
           at(blocks, i - 1)->form == TEXT_FORM_ITEM && at(blocks, i - 1)->is_dated;
}

static bool ends_sentence(const char *text, const TextBlock *block)
{
    return strchr(".!?", text[block->end - 1]) != NULL ||
           g_str_has_prefix(text + block->end - strlen("。"), "。");
}

/* What an item says after its bullet; (transfer full). */
static char *content_of(const char *text, const TextBlock *block)
{
    g_autofree char *words = text_words(text, block->start, block->end);

    return g_strdup(words + text_bullet_length(words));
}

static bool has_address(const char *words)
{
    for (const char *p = words; (p = strstr(p, "http")) != NULL; p++)
        if (text_address_length(p) > 0)
            return true;
    return false;
}

/* A title, a date or an address where a sentence of the text would say more. */
static bool is_reference(const char *text, const TextBlock *block)
{
    g_autofree char *words = NULL;
    size_t number;

    if (block->form != TEXT_FORM_ITEM || length_of(block) > BARE_LENGTH)
        return false;
    words = content_of(text, block);
    if (has_address(words))
        return true;
    if (ends_sentence(text, block))
        return block->is_dated && block->is_quoted;
    if (block->is_dated || text_opening_length(words) > 0 || text_is_tag(text + block->start))
        return true;
    /* A bullet alone: steps are numbered, titles are short and start large. */
    return text_number_at(text + block->start, &number) == 0 && length_of(block) <= LEAD_LENGTH &&
           g_unichar_isupper(g_utf8_get_char(words)) && strchr(words, ' ') != NULL;
}

/* Past the list of references that starts at `i` and has no heading; `i` when there is none. */
static size_t bare_list_end(const char *text, GArray *blocks, size_t i, size_t tail)
{
    size_t end = i;

    while (end < tail && is_reference(text, at(blocks, end)))
        end++;
    if (end - i < 2 || (end < tail && at(blocks, end)->form != TEXT_FORM_HEADING &&
                        at(blocks, end)->form != TEXT_FORM_RULE))
        return i;
    return end;
}

/* A short line that says what stands below it. */
static bool could_head(const char *text, const TextBlock *block)
{
    const char *line = text + block->start;

    return block->form == TEXT_FORM_PLAIN && block->phrase == NULL &&
           length_of(block) <= HEADING_LENGTH && !ends_sentence(text, block) &&
           strchr(",;", text[block->end - 1]) == NULL &&
           memchr(line, '\n', length_of(block)) == NULL && text_quote_length(line) == 0 &&
           !text_is_tag(line);
}

/* True when the line at `i` heads a list of dated pieces, whatever it calls them. */
static bool heads_dated_list(const char *text, GArray *blocks, size_t i, size_t first, size_t tail)
{
    size_t end = i + 1;

    if (!could_head(text, at(blocks, i)))
        return false;
    while (end < tail && at(blocks, end)->is_dated && is_reference(text, at(blocks, end)))
        end++;
    if (end - i < 3)
        return false;
    /* Before the text, or after it. */
    return i == first || end == tail || at(blocks, end)->form == TEXT_FORM_HEADING ||
           at(blocks, end)->form == TEXT_FORM_RULE;
}

/* True when most items of the list after `i` bear a date: an author's, not the site's. */
static bool is_dated_list(GArray *blocks, size_t i, size_t tail)
{
    size_t n = 0, n_dated = 0;

    for (size_t k = i + 1; k < tail && (at(blocks, k)->form == TEXT_FORM_ITEM || n == 0); k++) {
        n += at(blocks, k)->form == TEXT_FORM_ITEM;
        n_dated += at(blocks, k)->form == TEXT_FORM_ITEM && at(blocks, k)->is_dated;
    }
    return n > 0 && n_dated * 2 > n;
}

/* What the blocks of a list are called, from block to block. */
typedef struct {
    bool in_list;
    TextListKind kind;
    size_t bare_end; /* past the list without a heading that a rule leads to */
} ListState;

static TextPart part_of_list(const ListState *state)
{
    return state->kind == TEXT_LIST_NOTES  ? TEXT_PART_FOOTNOTE
           : state->kind == TEXT_LIST_SITE ? TEXT_PART_BOILERPLATE
                                           : TEXT_PART_APPENDIX;
}

static void lead(const char *text, GArray *blocks, size_t i, size_t tail, ListState *state)
{
    TextBlock *block = at(blocks, i);
    bool leads = leads_to_items(text, blocks, i, tail);
    bool is_heading = block->form == TEXT_FORM_HEADING;

    state->in_list = leads && (state->in_list || is_heading);
    if (is_heading) {
        state->kind = block->list;
        if (leads && block->list == TEXT_LIST_SITE && is_dated_list(blocks, i, tail))
            state->kind = TEXT_LIST_APPENDIX;
    }
    if (!state->in_list && block->form == TEXT_FORM_RULE)
        state->bare_end = bare_list_end(text, blocks, i + 1, tail);
    if (leads || block->form == TEXT_FORM_RULE)
        block->part = TEXT_PART_HEADING;
}

static void assign_lists(const char *text, GArray *blocks, size_t first, size_t tail)
{
    ListState state = {0};

    for (size_t i = first; i < tail; i++) {
        TextBlock *block = at(blocks, i);
        bool is_lead =
            block->form == TEXT_FORM_HEADING || block->form == TEXT_FORM_RULE ||
            (state.in_list && text[block->end - 1] == ':' && block->form == TEXT_FORM_PLAIN);

        if (is_lead) {
            lead(text, blocks, i, tail, &state);
        } else if (block->form == TEXT_FORM_NOTE ||
                   (state.in_list && state.kind == TEXT_LIST_NOTES)) {
            block->part = TEXT_PART_FOOTNOTE;
        } else if (state.in_list &&
                   (block->form == TEXT_FORM_ITEM || is_between_items(blocks, i, tail))) {
            block->part = part_of_list(&state);
            block->kind = state.kind == TEXT_LIST_SITE ? "related" : NULL;
        } else if (heads_dated_list(text, blocks, i, first, tail)) {
            block->part = TEXT_PART_HEADING;
            state = (ListState){.in_list = true, .kind = TEXT_LIST_APPENDIX};
        } else if (is_strong(block) || i < state.bare_end) {
            block->part = TEXT_PART_APPENDIX;
            state = (ListState){.in_list = true, .bare_end = state.bare_end};
        } else {
            state = (ListState){.bare_end = state.bare_end};
        }
    }
}

/* The items at the end that count from 1, where marks in the text lead to all of them. */
static void assign_unnamed_notes(const char *text, GArray *blocks, size_t first, size_t tail)
{
    size_t start = tail, length;
    unsigned last = 0, number = 0;
    g_autoptr(TextNoteMarks) marks = NULL;

    while (start > first && number != 1) {
        const TextBlock *block = at(blocks, start - 1);
        unsigned before = text_number_at(text + block->start, &length);

        if (block->part == TEXT_PART_HEADING || before == 0 || (number > 0 && before + 1 != number))
            break;
        last = last == 0 ? before : last;
        number = before;
        start--;
    }
    if (number != 1 || last < 2)
        return;
    marks = text_note_marks(text, blocks, start);
    if (!text_note_marks_count_to(marks, last))
        return;
    for (size_t i = start; i < tail; i++)
        at(blocks, i)->part = TEXT_PART_FOOTNOTE;
}

static bool has_list_heading(GArray *blocks, size_t first, size_t tail)
{
    for (size_t i = first; i < tail; i++)
        if (at(blocks, i)->part == TEXT_PART_HEADING && at(blocks, i)->form == TEXT_FORM_HEADING)
            return true;
    return false;
}

void text_lists_assign(const char *text, GArray *blocks, size_t first, size_t tail)
{
    assign_lists(text, blocks, first, tail);
    if (!has_list_heading(blocks, first, tail))
        assign_unnamed_notes(text, blocks, first, tail);
}
