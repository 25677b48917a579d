/*
 * How often pieces cite their own: those of the same author, outlet, set or series.
 *
 * A citation is own for a group when the citing and the cited piece are both in it; for all groups
 * together (IBID_ANY_GROUP) when they have any group in common.  Only citations between vertices of
 * the network count, all of them once, also those of the future.  ibid says how often, never why.
 */
#pragma once

#include <ibid/piece_groups.h>

/* One author of a network. */
typedef struct {
    uint32_t author;   /* number in the network */
    uint32_t works;    /* also those that no citation names */
    uint32_t given;    /* citations by their works of works with known authors */
    uint32_t own;      /* of them, of works that they wrote, too */
    uint32_t h;        /* h-index: so many works are cited so often */
    uint32_t h_noself; /* the same without citations by works that share any author */
} IbidAuthorRate;

typedef struct {
    size_t n_signed; /* citations of which both works have known authors */
    size_t n_self;   /* of them, those between works that share one */
    GArray *authors; /* IbidAuthorRate: those who give any, in byte order of names */
} IbidSelfRates;

IBID_API void ibid_self_rates_free(IbidSelfRates *rates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSelfRates, ibid_self_rates_free)

/*
 * Synchronous self-citation: the rate of an author is own / given.
 *
 * Returns: (transfer full).
 * Cost: O(n + arcs · authors of a work).
 * Source: S. M. Lawani, "On the heterogeneity and classification of author self-citations", 1982,
 *   doi:10.1002/asi.4630330506 (the rate); D. W. Aksnes, "A macro study of self-citation", 2003,
 *   doi:10.1023/A:1021919228368 (`n_self`: any author in common); J. E. Hirsch, "An index to
 *   quantify an individual's scientific research output", 2005, doi:10.1073/pnas.0507655102 (h).
 */
IBID_API IbidSelfRates *ibid_self_rates(const IbidNetwork *network);

/* The part of a piece that a citation stands in.  One may stand in both body and appendix. */
typedef enum {
    IBID_SELF_WHOLE,
    IBID_SELF_BODY, /* with its footnotes; all of them in a network of no corpus */
    IBID_SELF_APPENDIX,
    IBID_N_SELF_PARTS,
} IbidSelfPart;

/* The rate is own / all. */
typedef struct {
    uint32_t own;
    uint32_t all;
    uint32_t unknown; /* of all: the other piece is in no group, so they might be own, too */
} IbidSelfShare;

typedef enum { IBID_PER_ALL, IBID_PER_YEAR, IBID_PER_MONTH } IbidPeriodLength;

typedef struct {
    IbidDate date; /* year or month; of a piece whose month is not known, the year; {0}: no date */
    uint32_t pieces;
    uint32_t references; /* different things cited, summed over pieces, also outside the network */
    IbidSelfShare given[IBID_N_SELF_PARTS];    /* citations by its pieces */
    IbidSelfShare received[IBID_N_SELF_PARTS]; /* citations of its pieces, whenever made */
} IbidSelfPeriod;

/* The citations of one group. */
typedef struct {
    uint32_t group;
    IbidPeriodLength per;
    GArray *periods; /* IbidSelfPeriod in order of dates, no date first; none per IBID_PER_ALL */
    IbidSelfPeriod total;
} IbidSelfCounts;

IBID_API void ibid_self_counts_free(IbidSelfCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSelfCounts, ibid_self_counts_free)

/*
 * Synchronous and diachronous self-citation of a group, or of all together.  The synchronous rate
 * of a period is given.own / given.all of the pieces dated in it; the diachronous rate
 * received.own / received.all.  Both are 1 by construction where a group has all pieces
 * (ibid_piece_groups_holds_all()).
 *
 * Returns: (transfer full).
 * Cost: O(citations given and received by its pieces, times the groups of a piece).
 * Source: S. M. Lawani 1982, as above; D. W. Aksnes 2003, as above, whose share is the diachronous
 *   one.
 */
IBID_API IbidSelfCounts *ibid_self_counts(const IbidPieceGroups *groups, uint32_t group,
                                          IbidPeriodLength per);

/* Groups in order of own citations, most first, then by number.  Returns: (transfer full) array of
 * uint32_t.  Cost: O(n + arcs · groups of a piece). */
IBID_API GArray *ibid_self_order(const IbidPieceGroups *groups);

/* Windows of Price's index. */
enum { IBID_N_PRICE_WINDOWS = 2 };
IBID_API extern const int64_t ibid_price_windows[IBID_N_PRICE_WINDOWS]; /* days: 90 and 365 */

/* How old what is cited is: date(citing) - date(cited) in days, as by ibid_date_days(), where both
 * have dates and the cited one is not later (ibid_network_is_future()); 0 where the two may be the
 * same day. */
typedef struct {
    uint32_t n;
    uint32_t n_future;                             /* citations of the future, not among the n */
    double first_quartile, median, third_quartile; /* NAN where n is 0 */
    uint32_t within[IBID_N_PRICE_WINDOWS]; /* no more days than this: Price's index is within / n */
} IbidLags;

/* The citing half-life is given.median, the cited half-life received.median. */
typedef struct {
    IbidLags own;
    IbidLags to_others;   /* given, but not own */
    IbidLags from_others; /* received, but not own */
    IbidLags given;
    IbidLags received;
} IbidSelfLags;

