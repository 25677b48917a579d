/* The parts of dates: numbers and months, read one after the other, scanning errors repaired. */
#pragma once

#include <stdbool.h>

#include "base/date_reader.h"

/* A place in the text, and what had to be done to get there. */
typedef struct {
    const char *at;
    bool repaired;
    DateOrder order;
    bool by_order;
    bool impossible; /* all parts of a date were there, and there is no such day */
    bool ambiguous;  /* day and month could not be told apart; the date is the year */
} DateCursor;

/*
 * A number of `least` to `most` digits, with at least one true digit in a year (a month's name and
 * a year beside it vouch for a day like "l"), and no letter or digit after it unless
 * `before_letters`.  Returns -1 when there is none; the cursor then stays.
 */
int date_number(DateCursor *cursor, int least, int most, bool before_letters);

/* Skips these characters, and no-break spaces. */
void date_skip(DateCursor *cursor, const char *any_of);

/* Skips what follows a day: "st", "th", "º", "er", "-го", and "of", "de", "d'". */
void date_skip_ordinal(DateCursor *cursor);

/* Skips what stands between a month and a year. */
void date_skip_to_year(DateCursor *cursor);

/* 1 to 12, or 0 when the word at the cursor is no month in any language of the table. */
int date_foreign_month(DateCursor *cursor);

/* 1 to 12, or 0 when no month stands at the cursor; a digit after it may be its last letter. */
int date_month(DateCursor *cursor);

/* As date_month(), behind a day: and a year vouches for a month of any language misread. */
int date_month_after_day(DateCursor *cursor);
