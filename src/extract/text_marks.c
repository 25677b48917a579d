#include "extract/text_marks.h"

#include <glib.h>
#include <string.h>

#include "base/date_reader.h"
#include "extract/text_addresses.h"

/* After a date at the end of an item may stand so many bytes: " г.)", "）。". */
#define AFTER_DATE 8

bool text_is_tag(const char *p)
{
    return p[0] == '<' && ((g_ascii_tolower(p[1]) == 'u' && p[2] == '>') ||
                           (p[1] == '/' && g_ascii_tolower(p[2]) == 'u' && p[3] == '>'));
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
    static const char *const marks[] = {"“",  "”",  "„",  "«", "»", "‟",  "「", "」", "『",
                                        "』", "《", "》", "‹", "›", "〈", "〉", NULL};

    if (*text == '"')
        return 1;
    return (*text & 0x80) == 0 ? 0 : any_of(text, marks);
}

size_t text_opening_length(const char *text)
{
    return g_str_has_prefix(text, "‘") ? strlen("‘") : text_quote_length(text);
}

/* "¹", "²³" */
static size_t superscript_length(const char *text, unsigned *ret_number)
{
    static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", NULL};
    size_t length = 0;

    *ret_number = 0;
    for (size_t i = 0, n = 0; digits[i] != NULL && n < 3;) {
        if (!g_str_has_prefix(text + length, digits[i])) {
            i++;
            continue;
        }
        *ret_number = *ret_number * 10 + (unsigned)i;
        length += strlen(digits[i]);
        i = 0;
        n++;
    }
    return length;
}

unsigned text_number_at(const char *item, size_t *ret_length)
{
    size_t open = *item == '[' || *item == '(', digits = strspn(item + open, "0123456789");
    size_t length = open + digits;
    unsigned number = 0;

    *ret_length = 0;
    if (digits > 0 && digits <= 3) {
        char close = item[length];

        if (*item == '['   ? close != ']'
            : *item == '(' ? close != ')'
                           : close != '.' && close != ')')
            return 0;
        number = (unsigned)g_ascii_strtoull(item + open, NULL, 10);
        length++;
    } else {
        length = superscript_length(item, &number);
    }
    *ret_length = number == 0 ? 0 : length + strspn(item + length, " \t");
    return number;
}

/* "1.", "2)", "(3)", "a.", "b)", and the space that must follow. */
static size_t counter_length(const char *item)
{
    size_t open = *item == '(', n = strspn(item + open, "0123456789");
    DateReading date;

    /* "18. října 2016" */
    if (n > 0 && n <= 2 && date_at(item, &date) && date.date.precision == IBID_PRECISION_DAY)
        return 0;
    if (n == 0 && item[open] >= 'a' && item[open] <= 'z')
        n = 1;
    if (n == 0 || n > 3 || (open ? item[1 + n] != ')' : item[n] != '.' && item[n] != ')'))
        return 0;
    n += open + 1;
    return item[n] == ' ' || item[n] == '\t' ? n : 0;
}

/* "1、", after which no space follows. */
static size_t wide_counter_length(const char *item)
{
    static const char *const marks[] = {"、", "．", NULL};
    size_t n = strspn(item, "0123456789"), mark = any_of(item + n, marks);

    return n > 0 && n <= 2 && mark > 0 ? n + mark + strspn(item + n + mark, " \t") : 0;
}

size_t text_bullet_length(const char *item)
{
    static const char *const bullets[] = {"-", "*", "•", "–", "—", "~", "·", "‣",  "◦",
                                          "▪", "●", "■", "○", "►", "▸", "➤", "・", NULL};
    size_t length = any_of(item, bullets), space;
    DateReading date;

    if (length == 0)
        length = counter_length(item);
    space = strspn(item + length, " \t");
    /* "-14 June", "-May 3": the space was lost.  "-foo" and "*bar*" are no items. */
    if (length == 0 ||
        (space == 0 && text_opening_length(item + length) == 0 && !date_at(item + length, &date) &&
         !g_str_has_prefix(item, "・") && !g_str_has_prefix(item, "•")))
        return wide_counter_length(item);
    return length + space;
}

/* One of these is a rule by itself. */
static bool is_star(const char *mark)
{
    static const char *const stars[] = {"*", "⁂", "∗", "✱", "✻", "❦", "※", "◆", NULL};

    return any_of(mark, stars) > 0;
}

bool text_is_rule(const char *line)
{
    static const char *const marks[] = {"*", "-", "_", "=", "~", "#", "–", "—", "─", "━", "═",
                                        "⁂", "∗", "✱", "✻", "❦", "※", "◆", "•", "·", NULL};
    size_t n_marks = 0;

    for (const char *p = line; *p != '\0';) {
        size_t length = *p == ' ' ? 1 : any_of(p, marks);

        if (length == 0)
            return false;
        n_marks += *p != ' ';
        p += length;
    }
    return n_marks == 1 || n_marks == 2 ? is_star(line) : n_marks > 2;
}

