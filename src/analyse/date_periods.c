#include "analyse/date_periods.h"

#include <glib.h>

int64_t date_period(IbidDate date, IbidDatePrecision per)
{
    if (date.precision == IBID_PRECISION_NONE || date.precision < per)
        return DATE_PERIOD_NONE;
    if (per == IBID_PRECISION_DAY)
        return ibid_date_days(date);
    return per == IBID_PRECISION_MONTH ? date.year * 12 + date.month - 1 : date.year;
}

int64_t *date_days_of_all(const IbidDate *dates, size_t n)
{
    int64_t *days = g_new(int64_t, n + 1);

    for (size_t i = 0; i < n; i++)
        days[i] =
            dates[i].precision == IBID_PRECISION_NONE ? DATE_PERIOD_NONE : ibid_date_days(dates[i]);
    return days;
}

IbidDate date_of_period(int64_t period, IbidDatePrecision per)
{
    GDate day;

    if (period == DATE_PERIOD_NONE)
        return (IbidDate){0};
    if (per == IBID_PRECISION_YEAR)
        return ibid_date_new((int)period, 0, 0);
    if (per == IBID_PRECISION_MONTH)
        return ibid_date_new((int)(period / 12), (int)(period % 12) + 1, 0);
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)period + 1);
    return ibid_date_new(g_date_get_year(&day), (int)g_date_get_month(&day), g_date_get_day(&day));
}
