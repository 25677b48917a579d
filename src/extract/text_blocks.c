#include "extract/text_blocks.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"
#include "extract/text_addresses.h"
#include "extract/text_entry_runs.h"
#include "extract/text_heading_words.h"
#include "extract/text_marks.h"

/* Bylines and labels stand this near to the top. */
#define HEAD_BLOCKS 8

/* No list item or byline is longer; what goes on beyond it is not looked at again and again. */
#define LONGEST_ITEM 2000 /* bytes */

/* Phrases and headings show within so many bytes of a line. */
#define LINE_WINDOW 400

/* "Weiterführende Artikel (3)" */
#define HEADING_LENGTH 90 /* bytes */

static size_t tag_length(const char *p)
{
    return p[1] == '/' ? 4 : 3;
}

static bool is_wide(gunichar letter)
{
    return letter >= 0x2E80 && g_unichar_iswide(letter) &&
           g_unichar_get_script(letter) != G_UNICODE_SCRIPT_HANGUL;
}

/* True for the end of a line, and the white space about it, in a script without spaces. */
static bool breaks_wide_text(const char *text, size_t start, size_t i, size_t end)
{
    size_t from = i, to = i;

    while (from > start && g_ascii_isspace(text[from - 1]))
        from--;
    if (from == start || (text[from - 1] & 0x80) == 0)
        return false;
    while (to < end && g_ascii_isspace(text[to]))
        to++;
    return memchr(text + from, '\n', to - from) != NULL && to < end &&
           is_wide(g_utf8_get_char(g_utf8_prev_char(text + from))) &&
           is_wide(g_utf8_get_char(text + to));
}

static char *clean(const char *text, size_t start, size_t end, bool joins)
{
    g_autoptr(GString) bare = g_string_sized_new(end - start);

    for (size_t i = start; i < end; i++) {
        size_t next = i + 1;

        if (text_is_tag(text + i)) {
            i += tag_length(text + i) - 1;
            continue;
        }
        if (joins && (text[i] | 0x20) == 'h' && (next = text_address_span(text + i, end - i)) > 0) {
            g_autofree char *address = text_address_joined(text + i, next);

            g_string_append(bare, address);
            i += next - 1;
            continue;
        }
        if (joins && g_ascii_isspace(text[i]) && breaks_wide_text(text, start, i, end))
            continue;
        next = i + 1;
        while (joins && text[i] == '-' && next < end && g_ascii_isspace(text[next]))
            next++;
        /* A capital after the break belongs to a compound: "Anglo-\nAmerican". */
        if (joins && text[i] == '-' && i > start && g_ascii_isalpha(text[i - 1]) && next > i + 1 &&
            next < end && memchr(text + i, '\n', next - i) != NULL &&
            !g_ascii_isspace(text[next]) && text[next] != '-') {
            if (g_ascii_isupper(text[next]))
                g_string_append_c(bare, '-');
            i = next - 1;
            continue;
        }
        g_string_append_c(bare, text[i]);
    }
    return text_fold_space(bare->str, (gssize)bare->len);
}

char *text_words(const char *text, size_t start, size_t end)
{
    return clean(text, start, end, true);
}

char *text_as_printed(const char *text, size_t start, size_t end)
{
    return clean(text, start, end, false);
}

static void look_at_item(const char *line, TextBlock *block)
{
    size_t bullet = text_bullet_length(line);

    block->is_dated = text_starts_with_date(line + bullet) || text_ends_with_date(line);
    block->is_quoted = text_is_quoted(line, strlen(line));
    if (bullet > 0 || text_starts_with_date(line) ||
        (text_opening_length(line) > 0 && text_ends_with_date(line)))
        block->form = TEXT_FORM_ITEM;
}

static bool is_list_heading(const char *line, const char *skeleton, TextBlock *block)
{
    const TextListHeading *heading = text_list_heading(skeleton);
    size_t length = strlen(line);
    size_t n_words = 1;

    for (const char *p = line; *p != '\0'; p++)
        n_words += *p == ' ';
    if (heading == NULL || n_words > 14 || strchr(".!?", line[length - 1]) != NULL)
        return false;
    /* A long line is a heading only where it leads to a list. */
    if (n_words > 4 && line[length - 1] != ':' && strchr(line, ':') == NULL)
        return false;
    block->list = heading->list;
    return true;
}

/* As is_list_heading(), for what sites call their lists in many languages. */
static bool is_page_heading(const char *line, TextBlock *block)
{
    size_t length = strlen(line);

    if (length > HEADING_LENGTH || strchr(".!?,;", line[length - 1]) != NULL)
        return false;
    if (text_page_heading(line, &block->list))
        return true;
    block->list = TEXT_LIST_APPENDIX;
    return text_heading_is_composed(line);
}

static bool is_label(const char *line, TextBlock *block)
{
    const char *colon = strchr(line, ':');
    g_autofree char *written = NULL, *skeleton = NULL;
    const TextLabel *label;

    if (colon == NULL || colon - line > 24)
        return false;
    written = g_strndup(line, (gsize)(colon - line));
    skeleton = text_skeleton(written);
    label = text_label(skeleton);
    if (label != NULL)
        block->field = label->field;
    return label != NULL;
}

