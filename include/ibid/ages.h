/*
 * Citations in time: how old what is cited is, when it was cited, and how much there was when.
 *
 * The age of a citation is date(citing) - date(cited), in days.  Dates known less than to the day
 * stand for the middle of their period, as in ibid_date_days().  A citation is
 *
 *   undated        where one of its ends has no date;
 *   of the future  where the cited date is later, compared at the coarser precision of the two:
 *                  2023 is not after May 2023;
 *   of known age   else.  Where the two dates may be the same day and only their middles say that
 *                  the cited one is later, the age is 0; such citations are counted.
 *
 * Only citations of known age have a part in means, medians, shares and bins; the others are
 * counted apart.  Results do not depend on the order of the input.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/date.h>
#include <ibid/export_macro.h>
#include <ibid/graph.h>
#include <ibid/network.h>

/* Citations, and the dates of what they join.  Read only. */
typedef struct {
    size_t n;              /* things that cite or are cited */
    size_t n_pieces;       /* the first of them; the others are stubs and outside sources */
    const IbidDate *dates; /* n; {0} where there is none */
    size_t n_citations;
    const uint32_t *citing; /* n_citations; below n_pieces */
    const uint32_t *cited;  /* n_citations; below n */
} IbidCitations;

/* The citations of a network, which must outlive them.  Things are its vertices.
 * Returns: (transfer full). */
IBID_API IbidCitations *ibid_citations_of_network(const IbidNetwork *network);

/*
 * The citations of a graph, those of stubs and outside sources too.  Things are its vertices but
 * for dates.
 *
 * @keeps  one an arc of the graph: false leaves a citation out; NULL for all
 *
 * Returns: (transfer full).
 */
IBID_API IbidCitations *ibid_citations_of_graph(const IbidGraph *graph, const bool *keeps);

IBID_API void ibid_citations_free(IbidCitations *citations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidCitations, ibid_citations_free)

/* Windows of the Price index that one call can have. */
enum { IBID_MOST_WINDOWS = 8 };

typedef struct {
    IbidDatePrecision per;               /* IBID_PRECISION_YEAR, _MONTH or _DAY; 0: by year */
    bool of_cited;                       /* put citations to the cited end, not to the citing one */
    size_t n_windows;                    /* at most IBID_MOST_WINDOWS; 0: 90 and 365 days */
    uint32_t windows[IBID_MOST_WINDOWS]; /* days */
} IbidAgeOptions;

/* The ages of some citations. */
typedef struct {
    size_t n;          /* citations of known age */
    size_t n_agreeing; /* of them, those of age 0 because their dates may be the same day */
    size_t n_future;
    size_t n_undated;
    int64_t least, most; /* days; 0 where n is 0 */
    double mean;         /* days; NAN where n is 0, and so are the next */
    double lower_quartile, median, upper_quartile;
    size_t n_within[IBID_MOST_WINDOWS]; /* of n: no more days old than each window */
} IbidAges;

/*
 * Ages of all citations.  The median is their half-life.
 *
 * @options  or NULL; of them only the windows
 *
 * Cost: O(citations).
 * Source: R. E. Burton and R. W. Kebler, "The 'half-life' of some scientific and technical
 *   literatures", 1960, doi:10.1002/asi.5090110105; quartiles by R. J. Hyndman and Y. Fan, "Sample
 *   quantiles in statistical packages", 1996, doi:10.1080/00031305.1996.10473566 (type 7).
 */
IBID_API IbidAges ibid_ages(const IbidCitations *citations, const IbidAgeOptions *options);

typedef struct {
    IbidDate period; /* {0}: pieces without a date, or known less precisely than to a period */
    IbidAges ages;
} IbidPeriodAges;

/*
 * Ages by period: of the citing piece, so the median is the citing half-life of what appeared then;
 * or, with `of_cited`, of the cited one: the cited half-life.  Periods without citations are left
 * out.
 *
 * @options  or NULL
 *
 * Returns: (transfer full) array of IbidPeriodAges, ascending, the one of {0} last.
 * Cost: O(citations + periods).
 * Source: as ibid_ages().
 */
