#include "base/date_reader.h"

#include <glib.h>
#include <string.h>

#include "base/date_cursor.h"
#include "base/date_iso.h"
#include "base/date_range.h"

/* Days that no month has, and that a number beside a month's name may yet be meant as. */
enum { MEANT_AS_DAY = 39 };

/* The date of parts that were all read. */
static IbidDate made(DateCursor *cursor, int year, int month, int day)
{
    IbidDate date = ibid_date_new(year, month, day);

    cursor->impossible = date.precision == IBID_PRECISION_NONE;
    return date;
}

/* "25 May 2023", "13-Jun-2000", "25th of May, 2023" */
static IbidDate day_month_year(DateCursor *cursor)
{
    int d = date_number(cursor, 1, 2, true), m, y;

    if (d < 0)
        return (IbidDate){0};
    date_skip_ordinal(cursor);
    m = d >= 1 && d <= 31 ? date_month_after_day(cursor) : date_month(cursor);
    if (m == 0)
        return (IbidDate){0};
    date_skip_to_year(cursor);
    y = date_number(cursor, 4, 4, false);
    return y < 0 || d < 1 || d > MEANT_AS_DAY ? (IbidDate){0} : made(cursor, y, m, d);
}

/* "May 25th, 2023", "May25,2023"; "May 2023" */
static IbidDate month_day_year(DateCursor *cursor)
{
    int m = date_month(cursor), d, y;
    DateCursor after_month;

    if (m == 0)
        return (IbidDate){0};
    date_skip_to_year(cursor);
    after_month = *cursor;
    d = date_number(cursor, 1, 2, true);
    if (d >= 0) {
        date_skip_ordinal(cursor);
        y = date_number(cursor, 4, 4, false);
        if (y >= 0)
            return d < 1 || d > MEANT_AS_DAY ? (IbidDate){0} : made(cursor, y, m, d);
        *cursor = after_month;
    }
    y = date_number(cursor, 4, 4, false);
    return y < 1000 ? (IbidDate){0} : ibid_date_new(y, m, 0);
}

/* "2023-05-25", "2023/5/25", "2023.05.25", "2023 May 25" */
static IbidDate year_month_day(DateCursor *cursor)
{
    int y = date_number(cursor, 4, 4, false), m, d;
    char mark;

    if (y < 1000)
        return (IbidDate){0};
    mark = *cursor->at;
    if (mark == '\0' || strchr("-/. ", mark) == NULL)
        return (IbidDate){0};
    cursor->at++;
    m = mark == ' ' ? date_month(cursor) : date_number(cursor, 1, 2, false);
    if (m < 1 || *cursor->at != mark)
        return (IbidDate){0};
    cursor->at++;
    d = date_number(cursor, 1, 2, mark == '-'); /* a "T" and the hour may follow */
    return d < 1 ? (IbidDate){0} : made(cursor, y, m, d);
}

/* True, and past it, when `mark` stands at the cursor, white space before it. */
static bool pass(DateCursor *cursor, const char *mark)
{
    size_t n = strspn(cursor->at, " ");

    if (!g_str_has_prefix(cursor->at + n, mark))
        return false;
    cursor->at += n + strlen(mark);
    date_skip(cursor, " ");
    return true;
}

/* "2023年5月25日", "2023년 5월 25일", "2023. 5. 25." */
static IbidDate marked_parts(DateCursor *cursor)
{
    static const struct {
        const char *year, *month, *day;
    } marks[] = {{"年", "月", "日"}, {"년", "월", "일"}, {". ", ". ", "."}};
    int y = date_number(cursor, 4, 4, true), m, d;

    for (size_t i = 0; y >= 1000 && i < G_N_ELEMENTS(marks); i++) {
        DateCursor after_month;

        if (!pass(cursor, marks[i].year))
            continue;
        m = date_number(cursor, 1, 2, true);
        if (m < 1 || !pass(cursor, marks[i].month))
            return (IbidDate){0};
        after_month = *cursor;
        d = date_number(cursor, 1, 2, true);
        if (d >= 1 && pass(cursor, marks[i].day))
            return made(cursor, y, m, d);
        *cursor = after_month;
        return i == 2 ? (IbidDate){0} : ibid_date_new(y, m, 0);
    }
    return (IbidDate){0};
}

