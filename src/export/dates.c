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

static IbidDate first_day(IbidDate date)
{
    if (date.precision == IBID_PRECISION_NONE)
        return date;
    return ibid_date_new(date.year, MAX(1, first_month(date)), MAX(1, date.day));
}

const char *dates_first_day(IbidDate date, char text[IBID_DATE_SIZE])
{
    return ibid_date_format(first_day(date), text);
}

/* How many months a date spans; 0 for a day. */
static guint n_months(IbidDatePrecision precision)
{
    switch (precision) {
    case IBID_PRECISION_YEAR:
        return 12;
    case IBID_PRECISION_SEASON:
    case IBID_PRECISION_QUARTER:
        return 3;
    case IBID_PRECISION_MONTH:
        return 1;
    case IBID_PRECISION_DAY:
    case IBID_PRECISION_NONE:
        break;
    }
    return 0;
}

const char *dates_last_day(IbidDate date, char text[IBID_DATE_SIZE])
{
    IbidDate last = first_day(date);
    GDate end;

    if (n_months(date.precision) > 0) {
        g_date_clear(&end, 1);
        g_date_set_dmy(&end, 1, (GDateMonth)last.month, (GDateYear)last.year);
        g_date_add_months(&end, n_months(date.precision));
        g_date_subtract_days(&end, 1);
        last =
            ibid_date_new(g_date_get_year(&end), (int)g_date_get_month(&end), g_date_get_day(&end));
        if (last.precision == IBID_PRECISION_NONE) /* the winter of 9999 */
            last = ibid_date_new(date.year, 12, 31);
    }
    return ibid_date_format(last, text);
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
