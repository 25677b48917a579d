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

/*
 * Reads a date that stands at the start of `text`: "25 May 2023", "May 25th, 2023", "2023-05-25",
 * "13-Jun-2000", "2023/05/25", "25.05.2023", "May 2023"; also "I9 August 2024", "Octobcr 3, 20I4".
 * A numeric date in which day and month cannot be told apart is read as its month and day only
 * where a full stop or a hyphen parts them (day first); otherwise it is no date.
 */
bool date_at(const char *text, DateReading *ret_reading);

/* The first date in the `length` bytes of `text`. */
bool date_find(const char *text, size_t length, DateReading *ret_reading);
