/* The rarer forms of ISO 8601: weeks, days of the year, and dates without hyphens. */
#pragma once

#include <stddef.h>

#include <ibid/date.h>

/*
 * Reads "2023-W21-4", "2023W214", "2023-W21", and, where the hour follows, "2023-145T" and
 * "20230525T": without it such numbers are those of reports, bills and files.  A week is read as
 * its month, and as nothing where it lies in two.
 *
 * Returns the bytes read, the hour not among them; 0 when none of these stands at `text`.
 */
size_t date_iso_at(const char *text, IbidDate *ret_date);

/* The number that the `n` digits at `text` are, or -1 when one is none. */
int date_digits(const char *text, int n);
