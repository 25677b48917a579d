/* The graph and its tables for other programs: GraphML, CSV, JSON and many more. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/flow.h>
#include <ibid/graph.h>
#include <ibid/network.h>
#include <ibid/store.h>

/* A format writes at most so many files. */
#define IBID_EXPORT_PARTS 4

/* One format; a format may write several files. */
typedef struct {
    const char *name; /* "graphml", "references-csv", "pieces-csv", "json" … */
    const char *file; /* name of the file that `ibid run` gives it, or NULL: not written then */
    const char *summary;
    /* Of a format of several files: what each is, the first first.  ".clu" stands for the ending of
     * the first one's name; "edges" for "nodes", or is put after the name. */
    const char *parts[IBID_EXPORT_PARTS];
    bool is_folder; /* writes a folder of files, which the format names itself */
} IbidExportFormat;

/* A format by its number, from 0; NULL where there are no more.  Static storage. */
IBID_API const IbidExportFormat *ibid_export_format(size_t number);

typedef struct {
    /* Which scores of pieces to add as attributes: names of measures with commas between, "all" or
     * "none"; NULL for those that take about one pass over the citations. */
    const char *measures;
} IbidExportOptions;

/*
 * Writes a resolved corpus in a format of one file; where `store` is NULL, a graph of the caller's
 * own.
 *
 * Edges run from the citing to the cited piece, and from a piece to its date.  CSV is RFC 4180
 * with CRLF; cells of words that a spreadsheet would take for a formula (anchors, titles, authors,
 * outlets, sentences, headings) get an apostrophe in front, paths and addresses never do.
 *
 * @options  or NULL
 *
 * Returns: (transfer full) the file's content, or NULL with IBID_ERROR_USAGE for no such format or
 *   measure, a format that needs a corpus or writes several files or a folder, IBID_ERROR_STORE,
 *   IBID_ERROR_NUMERIC.
 */
IBID_API GString *ibid_export(const char *format, IbidStore *store, const IbidGraph *graph,
                              const IbidExportOptions *options, GError **error);

/*
 * Gets one file of an export; `path` and `content` are borrowed.  Returns: true to go on, or false
 * with `error` set.
 */
typedef bool (*IbidExportWrite)(const char *path, const GString *content, gpointer data,
                                GError **error);

/*
 * Likewise in any format, one file after the other.
 *
 * @path   of the first file, from which the names of the others follow; or of the folder, where the
 *         format writes one: names in it are safe on any system, unique whatever the case of their
 *         letters, and lead nowhere else.  Nothing of it is made or looked at here.
 * @write  called only when all of a format's files are ready, but for a folder's, of which it is
 *         given each when that is, so that they need not be in memory together
 *
 * Returns: false with the errors of ibid_export() and of `write`, and IBID_ERROR_USAGE where `path`
 *   is what another of the files is to be called.
 */
IBID_API bool ibid_export_files(const char *format, const char *path, IbidStore *store,
                                const IbidGraph *graph, const IbidExportOptions *options,
                                IbidExportWrite write, gpointer data, GError **error);

typedef struct {
    size_t top;                /* length of the lists of highest values; 0 for 10 */
    double decay;              /* of geometric and arithmetic weights of paths; 0 for 0.5 */
    double citerank_years;     /* IbidCiterankOptions.years */
    IbidCycleRule cycles;      /* of all that follows chains */
    const uint32_t *partition; /* n labels, for the modularity of this division; or NULL */
    const uint8_t *roles;      /* n of IbidRole, for grounding and circular reporting; or NULL */
    bool is_large; /* leave out what takes much more than passes over it, as exact betweenness */
    uint32_t n_sources;  /* estimate betweenness from so many pieces; 0: exactly, if at all */
    GPtrArray *left_out; /* or NULL: gets char *, why a measure that takes too much is null */
} IbidMeasuresOptions;

/*
 * All measures of a network as JSON, under the keys of ../shared/oracle/oracle.py.  With
 * `n_sources`, "betweenness_sample" has the number of sources and the standard errors of the
 * estimates listed.  Of a path of more than 10,000 citations only their number is told.
 *
 * @options  or NULL
 *
 * Returns: (transfer full) an object with sorted keys, ending in a newline; or NULL with
 *   IBID_ERROR_NUMERIC.
 */
IBID_API char *ibid_export_measures(const IbidNetwork *network, const IbidMeasuresOptions *options,
                                    GError **error);
