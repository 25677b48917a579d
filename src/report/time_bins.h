/* A span of time cut into periods of one length, few enough to be drawn side by side. */
#pragma once

#include <ibid/date.h>
#include <stddef.h>

typedef struct {
    int first;       /* month that the first period begins with, counted from year 0 */
    unsigned months; /* of each period: 1, 3, or whole years */
    unsigned n;      /* periods, also empty ones; 0 where there are no dates */
} TimeBins;

/*
 * Periods from the first to the last of some dates, in which {0} stands for none.
 *
 * They are as short as lets `most` of them do; years at least where more than a tenth of the dates
 * do not tell the month.
 */
TimeBins time_bins_over(const IbidDate *dates, size_t n, unsigned most);

/* The number of a date's period; `bins->n` where it has none, or is not known so precisely. */
unsigned time_bins_place(const TimeBins *bins, IbidDate date);

/* "2021-03", "Q1 2021", "2021", "2020–2024"; for the number `bins->n`, why those have no period.
 * Returns: (transfer full). */
char *time_bins_name(const TimeBins *bins, unsigned number);

/*
 * What stands below a period on an axis; NULL below most of them where not all have room.
 *
 * @room  how many pixels each period has
 *
 * Returns: (transfer full).
 */
char *time_bins_tick(const TimeBins *bins, unsigned number, double room);

/* "month", "quarter", "year", "5 years".  Returns: (transfer full). */
char *time_bins_length(const TimeBins *bins);
