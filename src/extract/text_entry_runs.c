#include "extract/text_entry_runs.h"

#include <stdbool.h>
#include <string.h>

#include "base/date_reader.h"
#include "extract/citation.h"
#include "extract/cited_date.h"
#include "extract/text_blocks.h"
#include "extract/text_heading_words.h"
#include "extract/text_marks.h"

/* A line of an entry is not longer. */
#define ENTRY_LINE 200 /* bytes */

/* Nor is the line that leads to them. */
#define HEADING_LINE 90 /* bytes */

/* Of two lines, the second says where and when, and no more. */
#define WHERE_AND_WHEN 90 /* bytes */

/* Nor a citation, in however many lines. */
#define CITATION_LIMIT 600 /* bytes */

typedef struct {
    size_t start, end; /* white space left out; the same where the line is blank */
    bool is_indented;
    bool is_dated;  /* ends with a date, or starts with one */
    bool is_titled; /* could be a title by itself */
} Line;

static bool ends_sentence(const char *line)
{
    size_t length = strlen(line);

    return strchr(".,;:-", line[length - 1]) != NULL || g_str_has_suffix(line, "。");
}

static Line look_at_line(const char *text, size_t from, size_t to)
{
    Line line = {.start = from, .end = to};
    g_autofree char *words = NULL;

    text_trim(text, &line.start, &line.end);
    line.is_indented = line.start > from;
    if (line.start >= line.end || line.end - line.start > ENTRY_LINE)
        return line;
    words = g_strndup(text + line.start, line.end - line.start);
    if (g_unichar_islower(g_utf8_get_char_validated(words, -1)))
        return line;
    line.is_dated =
        text_has_digit(words) && (text_ends_with_date(words) || text_starts_with_date(words));
    line.is_titled = !line.is_dated && !ends_sentence(words) && strchr(words, ' ') != NULL;
    return line;
}

static GArray *lines_of(const char *text, size_t length)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));

    for (size_t i = 0; i < length;) {
        const char *newline = memchr(text + i, '\n', length - i);
        size_t next = newline == NULL ? length : (size_t)(newline - text) + 1;
        Line line = look_at_line(text, i, next);

        g_array_append_val(lines, line);
        i = next;
    }
    return lines;
}

static const Line *line_at(const GArray *lines, size_t i)
{
    static const Line none;

    return i < lines->len ? &g_array_index(lines, Line, i) : &none;
}

static bool is_blank(const Line *line)
{
    return line->start == line->end;
}

/* A line that says where and when a piece came out: "The Post, 16 June 2009", "16 June 2009". */
static bool says_when(const char *text, const Line *line)
{
    g_autofree char *words = g_strndup(text + line->start, line->end - line->start);
    DateReading reading;

    if (strlen(words) > WHERE_AND_WHEN)
        return false;
    return text_ends_with_date(words) || (date_at(words, &reading) && words[reading.end] == '\0');
}

/* Reads the entry whose first line is `i`; returns the line after it, or `i` where there is none.
 */
static size_t entry_at(const char *text, const GArray *lines, size_t i, bool has_two_lines,
                       TextEntry *ret_entry)
{
    const Line *first = line_at(lines, i), *second;
    size_t under = i + 1;

    /* The end of a page may part what is indented from its title. */
    while (has_two_lines && under < lines->len && is_blank(line_at(lines, under)))
        under++;
    second = line_at(lines, under);
    *ret_entry = (TextEntry){.start = first->start, .end = first->end, .is_dated = true};
    if (!has_two_lines)
        return i + first->is_dated;
    if (!first->is_titled || is_blank(second) || (first->is_indented && !second->is_indented) ||
        (under > i + 1 && (first->is_indented || !second->is_indented)) || !says_when(text, second))
        return i;
    ret_entry->title_end = first->end;
    ret_entry->end = second->end;
    return under + 1;
}

/* True for two lines of which the second alone is indented. */
static bool is_set_off(const GArray *lines, size_t i)
{
    size_t under = i + 1;

    while (under < lines->len && is_blank(line_at(lines, under)))
        under++;
    return i > 0 && is_blank(line_at(lines, i - 1)) && !line_at(lines, i)->is_indented &&
           line_at(lines, under)->is_indented;
}

/* Adds the run that starts with line `i`; returns the line from which to look on, which may be `i`.
 */
static size_t take_run(const char *text, const GArray *lines, size_t i, bool has_two_lines,
                       GArray *entries)
{
    guint n_before = entries->len;
    size_t after = i;

    for (size_t k = i, next; k < lines->len; k = next) {
        TextEntry entry;

        next = entry_at(text, lines, k, has_two_lines, &entry);
        if (next == k)
            break;
        g_array_append_val(entries, entry);
        after = next;
        while (next < lines->len && is_blank(line_at(lines, next)))
            next++;
    }
    /* What goes on in the line below is text. */
    if (entries->len - n_before >= (has_two_lines && is_set_off(lines, i) ? 1 : 2) &&
        is_blank(line_at(lines, after)))
        return after;
    g_array_set_size(entries, n_before);
    /* Nor does a run that starts further down end elsewhere. */
    return after;
}