IBID_API GArray *ibid_ages_by_period(const IbidCitations *citations, const IbidAgeOptions *options);

/*
 * Half-life of each thing in days: the median age of what it cites, or with `of_cited` of the
 * citations that it received, whenever they were made (Journal Citation Reports take those of one
 * year).  NAN where there are none of known age.
 *
 * Returns: (transfer full) n values.
 * Cost: O(n + citations).
 * Source: as ibid_ages().
 */
IBID_API double *ibid_half_lives(const IbidCitations *citations, bool of_cited);

/*
 * Price index: the share of citations that are no older than a window; NAN where there are none of
 * known age.  Price's own window is five years.
 *
 * @window  its number in the options
 *
 * Source: D. J. de Solla Price, "Citation measures of hard science, soft science, technology, and
 *   nonscience", in C. E. Nelson and D. K. Pollock (eds.), "Communication among scientists and
 *   engineers", 1970, 3-22.
 */
IBID_API double ibid_price_index(const IbidAges *ages, size_t window);

/* A range of ages: from the bound of the one before, below its own. */
typedef struct {
    const char *name; /* "1 to 6 days" */
    int64_t from;     /* days */
    int64_t below;    /* days; INT64_MAX for the last */
} IbidAgeBin;

/* The ranges, ascending; `*ret_n` of them, static storage.  A year is 365 days. */
IBID_API const IbidAgeBin *ibid_age_bins(size_t *ret_n);

/* How many citations of known age are in each range.  Returns: (transfer full).
 * Cost: O(citations). */
IBID_API size_t *ibid_age_histogram(const IbidCitations *citations);

/* Citations of one age, in whole periods. */
typedef struct {
    int64_t age; /* negative: of the future */
    size_t n;
} IbidAgeCount;

typedef struct {
    GArray *rows;     /* IbidAgeCount, ascending, only ages that there are */
    size_t n_coarse;  /* citations with an end that is dated less precisely than to a period */
    size_t n_undated; /* with an end that is not dated at all */
} IbidAgeCounts;

IBID_API void ibid_age_counts_free(IbidAgeCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidAgeCounts, ibid_age_counts_free)

/*
 * Exact distribution of ages: the number of the citing day, calendar month or year less that of the
 * cited one.
 *
 * @per  IBID_PRECISION_YEAR, _MONTH or _DAY
 *
 * Returns: (transfer full).
 * Cost: O(citations + periods of the greatest age).
 * Source: as ibid_ages().
 */
IBID_API IbidAgeCounts *ibid_age_counts(const IbidCitations *citations, IbidDatePrecision per);

/* The references to what appeared in one period. */
typedef struct {
    IbidDate period;
    size_t n;            /* references */
    double median;       /* of five periods, see ibid_reference_spectrum() */
    double deviation;    /* n - median */
    bool is_peak;        /* deviates upwards, by more than the period before, by no less than the
                            next */
    uint32_t most_cited; /* the (first) thing of it with most references; UINT32_MAX where n is 0 */
    size_t n_most;       /* so many */
} IbidSpectrumRow;

typedef struct {
    GArray *rows;     /* IbidSpectrumRow by period; those with no references and a median of 0 are
                         left out */
    size_t n_coarse;  /* references to what is dated less precisely than to a period */
    size_t n_undated; /* to what is not dated */
} IbidSpectrum;

IBID_API void ibid_spectrum_free(IbidSpectrum *spectrum);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSpectrum, ibid_spectrum_free)

/*
 * Reference publication year spectroscopy: references by period of what they cite, and how far
 * each period stands out from the median of five, the two before it, itself and the two after it.
 * A period without references counts as 0.  The first two and the last two periods of the span are
 * compared with the median of its first, or last, five (R's "constant" end rule, which Ballandonne
 * and Cersosimo recommend); spans of less than five with the median of all.  What counts as a peak,
 * and periods other than years, are ibid's own.
 *
 * @per  IBID_PRECISION_YEAR, _MONTH or _DAY
 *
 * Returns: (transfer full).
 * Cost: O(n + citations + periods from the first cited to the last).
 * Source: W. Marx, L. Bornmann, A. Barth and L. Leydesdorff, "Detecting the historical roots of
 *   research fields by reference publication year spectroscopy (RPYS)", 2014,
 *   doi:10.1002/asi.23089; A. Ballandonne and I. Cersosimo, "A note on reference publication year
 *   spectroscopy with incomplete information", Scientometrics, 2021.
 */
