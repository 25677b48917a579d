/* Days, months and years, numbered so that one follows the other. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <ibid/date.h>

/* Of what is not dated, or known less precisely than to a period. */
#define DATE_PERIOD_NONE INT64_MIN

/* The number of the day, month or year of a date. */
int64_t date_period(IbidDate date, IbidDatePrecision per);

/* ibid_date_days() of all; DATE_PERIOD_NONE for those without a date.
 * Returns: (transfer full) n of them. */
int64_t *date_days_of_all(const IbidDate *dates, size_t n);

/* The date of a period by its number; {0} for DATE_PERIOD_NONE. */
IbidDate date_of_period(int64_t period, IbidDatePrecision per);