/*
 * Lags of a group's own citations beside others': ibid_ages() of each.
 *
 * @windows  IBID_N_PRICE_WINDOWS numbers of days; NULL for ibid_price_windows
 *
 * Cost: O(n + c) for c citations given and received, times the groups of a piece.
 * Source: R. E. Burton and R. W. Kebler, "The 'half-life' of some scientific and technical
 *   literatures", 1960, doi:10.1002/asi.5090110105 (who doubt the name: it is a median age);
 *   D. J. de Solla Price, "Citation measures of hard science, soft science, technology, and
 *   nonscience", in C. E. Nelson and D. K. Pollock (eds.), "Communication among scientists and
 *   engineers", 1970, 3-22 (of all citations, within five years).
 */
IBID_API IbidSelfLags ibid_self_lags(const IbidPieceGroups *groups, uint32_t group,
                                     const int64_t *windows);

typedef struct {
    uint32_t vertex;
    uint32_t own;      /* citations by pieces of the group */
    uint32_t received; /* by all */
    IbidDate last;     /* of the latest own citation with a date; {0} where there is none */
} IbidSelfCited;

/*
 * The pieces of a group that it cites, most own citations first, of equals those with fewer by
 * others, then the earlier.
 *
 * Returns: (transfer full) array of IbidSelfCited.
 * Cost: O(citations received, times the groups of a piece; k log k for k such pieces).
 */
IBID_API GArray *ibid_self_cited(const IbidPieceGroups *groups, uint32_t group);

/* Citations between pieces that are both in a group. */
typedef struct {
    GArray *shared; /* uint32_t: how many there are between pieces that have so many groups in
                       common, from none on; not empty, and without its first all are own */
    /* Of authors only, else 0. */
    uint32_t n_same_first;  /* both pieces name the same author first */
    uint32_t n_first_among; /* whom the citing piece names first is one of the cited piece's */
} IbidSelfOverlap;

IBID_API void ibid_self_overlap_free(IbidSelfOverlap *overlap);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSelfOverlap, ibid_self_overlap_free)

/*
 * How much pieces and their own that they cite have in common.
 *
 * Returns: (transfer full).
 * Cost: O(arcs · groups of a piece).
 * Source: ibid's own; cf. D. W. Aksnes 2003, as above (any author in common), and W. Glänzel and
 *   B. Thijs, "Does co-authorship inflate the share of self-citations?", 2004,
 *   doi:10.1023/B:SCIE.0000045117.13348.b1 (how many authors there are).
 */
IBID_API IbidSelfOverlap *ibid_self_overlap(const IbidPieceGroups *groups);

/* Fewer leave nothing beyond the bounds of a 95 % interval. */
enum { IBID_LEAST_RESAMPLES = 40, IBID_MOST_RESAMPLES = 1000000 };

/* Fields that are 0 stand for the default. */
typedef struct {
    unsigned n_resamples; /* 1,000; brought within the two bounds below */
    uint64_t seed;        /* of the generator; any but 0 */
    double confidence;    /* 0.95; also where it is not in (0, 1) */
} IbidBootstrapOptions;

/* NAN where there are fewer than two citing pieces to draw from. */
typedef struct {
    double low;
    double high;
} IbidInterval;

typedef struct {
    IbidInterval given;    /* of the synchronous rate */
    IbidInterval received; /* of the diachronous rate */
    double difference;     /* of the synchronous rate of the period and that of the group's other
                              dated periods; NAN where one of them cites nothing here */
    IbidInterval difference_interval;
} IbidSelfIntervals;

/*
 * How sure the rates of a group are: percentile bootstrap intervals.  Citing pieces are drawn with
 * replacement, as many as there are, each with all its citations, since those of one piece go
 * together; the bounds are the k-th lowest and the k-th highest of the rates so found, for k =
 * (resamples + 1) (1 - confidence) / 2 rounded down.  For a difference both sides are drawn.
 *
 * The generator is started anew with the seed for each interval, so the same counts give the same
 * bounds.
 *
 * @counts   of this group
 * @options  NULL for the defaults
 *
 * Returns: (transfer full) array of IbidSelfIntervals: those of each period, then those of the
 *   total, whose difference is NAN; or NULL with IBID_ERROR_STOPPED.
 * Cost: O(c log c + resamples · citing pieces · periods) for c citations given and received.
 * Source: B. Efron, "Bootstrap methods: another look at the jackknife", 1979,
 *   doi:10.1214/aos/1176344552; B. Efron and R. J. Tibshirani, "An introduction to the bootstrap",
 *   1993, chapter 13; the generator is SplitMix64, G. L. Steele Jr., D. Lea and C. H. Flood, "Fast
 *   splittable pseudorandom number generators", 2014, doi:10.1145/2714064.2660195; numbers below a
 *   bound as by D. Lemire, "Fast random integer generation in an interval", 2019,
 *   doi:10.1145/3230636.
 */
IBID_API GArray *ibid_self_intervals(const IbidPieceGroups *groups, const IbidSelfCounts *counts,
                                     const IbidBootstrapOptions *options, GError **error);
