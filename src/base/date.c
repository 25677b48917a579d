#include <ibid/date.h>

#include <stdio.h>
#include <string.h>

#include "base/date_iso.h"

static const char *const precision_names[] = {"none", "year", "month", "day"};

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
    else if (date.precision == IBID_PRECISION_MONTH)
        snprintf(text, IBID_DATE_SIZE, "%04u-%02u", year, month);
    else if (date.precision == IBID_PRECISION_YEAR)
        snprintf(text, IBID_DATE_SIZE, "%04u", year);
    return text;
}

const char *ibid_date_precision_name(IbidDatePrecision precision)
{
    return precision_names[precision];
}

int ibid_date_compare(IbidDate a, IbidDate b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

int64_t ibid_date_days(IbidDate date)
{
    GDate day;

    if (date.precision == IBID_PRECISION_NONE)
        return 0;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day,
                   (GDateDay)(date.precision == IBID_PRECISION_DAY     ? date.day
                              : date.precision == IBID_PRECISION_MONTH ? 15
                                                                       : 1),
                   (GDateMonth)(date.month > 0 ? date.month : 7), (GDateYear)date.year);
    return (int64_t)g_date_get_julian(&day) - 1;
}

bool ibid_date_agrees(IbidDate a, IbidDate b)
{
    IbidDatePrecision shared = MIN(a.precision, b.precision);

    return shared != IBID_PRECISION_NONE && a.year == b.year &&
           (shared < IBID_PRECISION_MONTH || a.month == b.month) &&
           (shared < IBID_PRECISION_DAY || a.day == b.day);
}
