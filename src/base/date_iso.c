#include "base/date_iso.h"

#include <glib.h>
#include <string.h>

int date_digits(const char *text, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static IbidDate of_days(int64_t days)
{
    GDate date;

    if (days < 0 || days >= ibid_date_days(ibid_date_new(9999, 12, 31)))
        return (IbidDate){0};
    g_date_clear(&date, 1);
    g_date_set_julian(&date, (guint32)days + 1);
    return ibid_date_new(g_date_get_year(&date), (int)g_date_get_month(&date),
                         g_date_get_day(&date));
}

/* Days from 0001-01-01 to the Monday of a year's week; week 1 is that of 4 January. */
static int64_t monday_of(int year, int week)
{
    int64_t fourth = ibid_date_days(ibid_date_new(year, 1, 4));

    return fourth - fourth % 7 + 7 * (int64_t)(week - 1); /* 0001-01-01 was a Monday */
}

static IbidDate of_week(int year, int week, int weekday)
{
    int64_t monday = monday_of(year, week);
    IbidDate first, last;

    if (week < 1 || monday >= monday_of(year + 1, 1))
        return (IbidDate){0};
    if (weekday > 0)
        return of_days(monday + weekday - 1);
    first = of_days(monday);
    last = of_days(monday + 6);
    return first.month == last.month ? ibid_date_new(first.year, first.month, 0) : (IbidDate){0};
}

/* "-W21-4", "W214", "-W21" after a year */
static size_t read_week(const char *text, int year, IbidDate *ret_date)
{
    bool hyphens = text[4] == '-';
    const char *at = text + 4 + hyphens + 1;
    int week = date_digits(at, 2), weekday = 0;

    if (week < 0)
        return 0;
    at += 2;
    if (hyphens ? at[0] == '-' && g_ascii_isdigit(at[1]) : g_ascii_isdigit(at[0])) {
        weekday = date_digits(at + hyphens, 1);
        at += hyphens + 1;
        if (weekday < 1 || weekday > 7)
            return 0;
    }
    if (g_ascii_isdigit(*at) || (g_ascii_isalpha(*at) && *at != 'T'))
        return 0;
    *ret_date = of_week(year, week, weekday);
    return ret_date->precision == IBID_PRECISION_NONE ? 0 : (size_t)(at - text);
}

static bool is_hour(const char *text)
{
    return text[0] == 'T' && date_digits(text + 1, 2) >= 0;
}

/* "-145T10" after a year */
static size_t read_day_of_year(const char *text, int year, IbidDate *ret_date)
{
    int day = date_digits(text + 5, 3);
    IbidDate date;

    if (day < 1 || !is_hour(text + 8))
        return 0;
    date = of_days(ibid_date_days(ibid_date_new(year, 1, 1)) + day - 1);
    if (date.year != year) /* there is no such day, and the date of another year is none */
        return 0;
    *ret_date = date;
    return 8;
}

size_t date_iso_at(const char *text, IbidDate *ret_date)
{
    int year = date_digits(text, 4);

    if (year < 1000)
        return 0;
    if (text[4] == 'W' || (text[4] == '-' && text[5] == 'W'))
        return read_week(text, year, ret_date);
    if (text[4] == '-')
        return read_day_of_year(text, year, ret_date);
    if (date_digits(text + 4, 4) < 0 || !is_hour(text + 8))
        return 0;
    *ret_date = ibid_date_new(year, date_digits(text + 4, 2), date_digits(text + 6, 2));
    return ret_date->precision == IBID_PRECISION_NONE ? 0 : 8;
}