/* True when entries may start after the line: it is blank, or short and no item of its own. */
static bool may_lead(const char *text, const Line *line)
{
    g_autofree char *words = g_strndup(text + line->start, line->end - line->start);

    return is_blank(line) || (line->end - line->start <= HEADING_LINE && !line->is_dated &&
                              text_bullet_length(words) == 0 && !text_lists(words) &&
                              !text_quotes_after_colon(words));
}

static bool is_heading(const char *text, const Line *line)
{
    g_autofree char *words = g_strndup(text + line->start, line->end - line->start);
    TextListKind list;

    return !is_blank(line) && line->end - line->start <= HEADING_LINE &&
           ((text_page_heading(words, &list) && list == TEXT_LIST_APPENDIX) ||
            text_heading_is_composed(words));
}

static bool is_end(const GArray *lines, size_t i)
{
    while (i < lines->len && is_blank(line_at(lines, i)))
        i++;
    return i >= lines->len;
}

/* Adds the titles below the heading at line `i`, as take_run(): all lines up to a blank one, and
 * more than one, unless the text ends with it. */
static size_t take_titles(const char *text, const GArray *lines, size_t i, GArray *entries)
{
    size_t from = i + 1, to;

    while (from < lines->len && is_blank(line_at(lines, from)))
        from++;
    for (to = from; line_at(lines, to)->is_titled; to++)
        ;
    if (to < from + (is_end(lines, to) ? 1 : 2) || !is_blank(line_at(lines, to)) ||
        !is_heading(text, line_at(lines, i)))
        return i;
    for (size_t k = from; k < to; k++) {
        TextEntry entry = {.start = line_at(lines, k)->start, .end = line_at(lines, k)->end};

        g_array_append_val(entries, entry);
    }
    return to;
}

/* "Smith J, Doe AB. Title. Outlet. 2017;12:3-9." */
static bool has_volume_after_year(const char *words)
{
    for (const char *p = words; (p = strchr(p, ';')) != NULL; p++)
        if (p - words >= 4 && strspn(p - 4, "0123456789") == 4 && g_ascii_isdigit(p[1]))
            return true;
    return false;
}

/* "Smith, J. (2019). Title", "A. Smith, Title, 5 May 2020" and their kin. */
static bool begins_citation(const char *text, const Line *line)
{
    g_autofree char *words = g_strndup(text + line->start, line->end - line->start);
    g_autofree char *title = NULL, *date = NULL;

    if (g_unichar_islower(g_utf8_get_char_validated(words, -1)) || !text_has_digit(words))
        return false;
    return line->is_dated || cited_year_in(words).precision != IBID_PRECISION_NONE ||
           citation_read(words, &title, &date) || has_volume_after_year(words);
}

/* Adds the citations below the heading at line `i`, as take_run(); each may go on in more lines. */
static size_t take_citations(const char *text, const GArray *lines, size_t i, GArray *entries)
{
    guint n_before = entries->len;
    size_t k;

    for (k = i + 1; k < lines->len; k++) {
        const Line *line = line_at(lines, k);
        TextEntry *last =
            entries->len == n_before ? NULL : &g_array_index(entries, TextEntry, entries->len - 1);

        if (is_blank(line))
            continue;
        if (text_bullet_length(text + line->start) > 0) /* items show where they begin */
            break;
        if (begins_citation(text, line))
            g_array_append_val(
                entries,
                ((TextEntry){.start = line->start, .end = line->end, .is_dated = line->is_dated}));
        else if (last != NULL && !is_blank(line_at(lines, k - 1)) &&
                 line->end - last->start <= CITATION_LIMIT)
            last->end = line->end;
        else
            break;
    }
    if (entries->len >= n_before + 2)
        return k;
    g_array_set_size(entries, n_before);
    return i;
}

GArray *text_entry_runs(const char *text, size_t length)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(TextEntry));
    g_autoptr(GArray) lines = lines_of(text, length);

    /* The first line is the title. */
    for (size_t i = 1; i < lines->len;) {
        const Line *line = line_at(lines, i);
        size_t next = i;

        if (!may_lead(text, line_at(lines, i - 1)))
            next = i;
        else if (line->is_dated)
            next = take_run(text, lines, i, false, entries);
        else if (line->is_titled)
            next = take_run(text, lines, i, true, entries);
        if (next == i && !is_blank(line) && is_blank(line_at(lines, i - 1)))
            next = take_titles(text, lines, i, entries);
        if (next == i && is_blank(line_at(lines, i - 1)) && is_heading(text, line))
            next = take_citations(text, lines, i, entries);
        i = next > i ? next : i + 1;
    }
    return entries;
}
