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

bool date_find(const char *text, size_t length, DateReading *ret_reading)
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
