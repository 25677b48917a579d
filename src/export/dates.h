/* Dates as formats other than ours know them. */
#pragma once

#include <ibid/date.h>

/* The first day that a date may be, "2021-03-01" for March or spring of 2021, to `text`, which it
 * returns; "" for none.  Seasons are those of the north, and winter is December's. */
const char *dates_first_day(IbidDate date, char text[IBID_DATE_SIZE]);

/* As ibid_date_format(), but only the year of a season or quarter, which few programs read. */
const char *dates_plain(IbidDate date, char text[IBID_DATE_SIZE]);
