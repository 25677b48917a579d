#include "extract/text_page_cut.h"

#include <string.h>

#include "base/date_reader.h"
#include "extract/text_marks.h"

/* A line as long as this is no heading. */
#define FULL_LINE 40 /* bytes */
#define LONG_LINE 72 /* bytes */

/* Quotations and underlines that a line leaves open are looked for so far back. */
#define OPEN_WINDOW 2000     /* bytes */
#define UNDERLINE_WINDOW 400 /* bytes */

/* The first letter, underlines and quotation marks left out; or 0. */
static gunichar first_letter(const char *text, const TextLine *line)
{
    const char *p = text + line->start, *end = text + line->end;

    if (g_ascii_strncasecmp(p, "<u>", 3) == 0)
        p += 3;
    while (p < end && text_quote_length(p) > 0)
        p += text_quote_length(p);
    return p < end && g_unichar_isalpha(g_utf8_get_char(p)) ? g_utf8_get_char(p) : 0;
}

static bool has_case(gunichar c)
{
    return g_unichar_toupper(c) != c || g_unichar_tolower(c) != c;
}

static bool ends_sentence(const char *text, const TextLine *line)
{
    static const char *const marks[] = {".", "!", "?", ":",  "…", "。", "！", "？",
                                        "؟", "۔", "।", "\"", "”", "»",  "」", "』"};
    size_t end = line->end;

    if (end - line->start > 4 && g_ascii_strncasecmp(text + end - 4, "</u>", 4) == 0)
        end -= 4;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        size_t n = strlen(marks[i]);

        if (end - line->start >= n && memcmp(text + end - n, marks[i], n) == 0)
            return true;
    }
    return false;
}

static bool ends_with_hyphen(const char *text, const TextLine *line)
{
    return line->end - line->start > 2 && text[line->end - 1] == '-' &&
           (g_ascii_isalpha(text[line->end - 2]) || (text[line->end - 2] & 0x80) != 0);
}

bool text_leaves_underline(const char *text, const TextLine *line)
{
    size_t limit = line->end - MIN(line->end, UNDERLINE_WINDOW);

    for (size_t i = line->end; i-- > limit;) {
        if (text[i] == '\n' && i + 1 < line->start && text[i + 1] == '\n')
            return false;
        if (text_is_tag(text + i))
            return text[i + 1] != '/';
    }
    return false;
}

static bool is_rule(const char *text, const TextLine *line)
{
    g_autofree char *bare =
        g_strndup(text + line->start, MIN(line->end - line->start, OPEN_WINDOW));

    return text_is_rule(bare);
}

bool text_starts_anew(const char *text, const TextLine *line)
{
    size_t length = MIN(line->end - line->start, 200);
    g_autofree char *start = g_strndup(text + line->start, length);
    DateReading date;

    return text_bullet_length(start) > 0 || text_is_note(start) || date_at(start, &date);
}

/* True when an underline, or the quotation of an item, has no end in the line. */
static bool is_left_open(const char *text, const TextLine *line)
{
    size_t from = line->end - MIN(line->end - line->start, OPEN_WINDOW), n_quotes = 0;

    for (size_t i = from; i < line->end; i++)
        n_quotes += text_quote_length(text + i) > 0;
    return text_leaves_underline(text, line) ||
           (n_quotes % 2 == 1 && (text_starts_anew(text, line) || !ends_sentence(text, line)));
}

bool text_cuts_sentence(const char *text, const TextLine *before, const TextLine *after)
{
    gunichar next = first_letter(text, after);

    if (is_left_open(text, before) && !text_starts_anew(text, after))
        return true;
    if (next == 0 || (before->after_blank && before->end - before->start < FULL_LINE / 2))
        return false;
    if (ends_with_hyphen(text, before))
        return true;
    if (ends_sentence(text, before))
        return false;
    return has_case(next) ? g_unichar_islower(next) : before->end - before->start >= FULL_LINE;
}

bool text_cuts_paragraph(const char *text, const TextLine *before, const TextLine *after)
{
    size_t length = before->end - before->start;

    if (text_cuts_sentence(text, before, after))
        return !text_starts_anew(text, after);
    if (text_starts_anew(text, after) || is_rule(text, before))
        return false;
    return !ends_sentence(text, before) &&
           (length >= LONG_LINE || (length >= FULL_LINE && !before->after_blank));
}
