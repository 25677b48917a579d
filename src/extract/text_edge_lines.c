#include "extract/text_edge_lines.h"

#include <string.h>

#include "base/text.h"
#include "extract/text_addresses.h"
#include "extract/text_blocks.h"
#include "extract/text_marks.h"
#include "extract/text_rules.h"

/* No running head is longer: the title that a browser prints, after the date. */
#define LONGEST_EDGE 240 /* bytes */

/* "第 3 页 共 9 页", "- Página 3 de 9 -" */
#define LONGEST_NUMBER 40 /* bytes */

/* Keys of forms in which no letter stands; text_hash() of a line gives others. */
enum { KEY_NUMBER = 1, KEY_DASHES = 2, KEY_FRACTION = 3 };

/* What stands in a line that may be a page number. */
typedef struct {
    guint32 numbers[2];
    size_t n_numbers;
    bool has_page, has_of, has_slash, has_bracket, has_stop;
    unsigned n_dashes;
} PageNumber;

static bool take_number(const char **at, const char *end, PageNumber *found)
{
    guint32 value = 0;
    size_t n = 0;

    for (; *at < end && g_unichar_isdigit(g_utf8_get_char(*at)); *at = g_utf8_next_char(*at), n++)
        value = n < 5 ? value * 10 + (guint32)g_unichar_digit_value(g_utf8_get_char(*at)) : 0;
    if (n > 4 || found->n_numbers == 2)
        return false;
    found->numbers[found->n_numbers++] = value;
    return true;
}

static bool take_word(const char **at, const char *end, PageNumber *found)
{
    const char *start = *at;
    g_autofree char *word = NULL;

    while (*at < end && g_unichar_isalpha(g_utf8_get_char(*at)))
        *at = g_utf8_next_char(*at);
    word = g_utf8_casefold(start, *at - start);
    if (text_is_page_word(word))
        found->has_page = true;
    else if (found->n_numbers == 1 && text_is_of_word(word))
        found->has_of = true;
    else
        return false;
    return true;
}

static bool take_mark(const char **at, PageNumber *found)
{
    gunichar c = g_utf8_get_char(*at);

    if (c == '/')
        found->has_slash = true;
    else if (c == '-' || c == 0x2013 || c == 0x2014)
        found->n_dashes++;
    else if (c == '[' || c == ']' || c == '(' || c == ')')
        found->has_bracket = true;
    else if (c == '.' || c == ',')
        found->has_stop = true;
    else if (c != '|' && c != '~' && c != 0xB7 && c != 0x2022 && !g_unichar_isspace(c))
        return false;
    *at = g_utf8_next_char(*at);
    return true;
}

static bool take_all(const char *at, const char *end, PageNumber *found)
{
    while (at < end) {
        gunichar c = g_utf8_get_char(at);
        bool taken = g_unichar_isdigit(c)   ? take_number(&at, end, found)
                     : g_unichar_isalpha(c) ? take_word(&at, end, found)
                                            : take_mark(&at, found);

        if (!taken)
            return false;
    }
    return true;
}

/* "1." and "(1)" are marks of lists. */
static bool is_bare(const PageNumber *found)
{
    return !found->has_page && !found->has_bracket && !found->has_stop && !found->has_of;
}

static bool read_page_number(const char *text, TextLine *line)
{
    PageNumber found = {0};

    if (line->end - line->start > LONGEST_NUMBER ||
        !take_all(text + line->start, text + line->end, &found) || found.n_numbers == 0 ||
        found.numbers[0] == 0)
        return false;
    if (found.n_numbers == 2) {
        if (found.numbers[0] > found.numbers[1] || found.n_dashes == 1 ||
            !(found.has_page || found.has_of || found.has_slash) ||
            (found.has_stop && !found.has_page))
            return false;
        line->form = found.has_page ? TEXT_EDGE_TOTAL : TEXT_EDGE_PAGE;
        line->key = KEY_FRACTION;
    } else if (found.has_page && !found.has_of) {
        line->form = TEXT_EDGE_PAGE;
        line->key = KEY_DASHES;
    } else if (is_bare(&found) && found.n_dashes != 1 && !found.has_slash) {
        line->form = found.n_dashes == 2 ? TEXT_EDGE_PAGE : TEXT_EDGE_NUMBER;
        line->key = found.n_dashes == 2 ? KEY_DASHES : KEY_NUMBER;
    } else {
        return false;
    }
    line->number = found.numbers[0];
    return true;
}

