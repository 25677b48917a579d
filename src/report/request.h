/*
 * What every report gets to read, and the list of them.
 *
 * A report appends blocks to a finding and returns true, or false with `error` set.  Where it has
 * nothing to say it says so.
 */
#pragma once

#include <ibid/flow.h>
#include <ibid/partition.h>
#include <ibid/report.h>

#include "report/finding.h"

typedef struct {
    IbidStore *store; /* NULL where the graph came without a corpus */
    const IbidGraph *graph;
    const IbidReportOptions *options;
    IbidNetwork *counted;  /* all pieces, and the citations that count */
    IbidNetwork *selected; /* of them those that were asked for */
    bool *wants;           /* one a piece: it was asked for; NULL for all */
    bool wants_nobody;     /* the author who was asked for wrote nothing here */
    uint32_t author;       /* who was asked for, if anybody, see author_index_find() */
} ReportRequest;

bool report_inputs(const ReportRequest *request, Finding *finding, GError **error);
bool report_sites(const ReportRequest *request, Finding *finding, GError **error);
bool report_check(const ReportRequest *request, Finding *finding, GError **error);
bool report_top(const ReportRequest *request, Finding *finding, GError **error);
bool report_clusters(const ReportRequest *request, Finding *finding, GError **error);
/* On a page only: it is a drawing. */
bool report_historiograph(const ReportRequest *request, Finding *finding, GError **error);
bool report_chains(const ReportRequest *request, Finding *finding, GError **error);
bool report_timeline(const ReportRequest *request, Finding *finding, GError **error);
bool report_path(const ReportRequest *request, Finding *finding, GError **error);
bool report_self(const ReportRequest *request, Finding *finding, GError **error);
bool report_ages(const ReportRequest *request, Finding *finding, GError **error);
bool report_grounding(const ReportRequest *request, Finding *finding, GError **error);
bool report_structure(const ReportRequest *request, Finding *finding, GError **error);
bool report_why(const ReportRequest *request, Finding *finding, GError **error);
bool report_whole(const ReportRequest *request, Finding *finding, GError **error);

/* Sections of the page that are no reports of their own. */
bool report_articles(const ReportRequest *request, Finding *finding, GError **error);
bool report_review(const ReportRequest *request, Finding *finding, GError **error);

/*
 * Counts and ages, for a corpus of one piece: the graph is a star, and indices over it would say
 * nothing.
 */
bool report_star(const ReportRequest *request, Finding *finding, GError **error);

/* Groups of pieces from each of which citations lead back to it. */
size_t request_n_loops(const ReportRequest *request);

/* Sets what follows from the filter; false with IBID_ERROR_NUMERIC. */
bool request_select(ReportRequest *request, GError **error);
void request_clear(ReportRequest *request);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportRequest, request_clear)

/* In words, what the filter leaves; NULL where it leaves everything.  Returns: (transfer full). */
char *request_describe(const ReportRequest *request);

/* True when `author` is what the user asked for, or the user asked for nobody. */
bool request_wants_author(const ReportRequest *request, const char *author);
/* True when `piece` is among those that the user asked for. */
bool request_wants(const ReportRequest *request, size_t piece);
/* True when an arc of the graph, of whatever kind, is a citation that counts. */
bool request_counts(const ReportRequest *request, size_t arc);

/* Hands on what is wrong with lines of a file; `complaints` (char *) may be NULL. */
void request_complain(const ReportRequest *request, const GPtrArray *complaints);

/* What is known of a vertex of `counted` or `selected`; the graph's. */
const IbidVertex *request_vertex(const ReportRequest *request, const IbidNetwork *network,
                                 uint32_t vertex);

/*
 * The piece that a person means by `name`: see piece_lookup(), or without a corpus, its key.
 * IBID_ERROR_UNKNOWN where there is none, or the name could be several's.
 */
bool request_find(const ReportRequest *request, const char *name, uint32_t *ret_piece,
                  GError **error);

/*
 * The place of `value` among the names of a const table, which NULL ends; 0 where it is NULL.
 * IBID_ERROR_USAGE, with all names, where it is none of them.
 *
 * @what  what they are for, as the command line calls it; for the message
 */
bool request_choose(const char *what, const char *const *names, const char *value, size_t *ret_at,
                    GError **error);
