/* Reads dates as people write them, scanning errors repaired. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include <ibid/date.h>

typedef struct {
    IbidDate date;
    size_t start, end; /* place in the text, in bytes */
    bool repaired;     /* a letter was read as the digit it looks like, or a month was mended */
} DateReading;

/* Which of the first two numbers of "5/6/2023" is the day. */
typedef enum { DATE_ORDER_UNKNOWN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST } DateOrder;

typedef enum {
    DATE_ABSENT,
    DATE_READ,
    DATE_IMPOSSIBLE, /* "31 February 2020", "2023-13-45": all of a date, and no such day */
} DateOutcome;

/*
 * Reads a date that stands at the start of `text`: "25 May 2023", "May 25th, 2023", "2023-05-25",
 * "13-Jun-2000", "2023/05/25", "25.05.2023", "May 2023", "2023-W21-4"; also "I9 August 2024",
 * "Octobcr 3, 20I4".  A numeric date in which day and month cannot be told apart is read where
 * `order` tells them, else only where a full stop or a hyphen parts them (day first).
 *
 * Of an impossible date `ret_reading` has the place, and no date.  Never touched when absent.
 */
DateOutcome date_try(const char *text, DateOrder order, DateReading *ret_reading);

/* As date_try(), but the first day of "12-14 May 2023" is not read (date_range.h). */
DateOutcome date_try_one(const char *text, DateOrder order, DateReading *ret_reading);

/* As date_try(), and a season or quarter of a year. */
DateOutcome date_try_any(const char *text, DateOrder order, DateReading *ret_reading);

/* As date_try() without an order; true when a date was read. */
bool date_at(const char *text, DateReading *ret_reading);

/* The first date in the `length` bytes of `text`; numbers with more parts ("1.2.2023.4") are none.
 */
bool date_find(const char *text, size_t length, DateReading *ret_reading);

/*
 * As date_find(), where the document's order is known.  When there is no date, but an impossible
 * one, DATE_IMPOSSIBLE with the place of the first of these.
 */
DateOutcome date_find_ordered(const char *text, size_t length, DateOrder order,
                              DateReading *ret_reading);

/* As date_find_ordered(), and where there is no such date the first season or quarter of a year. */
DateOutcome date_find_any(const char *text, size_t length, DateOrder order,
                          DateReading *ret_reading);

/*
 * The order of the numeric dates of a document, told by those of them that can be read one way
 * only; unknown where there are none, or where they contradict each other.  Cost: one pass.
 */
DateOrder date_order_of(const char *text, size_t length);