/* "2023. május 25.", "2023 m. gegužės 25 d.", "2023 May 25" in any language */
static IbidDate year_name_day(DateCursor *cursor)
{
    int y = date_number(cursor, 4, 4, false), m, d;

    if (y < 1000 || (*cursor->at != '.' && *cursor->at != ' '))
        return (IbidDate){0};
    date_skip_to_year(cursor);
    m = date_foreign_month(cursor);
    date_skip(cursor, " ");
    d = m == 0 ? -1 : date_number(cursor, 1, 2, true);
    return d < 1 ? (IbidDate){0} : made(cursor, y, m, d);
}

/* "25.05.2023", "25-05-2023"; "25/05/2023" only where it cannot be the 5th day of a 25th month's */
static IbidDate numeric(DateCursor *cursor)
{
    int first = date_number(cursor, 1, 2, false), second, y;
    char mark = *cursor->at;

    if (first < 1 || (mark != '.' && mark != '/' && mark != '-'))
        return (IbidDate){0};
    cursor->at++;
    second = date_number(cursor, 1, 2, false);
    if (second < 1 || *cursor->at != mark)
        return (IbidDate){0};
    cursor->at++;
    y = date_number(cursor, 4, 4, false);
    if (y < 1000)
        return (IbidDate){0};
    if (second > 12 && mark != '.') /* no one writes the month first and full stops */
        return made(cursor, y, first, second);
    if (first > 12 || first == second || mark == '.')
        return made(cursor, y, second, first);
    cursor->by_order = cursor->order != DATE_ORDER_UNKNOWN;
    if (cursor->order == DATE_ORDER_MONTH_FIRST)
        return made(cursor, y, first, second);
    if (cursor->by_order || mark == '-')
        return made(cursor, y, second, first);
    cursor->ambiguous = true;
    return ibid_date_new(y, 0, 0);
}

/* "2023-W21-4", "20230525T1000" */
static IbidDate rare_iso(DateCursor *cursor)
{
    IbidDate date = {0};

    cursor->at += date_iso_at(cursor->at, &date);
    return date;
}

/* Thai years count from 544 before ours; these are those of printed and electronic articles. */
enum { BUDDHIST_ERA = 543, BUDDHIST_FIRST = 2443, BUDDHIST_LAST = 2643 };

DateOutcome date_try_one(const char *text, DateOrder order, DateReading *ret_reading)
{
    IbidDate (*const forms[])(DateCursor *) = {year_month_day, day_month_year, month_day_year,
                                               numeric,        marked_parts,   year_name_day,
                                               rare_iso};

    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        DateCursor cursor = {.at = text, .order = order};
        IbidDate date = forms[i](&cursor);

        if (date.precision == IBID_PRECISION_NONE && !cursor.impossible)
            continue;
        if (date.year >= BUDDHIST_FIRST && date.year <= BUDDHIST_LAST)
            date = ibid_date_new(date.year - BUDDHIST_ERA, date.month, date.day);
        *ret_reading = (DateReading){.date = date,
                                     .end = (size_t)(cursor.at - text),
                                     .repaired = cursor.repaired,
                                     .by_order = cursor.by_order};
        return cursor.impossible ? DATE_IMPOSSIBLE : cursor.ambiguous ? DATE_AMBIGUOUS : DATE_READ;
    }
    return DATE_ABSENT;
}

/* Bytes from the start of a date to a digit of it at most: a day read wrong, a long month. */
enum { DIGIT_WITHIN = 72 };

/* True when a digit is so near that a date may stand here: most lines of a text have none. */
static bool has_digit_near(const char *text)
{
    for (size_t i = 0; i < DIGIT_WITHIN && text[i] != '\0'; i++)
        if (g_ascii_isdigit(text[i]))
            return true;
    return false;
}

DateOutcome date_try(const char *text, DateOrder order, DateReading *ret_reading)
{
    DateOutcome outcome;

    if (!has_digit_near(text))
        return DATE_ABSENT;
    outcome = date_try_one(text, order, ret_reading);
    return outcome == DATE_ABSENT ? date_range_try(text, order, ret_reading) : outcome;
}

bool date_at(const char *text, DateReading *ret_reading)
{
    DateReading reading;

    if (date_try(text, DATE_ORDER_UNKNOWN, &reading) != DATE_READ)
        return false;
    *ret_reading = reading;
    return true;
}
