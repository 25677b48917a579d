/* Findings for people: text for a terminal, Markdown for a page, JSON for a program. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/graph.h>
#include <ibid/store.h>

typedef enum { IBID_FORMAT_TEXT, IBID_FORMAT_MARKDOWN, IBID_FORMAT_JSON } IbidReportFormat;

typedef struct {
    IbidReportFormat format;
    size_t limit;       /* rows of a table; 0: 20 for people, all in JSON and in the timeline */
    const char *author; /* top, timeline and self: only this author's pieces; or NULL */
    const char *citing; /* for "why": path, address or title of A */
    const char *cited;  /* for "why": path, address or title of B */
} IbidReportOptions;

/* One kind of report. */
typedef struct {
    const char *name;    /* "inputs", "sites", "check", "top", "clusters", "chains", "timeline",
                            "self", "why" … */
    const char *summary; /* one line, imperative mood, no full stop */
} IbidReportKind;

/* All kinds; `*ret_n` of them, static storage. */
IBID_API const IbidReportKind *ibid_report_kinds(size_t *ret_n);

/*
 * Writes the report `name` ("report" is all of them but the timeline) about a resolved corpus.
 *
 * Of a corpus of one piece the graph is a star: reports with indices then give counts and ages.
 *
 * Returns: (transfer full) the report, ending in a newline; or NULL with IBID_ERROR_USAGE for no
 *   such report, IBID_ERROR_UNKNOWN when A or B is no piece, IBID_ERROR_STORE, IBID_ERROR_NUMERIC.
 */
IBID_API char *ibid_report(const char *name, IbidStore *store, const IbidGraph *graph,
                           const IbidReportOptions *options, GError **error);

/*
 * Lines for overrides.tsv that would settle what is doubtful, all as comments, for a person to
 * choose from: both pieces of an ambiguous reference; the best date that was not believed of an
 * article without one; the author that nearly all other articles of its outlet have, where one has
 * none.
 *
 * Returns: (transfer full) text that ends in a newline; or NULL with IBID_ERROR_STORE.
 */
IBID_API char *ibid_suggest_overrides(IbidStore *store, GError **error);