/* Bytes of "25/11/2024, 10:31" or "11/25/24, 10:31 AM" at `at`, or 0. */
static size_t printed_length(const char *at)
{
    static const char digits[] = "0123456789";
    const char *p = at;

    for (int part = 0; part < 3; part++) {
        size_t n = strspn(p, digits);

        if (n == 0 || n > 4 || (part < 2 && (p[n] == '\0' || strchr("/.-", p[n]) == NULL)))
            return 0;
        p += n + (part < 2);
    }
    p += strspn(p, ",");
    p += strspn(p, " ");
    if (p[strspn(p, digits)] != ':' || strspn(p, digits) == 0 || strspn(p, digits) > 2)
        return 0;
    p += strspn(p, digits) + 1;
    return strspn(p, digits) == 2 ? (size_t)(p + 2 - at) : 0;
}

/* "https://example.org/a   3/9" */
static bool read_printed_address(const char *text, TextLine *line)
{
    size_t length = text_address_length(text + line->start);
    TextLine rest = {.start = line->start + length, .end = line->end};

    if (length == 0 || length >= line->end - line->start)
        return false;
    rest.start += strspn(text + rest.start, " \t");
    if (rest.start >= rest.end || !read_page_number(text, &rest) || rest.key != KEY_FRACTION)
        return false;
    line->form = TEXT_EDGE_ADDRESS;
    line->number = rest.number;
    return true;
}

/* The number that a running head starts or ends with: "12   The Post", "The Post | 13". */
static guint32 number_at_side(const char *start, const char *end)
{
    const char *p = end;
    guint64 number = 0;
    size_t n = strspn(start, "0123456789");

    if (n > 0 && n <= 4 && start + n < end && (g_ascii_isspace(start[n]) || start[n] == '|')) {
        number = g_ascii_strtoull(start, NULL, 10);
    } else {
        while (p > start && g_ascii_isdigit(p[-1]))
            p--;
        if (p < end && end - p <= 4 && p > start && (g_ascii_isspace(p[-1]) || p[-1] == '|'))
            number = g_ascii_strtoull(p, NULL, 10);
    }
    return (guint32)number;
}

/* Letters only, without case; 0 where there are fewer than three, or half a quotation. */
static guint64 key_of(const char *text, const TextLine *line)
{
    char letters[LONGEST_EDGE];
    size_t n = 0, n_quotes = 0;

    for (size_t i = line->start; i < line->end; i++) {
        if (text_is_tag(text + i))
            return 0;
        n_quotes += text_quote_length(text + i) > 0;
        if (g_ascii_isalpha(text[i]) || (unsigned char)text[i] >= 0x80)
            letters[n++] = g_ascii_tolower(text[i]);
    }
    return n < 3 || n_quotes % 2 == 1 ? 0 : MAX(text_hash(letters, n), 16);
}

static void look_at(const char *text, TextLine *line)
{
    size_t length = line->end - line->start;

    if (length > LONGEST_EDGE || read_page_number(text, line))
        return;
    line->form = TEXT_EDGE_WORDS;
    if (printed_length(text + line->start) > 0 && printed_length(text + line->start) <= length) {
        /* Comments bear times too: only the very same line comes from a browser. */
        line->form = TEXT_EDGE_PRINTED;
        line->key = MAX(text_hash(text + line->start, length), 16);
    } else {
        read_printed_address(text, line);
        line->key = key_of(text, line);
    }
    if (line->form == TEXT_EDGE_WORDS)
        line->number = number_at_side(text + line->start, text + line->end);
}

GArray *text_lines(const char *text, size_t length)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    bool after_break = false, after_blank = true;

    for (size_t i = 0; i < length;) {
        const char *newline = memchr(text + i, '\n', length - i);
        size_t next = newline == NULL ? length : (size_t)(newline - text) + 1;
        TextLine line = {.start = i, .end = next};

        text_trim(text, &line.start, &line.end);
        after_break |= memchr(text + i, '\f', line.start - i) != NULL;
        if (line.start < line.end) {
            line.after_break = after_break;
            line.after_blank = after_blank;
            look_at(text, &line);
            g_array_append_val(lines, line);
        }
        after_blank = line.start == line.end;
        /* A form feed at the end of the line stands before the next. */
        after_break =
            (after_break && after_blank) || memchr(text + line.end, '\f', next - line.end) != NULL;
        i = next;
    }
    return lines;
}
