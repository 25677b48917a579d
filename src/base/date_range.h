/* Dates that span several days or months, of which the first is what counts. */
#pragma once

#include <stddef.h>

#include "base/date_reader.h"

/*
 * Reads "12-14 May 2023", "May 12–14, 2023", "30 April – 2 May 2023", "May/June 2023": the first
 * day or month of a span whose year is at its end.  What appeared over several days was there to be
 * cited on the first.  A span of years is no date.
 *
 * DATE_ABSENT when no span stands at `text`.
 */
DateOutcome date_range_try(const char *text, DateOrder order, DateReading *ret_reading);
