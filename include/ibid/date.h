/* Dates known to the day, the month or the year only. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/export_macro.h>

typedef enum {
    IBID_PRECISION_NONE, /* no date at all; the value {0} */
    IBID_PRECISION_YEAR,
    IBID_PRECISION_MONTH,
    IBID_PRECISION_DAY,
} IbidDatePrecision;

/* Parts finer than the precision are 0, so equal dates are equal structs. */
typedef struct {
    int year; /* 1 to 9999, proleptic Gregorian */
    int month;
    int day;
    IbidDatePrecision precision;
} IbidDate;

/* Room for what ibid_date_format() writes, its end included. */
#define IBID_DATE_SIZE 11

/*
 * A date of the precision that its parts have: `month` and `day` may be 0.
 * An impossible one (month 13, 30 February) yields {0}.
 */
IBID_API IbidDate ibid_date_new(int year, int month, int day);

/* Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD", as ibid_date_format() writes; else {0}. */
IBID_API IbidDate ibid_date_from_iso(const char *iso);

/* Writes YYYY, YYYY-MM or YYYY-MM-DD to `text`, "" for no date.  Returns `text`. */
IBID_API const char *ibid_date_format(IbidDate date, char text[IBID_DATE_SIZE]);

/* "none", "year", "month" or "day"; static storage. */
IBID_API const char *ibid_date_precision_name(IbidDatePrecision precision);

/* Order in time; what is known less precisely comes first, no date before all. */
IBID_API int ibid_date_compare(IbidDate a, IbidDate b);

/*
 * Days from 0001-01-01 to the date.  What is known to the month or year only counts from its
 * middle (the 15th, 1 July), so that differences of mixed precision are off by little.
 */
IBID_API int64_t ibid_date_days(IbidDate date);

/* True when the two could be the same day: they agree in every part that both have. */
IBID_API bool ibid_date_agrees(IbidDate a, IbidDate b);
