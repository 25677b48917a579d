#include "report/text_width.h"

#include <stdbool.h>

static size_t columns_of(gunichar c)
{
    return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

static size_t width_to(const char *text, const char *end)
{
    size_t width = 0;

    for (; text < end; text = g_utf8_next_char(text))
        width += columns_of(g_utf8_get_char(text));
    return width;
}

size_t text_width(const char *text)
{
    size_t width = 0;

    for (; *text != '\0'; text = g_utf8_next_char(text))
        width += columns_of(g_utf8_get_char(text));
    return width;
}

char *text_cut(char *text, size_t most, const char *ellipsis)
{
    size_t width = text_width(ellipsis);
    char *end = text, *shortened;

    if (text_width(text) <= most)
        return text;
    while (*end != '\0' && width + columns_of(g_utf8_get_char(end)) <= most) {
        width += columns_of(g_utf8_get_char(end));
        end = g_utf8_next_char(end);
    }
    *end = '\0';
    shortened = g_strconcat(text, ellipsis, NULL);
    g_free(text);
    return shortened;
}

/* True for what does not stand at the beginning of a line, such as "。" and "）". */
static bool ends_something(gunichar c)
{
    GUnicodeType type = g_unichar_type(c);

    return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
           type == G_UNICODE_OTHER_PUNCTUATION || columns_of(c) == 0;
}

static bool begins_something(gunichar c)
{
    GUnicodeType type = g_unichar_type(c);

    return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
}

/* Where the line may be broken next, after `p`: at a blank, beside a wide character, at its end. */
static const char *next_break(const char *p)
{
    gunichar before = g_utf8_get_char(p);

    for (p = g_utf8_next_char(p); *p != '\0' && *p != ' '; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if ((columns_of(before) == 2 || columns_of(c) == 2) && !begins_something(before) &&
            !ends_something(c))
            break;
        before = c;
    }
    return p;
}

void text_wrap(GString *out, const char *line, size_t indent, size_t width)
{
    size_t column = indent;

    while (*line != '\0') {
        bool is_blank = *line == ' ';
        const char *start = is_blank ? line + 1 : line, *end;
        size_t columns;

        end = *start == '\0' || *start == ' ' ? start : next_break(start);
        columns = width_to(start, end);
        if (column > indent && column + is_blank + columns > width) {
            g_string_append_printf(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (is_blank) {
            g_string_append_c(out, ' ');
            column++;
        }
        g_string_append_len(out, start, end - start);
        column += columns;
        line = end;
    }
    g_string_append_c(out, '\n');
}
