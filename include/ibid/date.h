/* Dates known to the day, or to the month, the quarter, the season or the year only. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include <ibid/export_macro.h>

typedef enum {
    IBID_PRECISION_NONE, /* no date at all; the value {0} */
    IBID_PRECISION_YEAR,
    IBID_PRECISION_SEASON,
    IBID_PRECISION_QUARTER,
    IBID_PRECISION_MONTH,
    IBID_PRECISION_DAY,
} IbidDatePrecision;

/*
 * What stands for the month in dates of seasons and quarters; source: ISO 8601-2:2019, sub-year
 * groupings.
 */
enum {
    IBID_SPRING =
        21, /* summer, autumn and winter follow: those of the place where it was written */
    IBID_WINTER = 24,
    IBID_FIRST_QUARTER = 33,
    IBID_LAST_QUARTER = 36,
};

/* Parts finer than the precision are 0, so equal dates are equal structs. */
typedef struct {
    int year;  /* 1 to 9999, proleptic Gregorian */
    int month; /* 1 to 12; or the code of a season or quarter */
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

/* The season or quarter of a year by its code, 21 to 24 or 33 to 36; else {0}. */
IBID_API IbidDate ibid_date_new_season(int year, int code);

/*
 * Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD", as ibid_date_format() writes; else {0}.
 * "2019-21" is spring 2019, and "2019-33" its first quarter.
 */
IBID_API IbidDate ibid_date_from_iso(const char *iso);

/* Writes YYYY, YYYY-MM or YYYY-MM-DD to `text`, "" for no date.  Returns `text`. */
IBID_API const char *ibid_date_format(IbidDate date, char text[IBID_DATE_SIZE]);

/* "none", "year", "season", "quarter", "month" or "day"; static storage. */
IBID_API const char *ibid_date_precision_name(IbidDatePrecision precision);

/*
 * Order in time; what is known less precisely comes first, no date before all.  A season counts
 * from the first month that it has in the north: winter is December's.
 */
IBID_API int ibid_date_compare(IbidDate a, IbidDate b);

/*
 * Days from 0001-01-01 to the date.  What is known to the month or year only counts from its
 * middle (the 15th, 1 July; the middle month of a quarter or a season of the north, and the last
 * day of the year for winter, which may be its beginning or its end), so that differences of mixed
 * precision are off by little.
 */
IBID_API int64_t ibid_date_days(IbidDate date);

/*
 * True when the two could be the same day: they agree in every part that both have.  "Winter 2019"
 * may be January and February of 2019, or December and the two months after it.
 */
IBID_API bool ibid_date_agrees(IbidDate a, IbidDate b);

/*
 * The days on which it may have been: [*ret_first, *ret_end), as ibid_date_days() counts.  A season
 * may be that of the north, or the winter that its year begins with; both 0 for no date.
 */
IBID_API void ibid_date_span(IbidDate date, int64_t *ret_first, int64_t *ret_end);
