/* The parts of the timeline. */
#pragma once

#include "report/request.h"

typedef struct {
    const ReportRequest *request;
    IbidDatePrecision per;   /* _DAY, _MONTH or _YEAR */
    bool given, received;    /* which citations are listed */
    const char *author;      /* what words_authors() says of all pieces; NULL where they differ */
    const char *outlet;      /* that of all pieces; NULL where they differ */
    const GArray *pieces;    /* size_t: those to tell of, by date; undated ones come last */
    const uint32_t *n_given; /* one a piece of the graph: citations by it that count */
    const uint32_t *n_cited; /* and citations of it */
} TimelineView;

/* What appeared in one period. */
typedef struct {
    IbidDate
        date;     /* of the period; what is known of pieces known less precisely; {0} for no date */
    size_t first; /* place of its first piece in `pieces` */
    size_t pieces;
    size_t given[IBID_N_VERTEX_KINDS]; /* by what is cited */
    size_t received;
} TimelinePeriod;

/* More periods are too many to list those without a piece, too. */
#define TIMELINE_MOST_PERIODS 100000

/*
 * The periods from the first piece to the last, in order of time, also those without a piece where
 * they are not too many.  What is known less precisely stands before all that it could be, and what
 * has no date at the end.
 *
 * Returns: (transfer full) array of TimelinePeriod.
 */
GArray *timeline_periods(const TimelineView *view, IbidDatePrecision per);

size_t timeline_n_given(const TimelinePeriod *period);

/* What there is in all, in a few sentences.  Returns: (transfer full). */
char *timeline_sums(const TimelineView *view);

/* Adds what `period` counts to `sum`. */
void timeline_add_up(TimelinePeriod *sum, const TimelinePeriod *period);

/* For people: a row a year, with how its months compare. */
void timeline_add_years(const TimelineView *view, Finding *finding);
/* For people: each piece on its day, with its citations. */
void timeline_add_days(const TimelineView *view, Finding *finding);
/* For people: months or years, with the most cited of their pieces, and what times they cite. */
void timeline_add_periods(const TimelineView *view, Finding *finding);
/* For pages and as a drawing: bars, dots and titles along the time. */
void timeline_add_figure(const TimelineView *view, Finding *finding);
/* For programs: all of it. */
void timeline_add_tables(const TimelineView *view, Finding *finding);

/*
 * What people read at the head of a row that begins at a period: "2019-03", "2019-??" where no
 * month is known; "1872–2018" for a longer run of periods without a piece, of which a date that is
 * wrong by centuries brings many.
 *
 * @ret_end  where the next row begins
 *
 * Returns: (transfer full).
 */
char *timeline_row_name(const GArray *periods, IbidDatePrecision per, guint at, guint *ret_end);

/* The table "periods", what its longest bars stand for, and a row of it. */
Table *timeline_period_table(Finding *finding);
void timeline_scale_periods(Table *table, size_t pieces, size_t given, size_t received);
void timeline_add_period_row(Table *table, const char *name, const TimelinePeriod *period);

/* Opens the section of a year, or of what has no date. */
void timeline_add_year_heading(Finding *finding, int year);

/* A time as it heads a list: "2019-03-14"; "2019-03, day not known" where pieces are listed by day.
 * Returns: (transfer full). */
char *timeline_time(const TimelineView *view, IbidDate date);

/*
 * What people are told of a piece, save an author and an outlet that all share: "“Tides”, by Bea
 * Writer, Towpath Notes, cited once".
 *
 * @with_date  also its date and how much it cites, as where no heading and no item says that
 *
 * Returns: (transfer full).
 */
char *timeline_words(const TimelineView *view, size_t piece, bool with_date);
