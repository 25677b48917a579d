/* Whether a document writes the day or the month first in numbers. */
#include <glib.h>
#include <string.h>

#include "base/date_reader.h"
#include "base/relative_date_table.h"

/* Where the digits begin that end before `mark`; three bytes before it at most. */
static size_t number_start(const char *text, size_t mark)
{
    size_t start = mark;

    while (start > 0 && mark - start < 3 && g_ascii_isdigit(text[start - 1]))
        start--;
    return start;
}

/* The number of one or two digits that ends before `mark`, or -1. */
static int number_before(const char *text, size_t mark)
{
    size_t start = number_start(text, mark);

    if (start == mark || mark - start > 2 ||
        (start > 0 && (g_ascii_isalnum(text[start - 1]) || strchr("./-", text[start - 1]))))
        return -1;
    return mark - start == 1 ? text[start] - '0'
                             : (text[start] - '0') * 10 + (text[start + 1] - '0');
}

/* Bytes of the longest name of a weekday. */
enum { WEEKDAY_LIMIT = 24 };

/* The weekday that ends before `at`, whole or cut ("Thu", "mié"), from Monday; -1 for none. */
static int weekday_before(const char *text, size_t at)
{
    size_t end = at, start;
    g_autofree char *word = NULL;
    int found = -1;

    while (end > 0 && at - end < 3 && strchr(" ,.", text[end - 1]) != NULL)
        end--;
    for (start = end; start > 0 && end - start <= WEEKDAY_LIMIT; start--)
        if (!g_ascii_isalpha(text[start - 1]) && (unsigned char)text[start - 1] < 0x80 &&
            text[start - 1] != '-')
            break;
    if (end - start < 3 || end - start > WEEKDAY_LIMIT || end == at ||
        !g_utf8_validate(text + start, (gssize)(end - start), NULL))
        return -1;
    word = g_utf8_strdown(text + start, (gssize)(end - start));
    for (size_t i = 0; i < n_relative_weekdays; i++) {
        if (!g_str_has_prefix(relative_weekdays[i].word, word))
            continue;
        if (found >= 0 && found != relative_weekdays[i].value)
            return -1;
        found = relative_weekdays[i].value;
    }
    return found;
}

static bool is_weekday(const char *text, DateOrder order, int weekday)
{
    DateReading reading;

    return date_try_one(text, order, &reading) == DATE_READ &&
           ibid_date_days(reading.date) % 7 == weekday; /* 0001-01-01 was a Monday */
}

DateOrder date_order_by_weekday(const char *text, size_t at)
{
    int weekday = weekday_before(text, at);
    bool day_first, month_first;

    if (weekday < 0)
        return DATE_ORDER_UNKNOWN;
    day_first = is_weekday(text + at, DATE_ORDER_DAY_FIRST, weekday);
    month_first = is_weekday(text + at, DATE_ORDER_MONTH_FIRST, weekday);
    if (day_first == month_first)
        return DATE_ORDER_UNKNOWN;
    return day_first ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
}

/* What the date whose first two numbers part at `mark` tells of the order. */
static DateOrder order_at(const char *text, size_t length, size_t mark)
{
    int first = number_before(text, mark), second;
    size_t next = mark + 1;

    if (first < 1 || first > 31)
        return DATE_ORDER_UNKNOWN;
    while (next < length && next - mark < 3 && g_ascii_isdigit(text[next]))
        next++;
    second = next < length && text[next] == text[mark]
                 ? number_before(text + mark + 1, next - mark - 1)
                 : -1;
    if (second < 1 || second > 31 || next + 4 >= length || (first > 12 && second > 12))
        return DATE_ORDER_UNKNOWN;
    for (size_t i = next + 1; i < next + 5; i++)
        if (!g_ascii_isdigit(text[i]))
            return DATE_ORDER_UNKNOWN;
    if (next + 5 < length && g_ascii_isdigit(text[next + 5]))
        return DATE_ORDER_UNKNOWN;
    if (first <= 12 && second <= 12)
        return date_order_by_weekday(text, number_start(text, mark));
    return first > 12 ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
}

DateOrder date_order_of(const char *text, size_t length)
{
    DateOrder found = DATE_ORDER_UNKNOWN;

    for (const char *p = text; (p = memchr(p, '/', length - (size_t)(p - text))) != NULL; p++) {
        DateOrder order = order_at(text, length, (size_t)(p - text));

        if (order == DATE_ORDER_UNKNOWN)
            continue;
        if (found != DATE_ORDER_UNKNOWN && order != found)
            return DATE_ORDER_UNKNOWN;
        found = order;
    }
    return found;
}

DateOrder date_order_told_by(const char *written, IbidDate date)
{
    DateReading day_first, month_first;

    if (date.precision != IBID_PRECISION_DAY ||
        date_try_one(written, DATE_ORDER_DAY_FIRST, &day_first) != DATE_READ ||
        date_try_one(written, DATE_ORDER_MONTH_FIRST, &month_first) != DATE_READ ||
        ibid_date_compare(day_first.date, month_first.date) == 0)
        return DATE_ORDER_UNKNOWN;
    if (ibid_date_compare(day_first.date, date) == 0)
        return DATE_ORDER_DAY_FIRST;
    return ibid_date_compare(month_first.date, date) == 0 ? DATE_ORDER_MONTH_FIRST
                                                          : DATE_ORDER_UNKNOWN;
}

static const char *const order_names[] = {NULL, "day-first", "month-first"};

const char *date_order_name(DateOrder order)
{
    return order_names[order];
}

DateOrder date_order_named(const char *name)
{
    for (int order = DATE_ORDER_DAY_FIRST; order <= DATE_ORDER_MONTH_FIRST; order++)
        if (g_strcmp0(name, order_names[order]) == 0)
            return (DateOrder)order;
    return DATE_ORDER_UNKNOWN;
}
