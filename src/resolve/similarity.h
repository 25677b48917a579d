/* How alike two titles are, and what two dates say of each other. */
#pragma once

#include <ibid/date.h>

#include "resolve/title_form.h"

/*
 * Likeness of two titles, 0 to 1: what the weighted edits between their skeletons leave of the
 * longer one.  A letter for one that it may have been mistaken for costs half an edit.  Titles that
 * differ in their numbers ("Part 2", "Part 3") are at most SIMILARITY_OTHER_NUMBER alike.
 *
 * @cited  where it is truncated, a good match of the start of `own` counts as one of the whole
 *
 * Cost: O(length²), cut short once less than `least` is certain; then 0.
 */
double similarity_of_titles(const TitleForm *cited, const TitleForm *own, double least);

#define SIMILARITY_OTHER_NUMBER 0.84

/*
 * How well `cited` matches the start of `own`, 0 to 1; 0 when it is too short to tell.  For titles
 * of which a reader wrote down the first part only.
 */
double similarity_of_start(const TitleForm *cited, const TitleForm *own);

/* What the date of a reference says about a piece; from the strongest support on. */
typedef enum {
    DATES_SAME,    /* the same day */
    DATES_NEXT,    /* a day apart: time zones, a day's delay */
    DATES_NEAR,    /* within a week */
    DATES_ROUGH,   /* agree as far as both are known: month or quarter */
    DATES_MISREAD, /* one digit apart */
    DATES_UNKNOWN, /* one has no date, or a year or season only, which agrees */
    DATES_APART,
    N_DATE_EVIDENCES,
} DateEvidence;

DateEvidence similarity_of_dates(IbidDate cited, IbidDate own);