bool text_is_note(const char *line)
{
    size_t length;

    if ((*line != '[' && (*line & 0x80) == 0) || text_number_at(line, &length) == 0)
        return false;
    return line[length] != '\0';
}

/* Past the date that an item starts with, also "(5 May 2020)"; NULL when it starts with none. */
const char *text_after_date(const char *line)
{
    size_t open = *line == '(' || *line == '[';
    DateReading reading;

    if (date_try_any(line + open, DATE_ORDER_UNKNOWN, &reading) == DATE_ABSENT)
        return NULL;
    line += open + reading.end;
    if (!open)
        return line;
    return *line == ')' || *line == ']' ? line + 1 : NULL;
}

bool text_starts_with_date(const char *line)
{
    static const char *const parts[] = {"–", "—", "：", "·", "،", "|", NULL};
    const char *after = text_after_date(line);
    bool is_bracketed;

    if (after == NULL)
        return false;
    is_bracketed = after[-1] == ')' || after[-1] == ']';
    /* A column of dates. */
    if (*after == '\t' && after[strspn(after, "\t ")] != '\0')
        return true;
    after += strspn(after, " ");
    if (g_str_has_prefix(after, "г."))
        after += strlen("г.") + strspn(after + strlen("г."), " ");
    if (*after == '.')
        return text_opening_length(after + 1 + strspn(after + 1, " ")) > 0;
    if (*after != '\0' && strchr(":-,", *after) != NULL)
        return true;
    return any_of(after, parts) > 0 || text_opening_length(after) > 0 || text_is_tag(after) ||
           (is_bracketed && *after != '\0' && *after != ';');
}

/* A date, also one of which day and month cannot be told apart. */
static bool is_date(const char *at, DateReading *ret_reading)
{
    return date_at(at, ret_reading) ||
           date_try(at, DATE_ORDER_DAY_FIRST, ret_reading) == DATE_READ ||
           date_try(at, DATE_ORDER_MONTH_FIRST, ret_reading) == DATE_READ;
}

static bool is_date_to_end(const char *at)
{
    DateReading reading;
    const char *rest;

    at += strspn(at, " ");
    if (!is_date(at, &reading))
        return false;
    rest = at + reading.end;
    return strlen(rest) <= AFTER_DATE && strpbrk(rest, "0123456789") == NULL;
}

/* A date of digits alone: "2020-05-05", "5.5.2020". */
static bool is_of_digits(const char *date)
{
    return date[strspn(date, "0123456789-./")] == '\0' && strlen(date) >= strlen("5.5.2020");
}

bool text_has_digit(const char *line)
{
    for (const char *p = line; *p != '\0'; p = g_utf8_next_char(p))
        if (g_ascii_isdigit(*p) || ((*p & 0x80) != 0 && g_unichar_isdigit(g_utf8_get_char(p))))
            return true;
    return false;
}

const char *text_bare_date_at_end(const char *line)
{
    static const char *const quotes[] = {"」", "』", "》", "”", "»", "\"", "“"};
    const char *space = strrchr(line, ' ');

    if (!text_has_digit(line))
        return NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++) {
        const char *quote = g_strrstr(line, quotes[i]);
        const char *after = quote == NULL ? "" : quote + strlen(quotes[i]);

        after += strspn(after, " ");
        if (*after != '\0' && quote > line && is_date_to_end(after))
            return after;
    }
    if (space != NULL && space > line && is_of_digits(space + 1) && is_date_to_end(space + 1))
        return space + 1;
    return NULL;
}

bool text_ends_with_date(const char *line)
{
    static const char *const marks[] = {"(", "（", "[", ", ", "– ", "— "};

    if (text_bare_date_at_end(line) != NULL)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *mark = g_strrstr(line, marks[i]);
        size_t length = strlen(marks[i]);

        if (mark == NULL || mark == line)
            continue;
        if (is_date_to_end(mark + length))
            return true;
        /* "Title, May 25, 2023" */
        if (i == 3 && (mark = g_strrstr_len(line, mark - line, ", ")) != NULL &&
            is_date_to_end(mark + length))
            return true;
    }
    return false;
}

bool text_is_quoted(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text_is_tag(line + i) || text_opening_length(line + i) > 0)
            return true;
    return false;
}

bool text_ends_with_address(const char *line)
{
    const char *space = strrchr(line, ' ');
    size_t length = space == NULL ? 0 : text_address_length(space + 1);

    return length > 0 && strlen(space + 1) <= length + 1;
}

bool text_quotes_after_colon(const char *line)
{
    const char *colon = strchr(line, ':');

    return colon != NULL && text_opening_length(colon + 1 + strspn(colon + 1, " ")) > 0;
}

bool text_lists(const char *line)
{
    return text_opening_length(line) > 0 || text_is_tag(line) || text_address_length(line) > 0 ||
           text_starts_with_date(line);
}
