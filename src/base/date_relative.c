#include "base/date_relative.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/date_iso.h"
#include "base/relative_date_table.h"

/* A week that is named, or some weeks ago: so many days to either side. */
enum { HALF_WEEK = 3, MOST_BACK = 99 };

static bool ends_word(const char *text)
{
    return !g_unichar_isalnum(g_utf8_get_char(text)) && *text != '_';
}

/* The bytes of the row's word that stands at `text`, whole; 0 for none. */
static size_t word_at(const char *text, const RelativeWord *words, size_t n, int *ret_value)
{
    for (size_t i = 0; i < n; i++) {
        size_t length;

        if (words[i].word[0] != *text)
            continue;
        length = strlen(words[i].word);
        if (strncmp(text, words[i].word, length) == 0 && ends_word(text + length) &&
            text[length] != '-') {
            *ret_value = words[i].value;
            return length;
        }
    }
    return 0;
}

static size_t number_at(const char *text, int *ret_value)
{
    size_t n = strspn(text, "0123456789");

    if (n == 0)
        return word_at(text, relative_numbers, n_relative_numbers, ret_value);
    *ret_value = n <= 2 ? date_digits(text, (int)n) : 0;
    return *ret_value > 0 ? n : 0;
}

/* Bytes of `text` that the phrase takes, and the number or weekday in it; 0 when it is another. */
static size_t phrase_length(const char *text, const char *phrase, int *ret_value)
{
    const char *at = text;

    for (const char *p = phrase; *p != '\0'; p++) {
        size_t n = 1;

        if (*p == '%') {
            p++;
            n = *p == 'n' ? number_at(at, ret_value)
                          : word_at(at, relative_weekdays, n_relative_weekdays, ret_value);
        } else if (*p != *at) {
            return 0;
        }
        if (n == 0)
            return 0;
        at += n;
    }
    return ends_word(at) ? (size_t)(at - text) : 0;
}

static IbidDate day_of(int64_t days)
{
    GDate day;

    if (days < 0)
        return (IbidDate){0};
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)days + 1);
    return ibid_date_new(g_date_get_year(&day), (int)g_date_get_month(&day), g_date_get_day(&day));
}

/* What two days have in common: a month, a year or nothing. */
static IbidDate common(IbidDate first, IbidDate last)
{
    if (first.year != last.year)
        return (IbidDate){0};
    return ibid_date_new(first.year, first.month == last.month ? first.month : 0, 0);
}

static IbidDate months_before(IbidDate today, int back)
{
    int month = 12 * today.year + today.month - 1 - back;

    return month < 12 ? (IbidDate){0} : ibid_date_new(month / 12, month % 12 + 1, 0);
}

static IbidDate weekday_before(IbidDate today, int weekday)
{
    int64_t days = ibid_date_days(today); /* of which 0 is a Monday */
    int64_t back = (days - weekday + 7) % 7;

    return day_of(days - (back == 0 ? 7 : back));
}

static IbidDate date_back(IbidDate today, RelativeUnit unit, int value)
{
    static const IbidDatePrecision needed[] = {IBID_PRECISION_DAY, IBID_PRECISION_DAY,
                                               IBID_PRECISION_MONTH, IBID_PRECISION_YEAR,
                                               IBID_PRECISION_DAY};
    int64_t days = ibid_date_days(today);

    if (today.precision < needed[unit])
        return (IbidDate){0};
    switch (unit) {
    case RELATIVE_DAYS:
        return day_of(days - value);
    case RELATIVE_WEEKS:
        return common(day_of(days - 7 * value - HALF_WEEK),
                      day_of(MIN(days - 7 * value + HALF_WEEK, days)));
    case RELATIVE_MONTHS:
        return months_before(today, value);
    case RELATIVE_YEARS:
        return ibid_date_new(today.year - value, 0, 0);
    case RELATIVE_WEEKDAY:
        return weekday_before(today, value);
    }
    return (IbidDate){0};
}

static bool is_of(const RelativePhrase *row, const char *language)
{
    return row->language == NULL ||
           (language != NULL &&
            g_ascii_strncasecmp(language, row->language, strlen(row->language)) == 0);
}

/* What begins with each byte. */
typedef struct {
    GPtrArray *rows[256]; /* RelativePhrase *; NULL for none */
    bool word[256];       /* a number or a weekday */
} Beginnings;

static gpointer by_first_byte(gpointer unused)
{
    Beginnings *found = g_new0(Beginnings, 1);

    (void)unused;
    for (size_t i = 0; i < n_relative_phrases; i++) {
        GPtrArray **of = &found->rows[(unsigned char)relative_phrases[i].phrase[0]];

        if (*of == NULL)
            *of = g_ptr_array_new();
        g_ptr_array_add(*of, (gpointer)&relative_phrases[i]);
    }
    for (char c = '1'; c <= '9'; c++)
        found->word[(unsigned char)c] = true;
    for (size_t i = 0; i < n_relative_numbers; i++)
        found->word[(unsigned char)relative_numbers[i].word[0]] = true;
    for (size_t i = 0; i < n_relative_weekdays; i++)
        found->word[(unsigned char)relative_weekdays[i].word[0]] = true;
    return found;
}

/* The first of the rows whose phrase stands at `text`, or NULL. */
static const RelativePhrase *row_at(const GPtrArray *rows, const char *text, const char *language,
                                    size_t *ret_length, int *ret_value)
{
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        const RelativePhrase *row = g_ptr_array_index(rows, i);

        *ret_value = row->back;
        *ret_length = phrase_length(text, row->phrase, ret_value);
        if (*ret_length > 0 && is_of(row, language) && *ret_value <= MOST_BACK)
            return row;
    }
    return NULL;
}

size_t date_relative_at(const char *text, const char *language, IbidDate today, IbidDate *ret_date)
{
    static GOnce once = G_ONCE_INIT;
    const Beginnings *beginnings = g_once(&once, by_first_byte, NULL);
    unsigned char first = (unsigned char)*text;
    size_t length = 0;
    int value;
    const RelativePhrase *row = row_at(beginnings->rows[first], text, language, &length, &value);

    /* Asked once for all phrases: this is tried at every word of many sentences. */
    if (row == NULL && beginnings->word[first] &&
        (number_at(text, &value) > 0 ||
         word_at(text, relative_weekdays, n_relative_weekdays, &value) > 0))
        row = row_at(beginnings->rows['%'], text, language, &length, &value);
    if (row == NULL)
        return 0;
    *ret_date = date_back(today, row->unit, value);
    return ret_date->precision == IBID_PRECISION_NONE ? 0 : length;
}
