/* Findings for people: text for a terminal, Markdown for a page, JSON for a program. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/filter.h>
#include <ibid/graph.h>
#include <ibid/store.h>

typedef enum {
    IBID_FORMAT_TEXT,
    IBID_FORMAT_MARKDOWN,
    IBID_FORMAT_JSON,
    IBID_FORMAT_CSV,  /* one of the report's tables */
    IBID_FORMAT_HTML, /* a page that needs nothing else */
    IBID_FORMAT_SVG,  /* the report's first figure, as a drawing that needs nothing else */
} IbidReportFormat;

/* Names that a report reads are looked up in its tables; NULL and 0 stand for its defaults. */
typedef struct {
    IbidReportFormat format;
    const char *table; /* for CSV: its name, or NULL for the first */
    size_t limit;      /* rows of a table; 0: 20 for people, all for programs and in the timeline */
    size_t width;      /* of text: columns of the terminal; 0 for a page of 80 */
    bool is_ascii;     /* of text: other letters and bars are written in ASCII */
    /* Says which pieces are shown in lists, and which citations count.  Clusters, chains and
     * structure are those of these pieces and the citations among them. */
    IbidFilter filter;
    unsigned classes;      /* that the graph was loaded with, see IbidGraphOptions: to be told */
    const char *command;   /* the line that asked for it, as a shell reads it; or NULL */
    GPtrArray *complaints; /* gets char *, on lines of files of sets and roles; or NULL */
    const char *citing;    /* why, path: path, address or title of A */
    const char *cited;     /* why, path: path, address or title of B */
    struct {
        const char *by;     /* name of a measure of pieces */
        size_t within_days; /* of the cited piece: only such citations count */
        double citerank_years;
        size_t n_sources; /* of betweenness: estimate it from so many pieces */
    } top;
    struct {
        const char *by;         /* citation, cocitation, coupling */
        const char *similarity; /* count, association, salton, jaccard, inclusion */
        double resolution;
        size_t n_strongest; /* co-cited or coupled partners that each piece keeps */
        size_t n_seeds;     /* runs whose clusters are compared */
    } clusters;
    struct {
        const char *weight; /* spc, splc … */
        const char *path;   /* local-forward, global, key-route-global … */
        const char *cycles; /* set-aside, condense, preprint */
        size_t n_key_routes;
        size_t slack;           /* of baskets */
        bool reduces;           /* the transitive reduction also where it takes long */
        size_t n_historiograph; /* the most cited, with their citations of each other; 0: none */
    } chains;
    struct {
        const char *per;  /* day, month, year */
        const char *show; /* given, received, both; to programs both unless said otherwise */
    } timeline;
    struct {
        const char *level;    /* author, outlet, set, series */
        const char *set_file; /* of the sets */
        const char *per;      /* year, month, all */
        size_t n_resamples;   /* for intervals of rates; 0 for none */
    } self;
    struct {
        const char *per;     /* year, month, day */
        const char *windows; /* of the Price index, in days: "90,365" */
    } ages;
    struct {
        const char *roles_file; /* see ibid_network_read_roles() */
    } grounding;
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
 * Writes the report `name` ("report" is all of them but the timeline) about a resolved corpus, or
 * where `store` is NULL about a graph of the caller's own.
 *
 * Of a corpus of one piece the graph is a star: reports with indices then give counts and ages.
 *
 * Returns: (transfer full) the report, ending in a newline; or NULL with IBID_ERROR_USAGE for no
 *   such report, table or name, or a report that needs a corpus, IBID_ERROR_UNKNOWN when A or B is
 * no piece, IBID_ERROR_STORE, IBID_ERROR_NUMERIC.
 */
IBID_API char *ibid_report(const char *name, IbidStore *store, const IbidGraph *graph,
                           const IbidReportOptions *options, GError **error);

/* What a report is about: a resolved corpus and its graph, or a graph of the caller's own. */
typedef struct {
    IbidStore *store; /* or NULL */
    const IbidGraph *graph;
} IbidReportSubject;

/*
 * Writes what pieces, citations, ranks and clusters changed from one corpus to another: two
 * collections of one site at different times, say.  Pieces are matched as by ibid_compare(), and
 * the report says how.  Of the filter, a cluster's number is that of each corpus, so it is better
 * not asked for.
 *
 * @before, @after  both corpora, or both graphs of the caller's own
 *
 * Returns: as ibid_report().
 * Cost: that of ibid_compare(), of three runs of ibid_clusters(), and one pass over all references.
 */
IBID_API char *ibid_report_difference(const IbidReportSubject *before,
                                      const IbidReportSubject *after,
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