/* What the line would be if it started a block. */
static TextBlock look_at(const char *line, bool in_head, bool is_first)
{
    g_autofree char *opening = g_strndup(line, MIN(strlen(line), LINE_WINDOW));
    g_autofree char *valid = g_utf8_make_valid(opening, -1), *skeleton = text_skeleton(valid);
    TextBlock block = {.part = TEXT_PART_BODY};

    block.phrase = text_phrase_within(skeleton);
    look_at_item(line, &block);
    if (text_is_rule(line))
        block.form = TEXT_FORM_RULE;
    else if (in_head && !is_first && text_byline_word(line) > 0)
        block.form = TEXT_FORM_BYLINE;
    else if (in_head && is_label(line, &block))
        block.form = TEXT_FORM_LABEL;
    else if (!is_first && !text_quotes_after_colon(line) && is_list_heading(line, skeleton, &block))
        block.form = TEXT_FORM_HEADING;
    else if (block.phrase != NULL && !block.phrase->anywhere)
        block.form = TEXT_FORM_PHRASE;
    else if (!is_first && is_page_heading(line, &block))
        block.form = TEXT_FORM_HEADING;
    else if (text_is_note(line))
        block.form = TEXT_FORM_NOTE;
    return block;
}

/* True when an item's text is all there: its quotation is closed, or its date in parentheses. */
static bool is_complete(const char *text, const TextBlock *item)
{
    g_autofree char *words = text_words(text, item->start, item->end);
    size_t n_quotes = 0, n_open = 0, last_quote = 0;

    if (text[item->end - 1] == '-' || item->end - item->start > LONGEST_ITEM)
        return false;
    for (const char *p = words; *p != '\0'; p++) {
        size_t quote = text_quote_length(p);

        n_quotes += quote > 0;
        last_quote = quote > 0 ? (size_t)(p - words) + quote : last_quote;
        n_open += *p == '(';
        n_open -= *p == ')' && n_open > 0;
    }
    if (n_open > 0)
        return false;
    if (text_ends_with_date(words))
        return true;
    return n_quotes > 1 && strlen(words) - last_quote <= 1 &&
           text_starts_with_date(words + text_bullet_length(words));
}

/* True when a plain line right under `last` goes on with it. */
static bool goes_on(const char *text, const TextBlock *last, bool is_indented)
{
    DateReading reading;

    if (last->end - last->start > LONGEST_ITEM)
        return true;
    switch (last->form) {
    case TEXT_FORM_RULE:
    case TEXT_FORM_HEADING:
    case TEXT_FORM_LABEL:
        return false;
    case TEXT_FORM_ITEM:
        return is_indented || !is_complete(text, last);
    case TEXT_FORM_BYLINE:
        return text[last->end - 1] == '-' || text[last->end - 1] == ',' ||
               !date_find(text + last->start, last->end - last->start, &reading);
    default:
        return true;
    }
}

/* True when an item that starts with its title has come to the title's end. */
static bool is_closed(const char *text, const TextBlock *item)
{
    size_t length = item->end - item->start, n_quotes = 0;
    const char *start = text + item->start;

    if (length > LONGEST_ITEM)
        return true;
    if (text_address_length(start) >= length || text_is_tag(start))
        return true;
    if (g_str_has_prefix(start, "‘"))
        return g_strstr_len(start, (gssize)length, "’") != NULL;
    for (size_t i = 0; i < length; i++)
        n_quotes += text_quote_length(start + i) > 0;
    return text_quote_length(start) > 0 && n_quotes % 2 == 0;
}

static bool is_ended_by_address(const char *text, const TextBlock *item)
{
    g_autofree char *words = g_strndup(text + item->start, item->end - item->start);

    return text_ends_with_address(words);
}

/*
 * In a list, a line that starts with a quotation or ends with a date is an item without its mark;
 * so it is after a rule, where text_lists_assign() tells it from the text.
 */
static bool is_bare_item(const char *text, const char *line, const TextBlock *seen,
                         const TextBlock *last, bool after_blank, bool is_indented)
{
    bool is_short = strlen(line) <= LINE_WINDOW;
    bool lists = text_lists(line) || (is_short && text_ends_with_address(line));

    if (last->form == TEXT_FORM_HEADING)
        return lists || seen->is_dated;
    if (last->form == TEXT_FORM_RULE)
        return is_short && (lists || seen->is_dated);
    if (last->form != TEXT_FORM_ITEM || !(lists || seen->is_dated))
        return false;
    return (!is_indented && (is_complete(text, last) || is_ended_by_address(text, last))) ||
           (is_short && is_closed(text, last) && (after_blank || !is_indented));
}

