/*
 * What every report gets to read, and the list of them.
 *
 * A report appends blocks to a finding and returns true, or false with `error` set.  Where it has
 * nothing to say it says so.
 */
#pragma once

#include <ibid/analyse.h>
#include <ibid/flow.h>
#include <ibid/report.h>

#include "report/finding.h"

typedef struct {
    IbidStore *store;
    const IbidGraph *graph;
    const IbidReportOptions *options;
    bool wants_nobody; /* the author who was asked for wrote nothing here */
    uint32_t author;   /* who was asked for, if anybody, see author_index_find() */
} ReportRequest;

bool report_inputs(const ReportRequest *request, Finding *finding, GError **error);
bool report_sites(const ReportRequest *request, Finding *finding, GError **error);
bool report_check(const ReportRequest *request, Finding *finding, GError **error);
bool report_top(const ReportRequest *request, Finding *finding, GError **error);
bool report_clusters(const ReportRequest *request, Finding *finding, GError **error);
bool report_chains(const ReportRequest *request, Finding *finding, GError **error);
bool report_timeline(const ReportRequest *request, Finding *finding, GError **error);
bool report_self(const ReportRequest *request, Finding *finding, GError **error);
bool report_why(const ReportRequest *request, Finding *finding, GError **error);
bool report_whole(const ReportRequest *request, Finding *finding, GError **error);

/*
 * Counts and ages, for a corpus of one piece: the graph is a star, and indices over it would say
 * nothing.
 */
bool report_star(const ReportRequest *request, Finding *finding, GError **error);

/* Groups of pieces from each of which citations lead back to it. */
size_t request_n_loops(const ReportRequest *request);

/* True when `author` is what the user asked for, or the user asked for nobody. */
bool request_wants_author(const ReportRequest *request, const char *author);
/* True when the author of `vertex`, or one of them, is. */
bool request_wants(const ReportRequest *request, size_t vertex);
