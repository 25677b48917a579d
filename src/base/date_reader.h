/* Reads dates as people write them, scanning errors repaired. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include <ibid/date.h>

typedef struct {
    IbidDate date;
    size_t start, end; /* place in the text, in bytes */
    bool repaired;     /* a letter was read as the digit it looks like, or a month was mended */
    bool by_order;     /* day and month were told apart by the order that was given */
} DateReading;

/* Which of the first two numbers of "5/6/2023" is the day. */
typedef enum { DATE_ORDER_UNKNOWN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST } DateOrder;

typedef enum {
    DATE_ABSENT,
    DATE_READ,
    DATE_IMPOSSIBLE, /* "31 February 2020", "2023-13-45": all of a date, and no such day */
    DATE_AMBIGUOUS,  /* "3/4/2021" and no order: either may be the day; the date is the year */
} DateOutcome;

/*
 * Reads a date that stands at the start of `text`: "25 May 2023", "May 25th, 2023", "2023-05-25",
 * "13-Jun-2000", "2023/05/25", "25.05.2023", "May 2023", "2023-W21-4"; also "I9 August 2024",
 * "Octobcr 3, 20I4".  A numeric date in which day and month cannot be told apart is read where
 * `order` tells them, where a full stop or a hyphen parts them day first, else as its year only.
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
 * or ambiguous one, that outcome, with the place of the first of these.
 */
DateOutcome date_find_ordered(const char *text, size_t length, DateOrder order,
                              DateReading *ret_reading);

/* As date_find_ordered(), and where there is no such date the first season or quarter of a year. */
DateOutcome date_find_any(const char *text, size_t length, DateOrder order,
                          DateReading *ret_reading);

/* The order in which "3/4/2021" at `at` is on the weekday before it ("Thu, "), or unknown. */
DateOrder date_order_by_weekday(const char *text, size_t at);

/*
 * The order of the numeric dates of a document, told by those of them that can be read one way
 * only; unknown where there are none, or where they contradict each other.  Cost: one pass.
 */
DateOrder date_order_of(const char *text, size_t length);

/* The order that tells the date of "3/4/2021" to be `date`; unknown where neither does or both. */
DateOrder date_order_told_by(const char *written, IbidDate date);

/* "day-first", "month-first"; NULL where it is unknown.  Static storage. */
const char *date_order_name(DateOrder order);
/* Unknown for NULL and for what is no name. */
DateOrder date_order_named(const char *name);
