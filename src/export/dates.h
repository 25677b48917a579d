/* Dates as formats other than ours know them. */
#pragma once

#include <ibid/date.h>

/* The first day that a date may be, "2021-03-01" for March or spring of 2021, to `text`, which it
 * returns; "" for none.  Seasons are those of the north, and winter is December's. */
const char *dates_first_day(IbidDate date, char text[IBID_DATE_SIZE]);

/* Likewise the last one, "2021-05-31" for spring of 2021. */
const char *dates_last_day(IbidDate date, char text[IBID_DATE_SIZE]);

/* As ibid_date_format(), but only the year of a season or quarter, which few programs read. */
const char *dates_plain(IbidDate date, char text[IBID_DATE_SIZE]);

/* Room for a span, its end included. */
#define DATES_SPAN_SIZE 32

/*
 * The time between two dates as an ISO 8601 duration, "P1Y2M3D", "-P4M", to `text`, which it
 * returns: years, then months, then days, as far as both dates are known; "P0D" and the like for
 * none; "" where one has no date.
 */
const char *dates_span(IbidDate from, IbidDate to, char text[DATES_SPAN_SIZE]);
