#include <ibid/date.h>

#include <stdio.h>
#include <string.h>

#include "base/date_iso.h"

static const char *const precision_names[] = {"none", "year", "season", "quarter", "month", "day"};

IbidDate ibid_date_new(int year, int month, int day)
{
    const IbidDate none = {0};

    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (day > 0 && month == 0))
        return none;
    if (day > 0 && !g_date_valid_dmy((GDateDay)MIN(day, 99), (GDateMonth)month, (GDateYear)year))
        return none;
    return (IbidDate){
        .year = year,
        .month = month,
        .day = day,
        .precision = day > 0     ? IBID_PRECISION_DAY
                     : month > 0 ? IBID_PRECISION_MONTH
                                 : IBID_PRECISION_YEAR,
    };
}

static bool is_season(int code)
{
    return code >= IBID_SPRING && code <= IBID_WINTER;
}

static bool is_quarter(int code)
{
    return code >= IBID_FIRST_QUARTER && code <= IBID_LAST_QUARTER;
}

IbidDate ibid_date_new_season(int year, int code)
{
    if (year < 1 || year > 9999 || (!is_season(code) && !is_quarter(code)))
        return (IbidDate){0};
    return (IbidDate){.year = year,
                      .month = code,
                      .precision =
                          is_season(code) ? IBID_PRECISION_SEASON : IBID_PRECISION_QUARTER};
}

IbidDate ibid_date_from_iso(const char *iso)
{
    size_t length = iso == NULL ? 0 : strlen(iso);
    bool has_month = length == 7 || length == 10;
    int month = 0, day = 0;

    if ((length != 4 && !has_month) || date_digits(iso, 4) < 0)
        return (IbidDate){0};
    if (has_month && (iso[4] != '-' || (month = date_digits(iso + 5, 2)) < 1))
        return (IbidDate){0};
    if (length == 10 && (iso[7] != '-' || (day = date_digits(iso + 8, 2)) < 1))
        return (IbidDate){0};
    if (length == 7 && month > 12)
        return ibid_date_new_season(date_digits(iso, 4), month);
    return ibid_date_new(date_digits(iso, 4), month, day);
}

const char *ibid_date_format(IbidDate date, char text[IBID_DATE_SIZE])
{
    /* The remainders say to the compiler that the parts fit; they never change a valid date. */
    unsigned year = (unsigned)date.year % 10000, month = (unsigned)date.month % 100,
             day = (unsigned)date.day % 100;

    text[0] = '\0';
    if (date.precision == IBID_PRECISION_DAY)
        snprintf(text, IBID_DATE_SIZE, "%04u-%02u-%02u", year, month, day);
    else if (date.precision > IBID_PRECISION_YEAR)
        snprintf(text, IBID_DATE_SIZE, "%04u-%02u", year, month);
    else if (date.precision == IBID_PRECISION_YEAR)
        snprintf(text, IBID_DATE_SIZE, "%04u", year);
    return text;
}

const char *ibid_date_precision_name(IbidDatePrecision precision)
{
    return precision_names[precision];
}

/* The month with which it begins, 0 for a year. */
static int first_month(IbidDate date)
{
    if (is_season(date.month))
        return 3 * (date.month - IBID_SPRING + 1);
    return is_quarter(date.month) ? 3 * (date.month - IBID_FIRST_QUARTER) + 1 : date.month;
}

int ibid_date_compare(IbidDate a, IbidDate b)
{
    int months = first_month(a) - first_month(b);

    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (months != 0)
        return months < 0 ? -1 : 1;
    if ((a.month > 12) != (b.month > 12))
        return a.month > 12 ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/* The day that stands for one known less precisely. */
static GDate middle_of(IbidDate date)
{
    int month = first_month(date), day = 15;
    GDate middle;

    if (date.precision == IBID_PRECISION_DAY)
        day = date.day;
    else if (date.month == IBID_WINTER)
        day = 31;
    else if (date.month > 12)
        month++;
    else if (date.month == 0)
        month = 7, day = 1;
    g_date_clear(&middle, 1);
    g_date_set_dmy(&middle, (GDateDay)day, (GDateMonth)month, (GDateYear)date.year);
    return middle;
}

int64_t ibid_date_days(IbidDate date)
{
    GDate day;

    if (date.precision == IBID_PRECISION_NONE)
        return 0;
    day = middle_of(date);
    return (int64_t)g_date_get_julian(&day) - 1;
}

/* True when the month, counted from the year 0 on, may be one of the date's. */
static bool has_month(IbidDate date, int month)
{
    int from = 12 * date.year + first_month(date) - 1;

    if (date.precision == IBID_PRECISION_YEAR)
        return month / 12 == date.year;
    if (date.precision >= IBID_PRECISION_MONTH)
        return month == from;
    return (month >= from && month < from + 3) ||
           (date.month == IBID_WINTER && month / 12 == date.year && month % 12 < 2);
}

bool ibid_date_agrees(IbidDate a, IbidDate b)
{
    if (a.precision == IBID_PRECISION_NONE || b.precision == IBID_PRECISION_NONE)
        return false;
    if (a.month <= 12 && b.month <= 12)
        return a.year == b.year && (a.month == 0 || b.month == 0 || a.month == b.month) &&
               (a.day == 0 || b.day == 0 || a.day == b.day);
    for (int month = 12 * a.year; month < 12 * a.year + 14;
         month++) /* winter has two of the next */
        if (has_month(a, month) && has_month(b, month))
            return true;
    return false;
}

/* The first day of a month that is counted from the year 0 on. */
static int64_t first_day_of(int month)
{
    GDate day;

    g_date_clear(&day, 1);
    g_date_set_dmy(&day, 1, (GDateMonth)(month % 12 + 1), (GDateYear)(month / 12));
    return (int64_t)g_date_get_julian(&day) - 1;
}

void ibid_date_span(IbidDate date, int64_t *ret_first, int64_t *ret_end)
{
    int from = 12 * date.year, end = from + 12;

    *ret_first = *ret_end = 0;
    if (date.precision == IBID_PRECISION_NONE)
        return;
    if (date.month == IBID_WINTER) {
        end = from + 14;
    } else if (date.precision > IBID_PRECISION_YEAR) {
        from += first_month(date) - 1;
        end = from + (date.month > 12 ? 3 : 1);
    }
    *ret_first = date.day > 0 ? ibid_date_days(date) : first_day_of(from);
    *ret_end = date.day > 0 ? *ret_first + 1 : first_day_of(end);
}
