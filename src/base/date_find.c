/* Where in a text dates stand. */
#include <glib.h>
#include <string.h>

#include "base/date_reader.h"
#include "base/date_season.h"

/* Bytes from the start of a date to a digit of it at most: a day read wrong, a long month. */
enum { DIGIT_WITHIN = 72 };

/* Place of the first digit at `from` or after, or `length`. */
static size_t next_digit(const char *text, size_t from, size_t length)
{
    while (from < length && !g_ascii_isdigit(text[from]))
        from++;
    return from;
}

/* True when the date is of numbers alone, and others go on from it: versions, hosts, identifiers.
 */
static bool is_part_of_number(const char *text, size_t length, const DateReading *reading)
{
    size_t start = reading->start, end = reading->end;
    char mark = '\0';

    for (size_t i = start; i < end; i++) {
        if (strchr("./-", text[i]) != NULL)
            mark = text[i];
        else if (!g_ascii_isdigit(text[i]))
            return false;
    }
    if (start >= 2 && strchr("./-", text[start - 1]) != NULL && g_ascii_isdigit(text[start - 2]))
        return true;
    return mark == '.' && end + 1 < length && text[end] == '.' && g_ascii_isdigit(text[end + 1]);
}

/* True when a word begins here with a letter that is not of ASCII: "май 2023". */
static bool starts_foreign_word(const char *text, size_t at)
{
    return (unsigned char)text[at] >= 0xC3 &&
           (at == 0 || (!g_ascii_isalnum(text[at - 1]) && (unsigned char)text[at - 1] < 0x80));
}

/* What date_try() reads at `at` in the order that the weekday before it tells, else in `order`. */
static DateOutcome by_weekday(const char *text, size_t at, DateOrder order,
                              DateReading *ret_reading)
{
    DateOrder told = date_order_by_weekday(text, at);

    return date_try(text + at, told != DATE_ORDER_UNKNOWN ? told : order, ret_reading);
}

static DateOutcome find_western(const char *text, size_t length, DateOrder order,
                                DateReading *ret_reading)
{
    DateOutcome outcome = DATE_ABSENT;
    size_t near = 0; /* the digit at or after the place reached */

    for (size_t i = 0; i < length; i++) {
        DateReading reading;
        DateOutcome tried;

        /* There is no date without a digit, and most words of a text have none near. */
        if (near < i || i == 0)
            near = next_digit(text, i, length);
        if (near == length)
            break;
        if (near - i > DIGIT_WITHIN) {
            i = near - DIGIT_WITHIN - 1;
            continue;
        }

        /* A date starts a word; this also keeps a long text from being tried at every letter. */
        if (!g_ascii_isalnum(text[i]) && text[i] != '|' && !starts_foreign_word(text, i))
            continue;
        if (i > 0 && g_ascii_isalnum(text[i - 1]) &&
            g_ascii_isdigit(text[i]) == g_ascii_isdigit(text[i - 1]))
            continue;
        tried = date_try(text + i, order, &reading);
        if (tried == DATE_AMBIGUOUS || (tried == DATE_READ && reading.by_order))
            tried = by_weekday(text, i, order, &reading);
        if (tried == DATE_ABSENT || i + reading.end > length)
            continue;
        reading.start += i;
        reading.end += i;
        if (is_part_of_number(text, length, &reading))
            continue;
        if (tried == DATE_READ || outcome == DATE_ABSENT)
            *ret_reading = reading;
        if (tried == DATE_READ)
            return DATE_READ;
        if (outcome == DATE_ABSENT)
            outcome = tried;
        i = reading.end - 1; /* "February 2020" is no date of "31 February 2020" */
    }
    return outcome;
}

/* Bytes of `text` that become `length` bytes when its digits are written as 0 to 9. */
static size_t length_before(const char *text, size_t length)
{
    const char *p = text;

    for (size_t n = 0; n < length; p = g_utf8_next_char(p))
        n += g_unichar_isdigit(g_utf8_get_char(p)) ? 1 : (size_t)(g_utf8_next_char(p) - p);
    return (size_t)(p - text);
}

