/*
 * Measures over a citation graph.
 *
 * All look only at citations, and unless said otherwise only at those between pieces of the corpus
 * (vertices 0 .. n-1 where n = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE)).  Results are plain
 * structs of the caller's.  Errors are IBID_ERROR_NUMERIC, when igraph refuses or runs out of
 * memory.  An empty graph yields empty results.
 */
#pragma once

#include <ibid/graph.h>

/* A division of vertices; parts are numbered by size (largest first), then earliest date, then
 * key of the earliest vertex. */
typedef struct {
    GArray *part_of; /* uint32_t, one a vertex */
    GArray *sizes;   /* uint32_t, one a part */
    double quality;  /* modularity of the division in [-1/2, 1]; NAN where there are none */
} IbidPartition;

IBID_API void ibid_partition_free(IbidPartition *partition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPartition, ibid_partition_free)

/* One period of an author's references; years of the citing piece. */
typedef struct {
    int year; /* 0: pieces without a date */
    unsigned pieces;
    unsigned references; /* distinct cited pieces, stubs and outside sources, summed over pieces */
    unsigned own;        /* of them, the author's own pieces in the corpus */
    unsigned resolved;   /* of them, pieces in the corpus, own or not */
    unsigned body, body_own; /* resolved, where a body reference (or a footnote) is among them */
    unsigned appendix, appendix_own; /* resolved, where an appendix reference is among them */
} IbidSelfYear;

/* The self-citations of one author. */
typedef struct {
    char *author;
    unsigned pieces;
    GArray *years; /* IbidSelfYear, ascending */
    IbidSelfYear total;
    double median_lag_days; /* of own citations with dates on both ends; NAN when there is none */
} IbidSelfCitations;

IBID_API void ibid_self_citations_free(IbidSelfCitations *citations);

/*
 * Synchronous self-citation of every author in the corpus, most own citations first, then by name.
 * The rate of a period is own / resolved.
 *
 * Returns: (transfer full) array of IbidSelfCitations *.
 * Source: D. W. Aksnes, "A macro study of self-citation", 2003, doi:10.1023/A:1021919228368.
 */
IBID_API GPtrArray *ibid_self_citation(const IbidGraph *graph);
