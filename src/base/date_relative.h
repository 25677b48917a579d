/* Dates told relative to another: "last Tuesday", "two weeks ago", "le mois dernier". */
#pragma once

#include <stddef.h>

#include <ibid/date.h>

/*
 * Reads the phrase that stands at `text`, seen from `today`, at the precision that it has:
 * "yesterday" a day, "last month" a month, "last year" a year; a week is as much of its days as
 * they have in common.  Nothing that `today` is not known well enough for.
 *
 * @text      lower case
 * @language  of the text, as a BCP 47 tag; NULL where it is not known
 *
 * Returns the bytes read, whole words; 0 when no such phrase stands there, or it tells no date.
 */
size_t date_relative_at(const char *text, const char *language, IbidDate today, IbidDate *ret_date);
