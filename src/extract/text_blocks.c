#include "extract/text_blocks.h"

#include <string.h>

#include "base/date_reader.h"
#include "base/text.h"

/* Bylines and labels stand this near to the top. */
#define HEAD_BLOCKS 8

/* No list item or byline is longer; what goes on beyond it is not looked at again and again. */
#define LONGEST_ITEM 2000 /* bytes */

/* Phrases and headings show within so many bytes of a line. */
#define LINE_WINDOW 400

static bool is_tag(const char *p)
{
    return p[0] == '<' && ((g_ascii_tolower(p[1]) == 'u' && p[2] == '>') ||
                           (p[1] == '/' && g_ascii_tolower(p[2]) == 'u' && p[3] == '>'));
}

static size_t tag_length(const char *p)
{
    return p[1] == '/' ? 4 : 3;
}

static char *clean(const char *text, size_t start, size_t end, bool joins)
{
    g_autoptr(GString) bare = g_string_sized_new(end - start);

    for (size_t i = start; i < end; i++) {
        size_t next = i + 1;

        if (is_tag(text + i)) {
            i += tag_length(text + i) - 1;
            continue;
        }
        while (joins && next < end && g_ascii_isspace(text[next]))
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

static size_t any_of(const char *text, const char *const *marks)
{
    for (size_t i = 0; marks[i] != NULL; i++)
        if (g_str_has_prefix(text, marks[i]))
            return strlen(marks[i]);
    return 0;
}

size_t text_quote_length(const char *text)
{
    static const char *const marks[] = {"\"", "“", "”", "„", "«", "»", "‟", NULL};

    return any_of(text, marks);
}

size_t text_bullet_length(const char *item)
{
    static const char *const bullets[] = {"-", "*", "•", "–", "—", "~",
                                          "·", "‣", "◦", "▪", "●", NULL};
    size_t length = any_of(item, bullets), space;
    size_t digits = strspn(item, "0123456789");
    DateReading date;

    if (length == 0 && digits > 0 && digits <= 3 && (item[digits] == '.' || item[digits] == ')'))
        length = item[digits + 1] == ' ' ? digits + 1 : 0;
    space = strspn(item + length, " \t");
    /* "-14 June", "-May 3": the space was lost.  "-foo" and "*bar*" are no items. */
    if (length == 0 ||
        (space == 0 && text_quote_length(item + length) == 0 && !date_at(item + length, &date)))
        return 0;
    return length + space;
}

static bool is_rule(const char *line)
{
    size_t n_marks = 0;

    for (const char *p = line; *p != '\0'; p++) {
        if (*p != ' ' && strchr("*-_=~#", *p) == NULL)
            return false;
        n_marks += *p != ' ';
    }
    return n_marks == 1 ? *line == '*' : n_marks >= 3;
}

static bool is_note(const char *line)
{
    size_t digits = *line == '[' ? strspn(line + 1, "0123456789") : 0;

    return digits > 0 && digits <= 3 && line[digits + 1] == ']' && line[digits + 2] != '\0';
}

/* "5 May 2020: …", "2020-05-05 – …" */
static bool starts_with_date(const char *line)
{
    DateReading reading;
    const char *after;

    if (!date_at(line, &reading))
        return false;
    after = line + reading.end;
    after += strspn(after, " ");
    return strchr(":-,", *after) != NULL
               ? *after != '\0'
               : g_str_has_prefix(after, "–") || g_str_has_prefix(after, "—") ||
                     text_quote_length(after) > 0;
}

/* "… (5 May 2020)" */
static bool ends_with_date(const char *line)
{
    const char *open = strrchr(line, '(');
    DateReading reading;

    return open != NULL && date_at(open + 1 + strspn(open + 1, " "), &reading) && strlen(open) < 24;
}

static bool is_quoted(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (is_tag(line + i) || text_quote_length(line + i) > 0)
            return true;
    return false;
}

static void look_at_item(const char *line, TextBlock *block)
{
    size_t bullet = text_bullet_length(line);

    block->is_dated = starts_with_date(line + bullet) || ends_with_date(line);
    block->is_quoted = is_quoted(line, strlen(line));
    if (bullet > 0 || starts_with_date(line) ||
        (text_quote_length(line) > 0 && ends_with_date(line)))
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
    if (is_rule(line))
        block.form = TEXT_FORM_RULE;
    else if (in_head && !is_first && text_byline_word(line) > 0)
        block.form = TEXT_FORM_BYLINE;
    else if (in_head && is_label(line, &block))
        block.form = TEXT_FORM_LABEL;
    else if (!is_first && is_list_heading(line, skeleton, &block))
        block.form = TEXT_FORM_HEADING;
    else if (block.phrase != NULL && !block.phrase->anywhere)
        block.form = TEXT_FORM_PHRASE;
    else if (is_note(line))
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
    if (ends_with_date(words))
        return true;
    return n_quotes > 1 && strlen(words) - last_quote <= 1 &&
           starts_with_date(words + text_bullet_length(words));
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

/* In a list, a line that starts with a quotation or ends with a date is an item without its mark.
 */
static bool is_bare_item(const char *line, const TextBlock *seen, const TextBlock *last)
{
    return (last->form == TEXT_FORM_ITEM || last->form == TEXT_FORM_HEADING) &&
           (text_quote_length(line) > 0 || g_str_has_prefix(line, "<u>") || seen->is_dated);
}

/* The line goes on with `last`; what that looks like may show only now. */
static void extend(const char *text, TextBlock *last, size_t end)
{
    bool is_short = end - last->start <= LONGEST_ITEM;
    g_autofree char *words = NULL;

    if (last->form == TEXT_FORM_ITEM && is_short) {
        words = text_words(text, last->start, end);
        last->is_dated |= ends_with_date(words);
        last->is_quoted |= is_quoted(text + last->start, end - last->start);
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

static void add_line(GArray *blocks, const char *text, size_t start, size_t end, bool after_blank,
                     bool is_indented)
{
    g_autofree char *line = g_strndup(text + start, end - start);
    TextBlock *last = blocks->len == 0 ? NULL : &g_array_index(blocks, TextBlock, blocks->len - 1);
    TextBlock seen = look_at(line, blocks->len < HEAD_BLOCKS, last == NULL);

    if (last != NULL && seen.form == TEXT_FORM_PLAIN && is_bare_item(line, &seen, last) &&
        (last->form == TEXT_FORM_HEADING || (!is_indented && is_complete(text, last))))
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

/* Leaves white space of any script off: a line of no-break spaces is as empty as others. */
static void trim(const char *text, size_t *start, size_t *end)
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
    bool after_blank = true;

    for (size_t i = 0; i < length;) {
        const char *newline = memchr(text + i, '\n', length - i);
        size_t next = newline == NULL ? length : (size_t)(newline - text) + 1;
        size_t start = i, end = next;

        trim(text, &start, &end);
        if (start < end)
            add_line(blocks, text, start, end, after_blank, start > i);
        after_blank = start == end;
        i = next;
    }
    return blocks;
}
