#include "export/dates.h"

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