/* True when a word or a number begins at `at`. */
static bool starts_part(const char *text, size_t at)
{
    if (g_ascii_isalnum(text[at]))
        return at == 0 || !g_ascii_isalnum(text[at - 1]);
    return starts_foreign_word(text, at);
}

/* The character before the last space before `at`, '\0' at a beginning. */
static char character_before(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] == ' ')
        at--;
    return at == 0 ? '\0' : text[at - 1];
}

static DateOutcome find_season(const char *text, size_t length, DateOrder order,
                               DateReading *ret_reading)
{
    DateOutcome outcome = find_western(text, length, order, ret_reading);

    if (outcome == DATE_READ)
        return outcome;
    for (size_t i = 0, near = 0; i < length; i++) {
        IbidDate date;
        size_t n;

        if (near < i || i == 0)
            near = next_digit(text, i, length);
        if (near == length)
            break;
        if (near - i > DIGIT_WITHIN) {
            i = near - DIGIT_WITHIN - 1;
            continue;
        }
        n = starts_part(text, i) ? date_season_at(text + i, character_before(text, i), &date) : 0;
        if (n == 0 || i + n > length || (n + i < length && g_ascii_isalnum(text[i + n])))
            continue;
        *ret_reading = (DateReading){.date = date, .start = i, .end = i + n};
        return DATE_READ;
    }
    return outcome;
}

/* One of the two above. */
typedef DateOutcome (*Finder)(const char *text, size_t length, DateOrder order,
                              DateReading *ret_reading);

/* Texts in which numbers are written in the digits of their script: "٢٥ مايو ٢٠٢٣". */
static DateOutcome find_in_other_digits(Finder find, const char *text, size_t length,
                                        DateOrder order, DateReading *ret_reading)
{
    g_autoptr(GString) western = g_string_sized_new(length);
    DateOutcome outcome;
    DateReading reading;

    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);

        if (g_unichar_isdigit(c))
            g_string_append_c(western, (char)('0' + g_unichar_digit_value(c)));
        else
            g_string_append_unichar(western, c);
    }
    outcome = find(western->str, western->len, order, &reading);
    if (outcome == DATE_ABSENT)
        return DATE_ABSENT;
    *ret_reading = reading;
    ret_reading->start = length_before(text, reading.start);
    ret_reading->end = length_before(text, reading.end);
    return outcome;
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

static DateOutcome find_in_digits(Finder find, const char *text, size_t length, DateOrder order,
                                  DateReading *ret_reading)
{
    return has_other_digits(text, length)
               ? find_in_other_digits(find, text, length, order, ret_reading)
               : find(text, length, order, ret_reading);
}

DateOutcome date_find_ordered(const char *text, size_t length, DateOrder order,
                              DateReading *ret_reading)
{
    return find_in_digits(find_western, text, length, order, ret_reading);
}

DateOutcome date_find_any(const char *text, size_t length, DateOrder order,
                          DateReading *ret_reading)
{
    return find_in_digits(find_season, text, length, order, ret_reading);
}

DateOutcome date_try_any(const char *text, DateOrder order, DateReading *ret_reading)
{
    DateOutcome outcome = date_try(text, order, ret_reading);
    IbidDate date;
    size_t n;

    if (outcome != DATE_ABSENT)
        return outcome;
    n = next_digit(text, 0, strnlen(text, DIGIT_WITHIN)) < strnlen(text, DIGIT_WITHIN)
            ? date_season_at(text, '\0', &date)
            : 0;
    if (n == 0)
        return DATE_ABSENT;
    *ret_reading = (DateReading){.date = date, .end = n};
    return DATE_READ;
}

bool date_find(const char *text, size_t length, DateReading *ret_reading)
{
    DateReading reading;

    if (date_find_ordered(text, length, DATE_ORDER_UNKNOWN, &reading) != DATE_READ)
        return false;
    *ret_reading = reading;
    return true;
}
