/*
 * The citation graph: who cites whom, and when.
 *
 * Vertices are numbered 0 .. n-1: first the pieces of the corpus, then stubs, then outside sources,
 * each by date and key, then dates.  Stubs and outside sources that no citation names are left out.
 * Arcs run from the citing to the cited piece, and from whatever has a date to that date; there is
 * at most one between two vertices, and none from a vertex to itself.  Arcs are numbered in order
 * of their citing, then cited vertex.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/model.h>
#include <ibid/store.h>

typedef enum {
    IBID_VERTEX_PIECE,
    IBID_VERTEX_STUB,
    IBID_VERTEX_EXTERNAL,
    IBID_VERTEX_DATE,
    IBID_N_VERTEX_KINDS,
} IbidVertexKind;

/* "piece", "stub", "external" or "date"; static storage. */
IBID_API const char *ibid_vertex_kind_name(IbidVertexKind kind);

/* Strings are the graph's.  A date's key is its ISO form, and nothing else of it is known. */
typedef struct {
    IbidVertexKind kind;
    const char *key;          /* unique within its kind */
    const char *label;        /* what to show: the title, else the address; never NULL */
    const char *title;        /* or NULL */
    const GPtrArray *authors; /* char *, as printed or as aliases say; may be empty, never NULL */
    const char *outlet;       /* or NULL */
    const char *url;          /* or NULL */
    IbidDate date;
    unsigned n_documents; /* 0 unless a piece of the corpus */
    unsigned n_lost; /* references that nothing was found for, in the document with most of them */
} IbidVertex;

typedef enum { IBID_ARC_CITES, IBID_ARC_PUBLISHED } IbidArcKind;

typedef struct {
    IbidArcKind kind;
    uint32_t citing;    /* vertex */
    uint32_t cited;     /* vertex */
    unsigned classes;   /* of its references: set of 1 << IbidReferenceClass */
    unsigned mentions;  /* how many references, in the document with most of them; 1 for a date */
    bool self;          /* the two pieces share an author */
    bool dated;         /* both ends are; else lag_days is 0 */
    int64_t lag_days;   /* date(citing) - date(cited); negative for a citation of the future */
    const char *anchor; /* of the first reference that has one; the graph's, or NULL */
} IbidArc;

/* Which names a person says are one author's: the lines of aliases.tsv. */
typedef struct IbidAuthorAliases IbidAuthorAliases;

/*
 * Reads a whole file of aliases: lines of a name and its other spellings, with a tab between.
 * Empty lines and lines that begin with "#" say nothing.  A line that cannot be read, and a
 * spelling that stands under two people, is left out and told; the rest goes on.
 *
 * @name            of the file, for complaints
 * @ret_complaints  char * "FILE:LINE: what is wrong; what to do", in order of lines, safe to print
 *
 * Returns: (transfer full).
 */
IBID_API IbidAuthorAliases *ibid_author_aliases_new(const char *name, const char *text,
                                                    size_t length, GPtrArray **ret_complaints);
IBID_API IbidAuthorAliases *ibid_author_aliases_ref(IbidAuthorAliases *aliases);
IBID_API void ibid_author_aliases_unref(IbidAuthorAliases *aliases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidAuthorAliases, ibid_author_aliases_unref)

typedef struct {
    unsigned classes;           /* that make arcs, as a set; 0 for IBID_CITING_CLASSES */
    IbidDatePrecision dates;    /* a date vertex per day (the default), month or year */
    IbidAuthorAliases *aliases; /* or NULL; the graph takes a reference */
} IbidGraphOptions;

typedef struct IbidGraph IbidGraph;

/*
 * Builds the graph of a resolved corpus.  `options` may be NULL.
 *
 * Returns: (transfer full) the graph, or NULL with IBID_ERROR_STORE.
 */
IBID_API IbidGraph *ibid_graph_load(IbidStore *store, const IbidGraphOptions *options,
                                    GError **error);

/*
 * Builds a graph of the caller's own, for tests and embedders.
 *
 * @pieces  IbidPiece *, in any order; the graph sorts its vertices and takes a reference
 * @arcs    IbidArc of kind IBID_ARC_CITES whose ends are indices into `pieces`; loops are dropped
 *          and repeated arcs folded; `self`, `dated` and `lag_days` are worked out anew
 */
IBID_API IbidGraph *ibid_graph_new(GPtrArray *pieces, const GArray *arcs,
                                   const IbidGraphOptions *options);

/*
 * The part of a graph that is made of some of its pieces and some of the citations by them, with
 * what these cite outside the corpus, and the dates of all that.
 *
 * @whole         must outlive the part: strings are its own
 * @keeps_piece   one a piece; NULL for all
 * @keeps_arc     one an arc, looked at for citations only; NULL for all
 *
 * Returns: (transfer full).  Cost: O(vertices + arcs).
 */
IBID_API IbidGraph *ibid_graph_select(const IbidGraph *whole, const bool *keeps_piece,
                                      const bool *keeps_arc);
IBID_API void ibid_graph_free(IbidGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidGraph, ibid_graph_free)

IBID_API size_t ibid_graph_n_vertices(const IbidGraph *graph);
/* How many vertices are of `kind`; the first of them is ibid_graph_first(). */
IBID_API size_t ibid_graph_n_of_kind(const IbidGraph *graph, IbidVertexKind kind);
IBID_API size_t ibid_graph_first(const IbidGraph *graph, IbidVertexKind kind);
IBID_API const IbidVertex *ibid_graph_vertex(const IbidGraph *graph, size_t vertex);

IBID_API size_t ibid_graph_n_arcs(const IbidGraph *graph);
IBID_API const IbidArc *ibid_graph_arc(const IbidGraph *graph, size_t arc);

/* The arcs that leave `vertex` are numbers [*ret_first, *ret_end). */
IBID_API void ibid_graph_out(const IbidGraph *graph, size_t vertex, size_t *ret_first,
                             size_t *ret_end);

/* Numbers of the arcs that enter `vertex`, ascending; `*ret_n` of them, the graph's. */
IBID_API const uint32_t *ibid_graph_in(const IbidGraph *graph, size_t vertex, size_t *ret_n);

/* True when `arc` is a citation between two pieces of the corpus. */
IBID_API bool ibid_graph_is_inner(const IbidGraph *graph, size_t arc);
