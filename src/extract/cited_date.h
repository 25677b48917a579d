/* The date that a reference gives for what it cites, and how sure that is. */
#pragma once

#include <ibid/model.h>

#include "base/date_reader.h"

/*
 * How likely the date is right, to its precision.  A scale of ours, by how it was read:
 *
 *   0.98  written in full, or as month and year
 *   0.95  day and month told apart by the document's other dates
 *   0.9   a season or quarter; the year of "3/4/2021", where nothing tells day from month;
 *         day and month told apart by the outlet's other dates
 *   0.85  the year in "Smith, J. (2019). Title"; a scanning error was repaired
 *   0.7   relative to the article's date ("last Tuesday"); day and month by language and country
 */
#define CITED_AS_WRITTEN 0.98
#define CITED_BY_ORDER 0.95
#define CITED_ROUGHLY 0.9
#define CITED_YEAR 0.85
#define CITED_REPAIRED 0.85
#define CITED_RELATIVE 0.7

typedef struct {
    IbidDate date;
    double confidence;
    const char *written; /* in the text that was read, where day and month are not told apart */
    size_t length;       /* of `written` */
    unsigned flags;      /* set of IbidReferenceFlag */
} CitedDate;

/* What was read in `text`, `outcome` not being DATE_ABSENT. */
CitedDate cited_date_of(const char *text, DateOutcome outcome, const DateReading *reading);

/*
 * The date in an entry of a list of references: as date_find_any(), else the year of a citation
 * ("Smith, J. (2019). Title", "A. Smith, Title, Outlet, 2019.").
 *
 * Returns false when there is none.
 */
bool cited_date_in(const char *entry, DateOrder order, CitedDate *ret_cited);

/* The year of a citation in `entry`; {0} when it is no citation, or has none. */
IbidDate cited_year_in(const char *entry);

/* True for a season or quarter that the title names: "Q2 2025 earnings call" tells of its subject.
 */
bool cited_date_is_of_title(IbidDate date, const char *title);

void cited_date_give(const CitedDate *cited, IbidReference *reference);
