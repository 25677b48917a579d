/* The parts of the report on what changed between two corpora. */
#pragma once

#include <ibid/comparison.h>

#include "report/request.h"

typedef struct {
    const ReportRequest *before, *after;
    IbidComparison *comparison;
} Difference;

/* How many there are; rows of tables are these, unless said otherwise. */
typedef struct {
    size_t n_added, n_dropped, n_changed;
    size_t n_kept; /* in both, changed or not */
} DifferenceCounts;

/* False with IBID_ERROR_STORE or IBID_ERROR_STOPPED. */
bool report_difference(const ReportRequest *before, const ReportRequest *after, Finding *finding,
                       GError **error);

/* The piece of the other corpus that a piece is; IBID_NOT_THERE also where that is no piece. */
uint32_t difference_before(const Difference *difference, uint32_t after);
uint32_t difference_after(const Difference *difference, uint32_t before);

/* True for a piece that was asked for, in one of the two corpora. */
bool difference_wants_after(const Difference *difference, uint32_t piece);
bool difference_wants_before(const Difference *difference, uint32_t piece);

/* The classes of an arc's references, "appendix, body".  Returns: (transfer full). */
char *difference_classes(unsigned classes);

/* Pieces that are new, gone, or described otherwise; and by what all others were matched. */
void difference_add_pieces(const Difference *difference, Finding *finding,
                           DifferenceCounts *ret_counts);
void difference_add_matches(const Difference *difference, Finding *finding);

/* Citations by them, of whatever. */
void difference_add_citations(const Difference *difference, Finding *finding,
                              DifferenceCounts *ret_counts);

/* Numbers of both corpora beside each other; false with IBID_ERROR_STORE. */
bool difference_add_counts(const Difference *difference, Finding *finding, GError **error);

/* Who moved among the most cited. */
void difference_add_ranks(const Difference *difference, Finding *finding);

/* How alike the clusters are; false with IBID_ERROR_STOPPED. */
bool difference_add_clusters(const Difference *difference, Finding *finding, GError **error);
