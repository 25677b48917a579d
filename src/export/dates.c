#include "export/dates.h"

#include <stdio.h>

/* 0 for a year. */
static int first_month(IbidDate date)
{
    if (date.precision == IBID_PRECISION_SEASON)
        return 3 * (date.month - IBID_SPRING + 1);
    if (date.precision == IBID_PRECISION_QUARTER)
        return 3 * (date.month - IBID_FIRST_QUARTER) + 1;
    return date.month;
}

const char *dates_first_day(IbidDate date, char text[IBID_DATE_SIZE])
{
    IbidDate first = date;

    if (date.precision != IBID_PRECISION_NONE)
        first = ibid_date_new(date.year, MAX(1, first_month(date)), MAX(1, date.day));
    return ibid_date_format(first, text);
}

const char *dates_plain(IbidDate date, char text[IBID_DATE_SIZE])
{
    if (date.precision == IBID_PRECISION_SEASON || date.precision == IBID_PRECISION_QUARTER)
        date = ibid_date_new(date.year, 0, 0);
    return ibid_date_format(date, text);
}

/* From the earlier to the later, whole months and the days beyond them. */
static void count(IbidDate from, IbidDate to, int *ret_months, int *ret_days)
{
    GDate at, end;

    *ret_months = 12 * (to.year - from.year) + to.month - from.month;
    *ret_days = 0;
    if (from.day == 0)
        return;
    /* the last month is not whole when its day is still to come */
    *ret_months -= to.day < from.day;
    g_date_clear(&at, 1);
    g_date_clear(&end, 1);
    g_date_set_dmy(&at, (GDateDay)from.day, (GDateMonth)from.month, (GDateYear)from.year);
    g_date_set_dmy(&end, (GDateDay)to.day, (GDateMonth)to.month, (GDateYear)to.year);
    g_date_add_months(&at, (guint)*ret_months);
    *ret_days = g_date_days_between(&at, &end);
}

/* Without what the other date has not. */
static IbidDate cut(IbidDate date, IbidDatePrecision precision)
{
    bool has_month = precision >= IBID_PRECISION_MONTH;

    return ibid_date_new(date.year, has_month ? date.month : 0,
                         precision == IBID_PRECISION_DAY ? date.day : 0);
}

const char *dates_span(IbidDate from, IbidDate to, char text[DATES_SPAN_SIZE])
{
    IbidDatePrecision precision = MIN(from.precision, to.precision);
    IbidDate a = cut(from, precision), b = cut(to, precision);
    bool is_back = ibid_date_compare(b, a) < 0;
    int months, days, length;

    text[0] = '\0';
    if (precision == IBID_PRECISION_NONE)
        return text;
    count(is_back ? b : a, is_back ? a : b, &months, &days);
    length = snprintf(text, DATES_SPAN_SIZE, "%sP", is_back ? "-" : "");
    if (months >= 12)
        length += snprintf(text + length, (size_t)(DATES_SPAN_SIZE - length), "%dY", months / 12);
    if (months % 12 > 0)
        length += snprintf(text + length, (size_t)(DATES_SPAN_SIZE - length), "%dM", months % 12);
    if (days > 0)
        length += snprintf(text + length, (size_t)(DATES_SPAN_SIZE - length), "%dD", days);
    if (months == 0 && days == 0)
        snprintf(text + length, (size_t)(DATES_SPAN_SIZE - length), "0%c",
                 a.day > 0     ? 'D'
                 : a.month > 0 ? 'M'
                               : 'Y');
    return text;
}