/* True when the last word of `last` is an address that goes on in the line up to `end`. */
static bool is_cut_address(const char *text, const TextBlock *last, size_t end)
{
    size_t word = last->end;

    while (word > last->start && last->end - word < LONGEST_ITEM &&
           !g_ascii_isspace(text[word - 1]) && text[word - 1] != '(' && text[word - 1] != '<')
        word--;
    return text_address_span(text + word, end - word) > last->end - word;
}

/* The line goes on with `last`; what that looks like may show only now. */
static void extend(const char *text, TextBlock *last, size_t end)
{
    bool is_short = end - last->start <= LONGEST_ITEM;
    g_autofree char *words = NULL;

    if (last->form == TEXT_FORM_ITEM && is_short) {
        words = text_words(text, last->start, end);
        last->is_dated |= text_ends_with_date(words);
        last->is_quoted |= text_is_quoted(text + last->start, end - last->start);
    } else if (last->form == TEXT_FORM_PLAIN && last->phrase == NULL && is_short &&
               text[last->end - 1] == '-') {
        g_autofree char *skeleton = NULL;

        words = text_words(text, last->start, end);
        skeleton = text_skeleton(words);
        last->phrase = text_phrase_within(skeleton);
        if (last->phrase != NULL && !last->phrase->anywhere)
            last->form = TEXT_FORM_PHRASE;
    }
    last->end = end;
}

/* "(1)" and "a." may as well stand in a sentence that the line before leaves open. */
static bool is_weak_item(const char *text, const char *line, const TextBlock *last)
{
    return (*line == '(' || g_ascii_islower(*line)) && last->form == TEXT_FORM_PLAIN &&
           text_bullet_length(line) > 0 && strchr(".:;!?", text[last->end - 1]) == NULL;
}

static void add_line(GArray *blocks, const char *text, size_t start, size_t end, bool after_blank,
                     bool is_indented)
{
    g_autofree char *line = g_strndup(text + start, end - start);
    TextBlock *last = blocks->len == 0 ? NULL : &g_array_index(blocks, TextBlock, blocks->len - 1);
    TextBlock seen = look_at(line, blocks->len < HEAD_BLOCKS, last == NULL);

    if (last != NULL && !after_blank && is_cut_address(text, last, end)) {
        extend(text, last, end);
        return;
    }
    if (last != NULL && !after_blank && is_weak_item(text, line, last))
        seen.form = TEXT_FORM_PLAIN;
    if (last != NULL && seen.form == TEXT_FORM_PLAIN &&
        is_bare_item(text, line, &seen, last, after_blank, is_indented))
        seen.form = TEXT_FORM_ITEM;
    if (last != NULL && !after_blank && seen.form == TEXT_FORM_PLAIN &&
        goes_on(text, last, is_indented)) {
        extend(text, last, end);
        return;
    }
    seen.start = start;
    seen.end = end;
    g_array_append_val(blocks, seen);
}

/* True when the line at `start` is of an entry: the one that `*entry` counts to. */
static bool is_of_entry(const GArray *entries, guint *entry, size_t start)
{
    while (*entry < entries->len && g_array_index(entries, TextEntry, *entry).end <= start)
        (*entry)++;
    return *entry < entries->len && g_array_index(entries, TextEntry, *entry).start <= start;
}

static void add_entry_line(GArray *blocks, const char *text, const TextEntry *entry, size_t start,
                           size_t end)
{
    g_autofree char *line = g_strndup(text + start, end - start);
    TextBlock item = look_at(line, false, false);

    if (start > entry->start) {
        g_array_index(blocks, TextBlock, blocks->len - 1).end = end;
        return;
    }
    item.start = start;
    item.end = end;
    item.title_end = entry->title_end;
    item.is_dated = entry->is_dated;
    item.is_listed = true;
    if (item.form != TEXT_FORM_NOTE)
        item.form = TEXT_FORM_ITEM;
    g_array_append_val(blocks, item);
}

/* Leaves white space of any script off: a line of no-break spaces is as empty as others. */
void text_trim(const char *text, size_t *start, size_t *end)
{
    const char *first = text + *start, *last = text + *end;

    while (first < last && g_unichar_isspace(g_utf8_get_char(first)))
        first = g_utf8_next_char(first);
    while (last > first && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(last))))
        last = g_utf8_prev_char(last);
    *start = (size_t)(first - text);
    *end = (size_t)(last - text);
}

GArray *text_blocks(const char *text, size_t length)
{
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(TextBlock));
    g_autoptr(GArray) entries = text_entry_runs(text, length);
    bool after_blank = true;
    guint n_entries = 0;

    for (size_t i = 0; i < length;) {
        const char *newline = memchr(text + i, '\n', length - i);
        size_t next = newline == NULL ? length : (size_t)(newline - text) + 1;
        size_t start = i, end = next;

        text_trim(text, &start, &end);
        if (start < end && is_of_entry(entries, &n_entries, start))
            add_entry_line(blocks, text, &g_array_index(entries, TextEntry, n_entries), start, end);
        else if (start < end)
            add_line(blocks, text, start, end, after_blank, start > i);
        after_blank = start == end;
        i = next;
    }
    return blocks;
}
