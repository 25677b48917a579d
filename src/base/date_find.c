/* Where in a text dates stand. */
#include <glib.h>

#include "base/date_reader.h"

/* Bytes from the start of a date to a digit of it at most: a day read wrong, a long month. */
enum { DIGIT_WITHIN = 72 };

/* Place of the first digit at `from` or after, or `length`. */
static size_t next_digit(const char *text, size_t from, size_t length)
{
    while (from < length && !g_ascii_isdigit(text[from]))
        from++;
    return from;
}

static bool find_western(const char *text, size_t length, DateReading *ret_reading)
{
    size_t near = 0; /* the digit at or after the place reached */

    for (size_t i = 0; i < length; i++) {
        DateReading reading;

        /* There is no date without a digit, and most words of a text have none near. */
        if (near < i || i == 0)
            near = next_digit(text, i, length);
        if (near == length)
            return false;
        if (near - i > DIGIT_WITHIN) {
            i = near - DIGIT_WITHIN - 1;
            continue;
        }

        /* A date starts a word; this also keeps a long text from being tried at every letter. */
        if (!g_ascii_isalnum(text[i]) && text[i] != '|')
            continue;
        if (i > 0 && g_ascii_isalnum(text[i - 1]) &&
            g_ascii_isdigit(text[i]) == g_ascii_isdigit(text[i - 1]))
            continue;
        if (!date_at(text + i, &reading) || i + reading.end > length)
            continue;
        reading.start += i;
        reading.end += i;
        *ret_reading = reading;
        return true;
    }
    return false;
}

/* Bytes of `text` that become `length` bytes when its digits are written as 0 to 9. */
static size_t length_before(const char *text, size_t length)
{
    const char *p = text;

    for (size_t n = 0; n < length; p = g_utf8_next_char(p))
        n += g_unichar_isdigit(g_utf8_get_char(p)) ? 1 : (size_t)(g_utf8_next_char(p) - p);
    return (size_t)(p - text);
}

/* Texts in which numbers are written in the digits of their script: "٢٥ مايو ٢٠٢٣". */
static bool find_in_other_digits(const char *text, size_t length, DateReading *ret_reading)
{
    g_autoptr(GString) western = g_string_sized_new(length);
    DateReading reading;

    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (g_unichar_isdigit(c))
            g_string_append_c(western, (char)('0' + g_unichar_digit_value(c)));
        else
            g_string_append_unichar(western, c);
    }
    if (!find_western(western->str, western->len, &reading))
        return false;
    *ret_reading = reading;
    ret_reading->start = length_before(text, reading.start);
    ret_reading->end = length_before(text, reading.end);
    return true;
}

static bool has_other_digits(const char *text, size_t length)
{
    const char *end = text + length;

    for (const char *p = text; p < end; p++) {
        gunichar c;

        if ((unsigned char)*p < 0xD9) /* U+0660, the first of them, begins with this byte */
            continue;
        c = g_utf8_get_char_validated(p, end - p);
        if (c != (gunichar)-1 && c != (gunichar)-2 && g_unichar_isdigit(c))
            return g_utf8_validate_len(text, length, NULL);
    }
    return false;
}

bool date_find(const char *text, size_t length, DateReading *ret_reading)
{
    return has_other_digits(text, length) ? find_in_other_digits(text, length, ret_reading)
                                          : find_western(text, length, ret_reading);
}