IBID_API IbidSpectrum *ibid_reference_spectrum(const IbidCitations *citations,
                                               IbidDatePrecision per);

/* Peaks, the greatest deviation first, then the earliest.  Returns: (transfer full) array of
 * IbidSpectrumRow. */
IBID_API GArray *ibid_spectrum_peaks(const IbidSpectrum *spectrum);

/* What happened in one period. */
typedef struct {
    IbidDate period;
    size_t pieces;     /* that appeared */
    size_t given;      /* citations by them */
    size_t received;   /* citations of them, whenever */
    size_t cited_then; /* citations that were made then, of pieces of whatever time */
} IbidActivityRow;

/* A stretch of whole periods without a piece, between two with one. */
typedef struct {
    IbidDate after;  /* the period of the piece before it */
    IbidDate before; /* and of the piece after it */
    int64_t n;       /* periods between them */
} IbidActivityGap;

typedef struct {
    GArray *rows;            /* IbidActivityRow, ascending; periods without all are left out */
    GArray *gaps;            /* IbidActivityGap, the longest first, then the earliest */
    IbidActivityRow coarse;  /* of pieces known less precisely than to a period; `period` is {0} */
    IbidActivityRow undated; /* of pieces without a date */
    uint32_t first, last;    /* pieces with the first and the last date; UINT32_MAX for none */
} IbidActivity;

IBID_API void ibid_activity_free(IbidActivity *activity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidActivity, ibid_activity_free)

/*
 * Pieces, and the citations that they gave and received, by period.  Rows, `coarse` and `undated`
 * add up to all pieces and citations given; `received` and `cited_then` to the same sum.  Pieces in
 * `coarse` may lie in a gap.
 *
 * @wants  one a piece: false leaves it out, but not its citations of those that are wanted; NULL
 *         for all
 * @per    IBID_PRECISION_YEAR, _MONTH or _DAY
 *
 * Returns: (transfer full).
 * Cost: O(n log n + citations).
 * Source: E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic
 *   historiography?", 2003, doi:10.1002/asi.10226 (yearly output).
 */
IBID_API IbidActivity *ibid_activity(const IbidCitations *citations, const bool *wants,
                                     IbidDatePrecision per);

/* When one thing was cited. */
typedef struct {
    uint32_t n_dated;     /* citations with a date, other than those of the future */
    uint32_t n_future;    /* by pieces that are older than it */
    uint32_t n_undated;   /* by pieces without a date */
    uint32_t n_within;    /* of n_dated: within the days asked for, that one included */
    uint32_t first, last; /* what cites it first and last, of n_dated; UINT32_MAX for nothing */
    int64_t first_age;    /* days from its date to the first citation; 0 without a date */
    int64_t last_age;     /* and to the last */
    int64_t longest_gap;  /* days between two citations, one after the other */
    uint32_t gap_from, gap_to; /* what cites it before and after that gap; UINT32_MAX where fewer
                                 than two do */
    double half_life;          /* median age of the citations received; NAN where there are none */
} IbidCitationTimes;

/*
 * First and last citation of each thing, its citations within so many days, the longest gap between
 * citations and its cited half-life.
 *
 * @within_days  as in ibid_local_citations(); 0 for 365
 *
 * Returns: (transfer full) n of them.
 * Cost: O(n + citations).
 * Source: L. Egghe, "A heuristic study of the first-citation distribution", 2000,
 *   doi:10.1023/A:1005688404778 (first citation); as ibid_ages() (half-life).
 */
IBID_API IbidCitationTimes *ibid_citation_times(const IbidCitations *citations,
                                                uint32_t within_days);
