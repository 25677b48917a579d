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

/* A division of the pieces; parts are numbered by size (largest first), then earliest date, then
 * key of the earliest piece. */
typedef struct {
    GArray *part_of; /* uint32_t, one a piece */
    GArray *sizes;   /* uint32_t, one a part */
    double quality;  /* modularity of the division in [-1/2, 1]; NAN where there are no arcs */
} IbidPartition;

IBID_API void ibid_partition_free(IbidPartition *partition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidPartition, ibid_partition_free)

/*
 * Leiden clusters of the undirected citation graph, by modularity, with a fixed seed.
 *
 * Cost: nearly linear in arcs.
 * Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
 *   well-connected communities", 2019, doi:10.1038/s41598-019-41695-z; solved by igraph.
 */
IBID_API IbidPartition *ibid_clusters(const IbidGraph *graph, GError **error);

/*
 * The acyclic part of the citation graph, and what had to be set aside to get it.
 *
 * Within each strongly connected part, first the citations of the future (cited date later than
 * citing) are set aside; where a loop remains, the arcs of a feedback arc set are too (or, with
 * more than 30,000 pieces on such loops, those from an earlier to a later vertex).  All other arcs
 * stay, citations of the future outside any loop among them. Dates are compared at the coarser
 * precision of the two.
 *
 * Source of the feedback arc set: P. Eades, X. Lin and W. F. Smyth, "A fast and effective heuristic
 *   for the feedback arc set problem", 1993, doi:10.1016/0020-0190(93)90079-O; solved by igraph.
 */
typedef struct {
    GArray *kept;      /* size_t: arcs of the acyclic part, ascending */
    GArray *set_aside; /* size_t: arcs left out of it, ascending */
    size_t n_loops;    /* strongly connected parts of more than one piece */
    GArray *loop_of;   /* uint32_t, one a piece: 0 for none, else 1 .. n_loops */
    GArray *future;    /* size_t: all citations of the future, ascending, loops or not */
} IbidAcyclicPart;

IBID_API void ibid_acyclic_part_free(IbidAcyclicPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidAcyclicPart, ibid_acyclic_part_free)

IBID_API IbidAcyclicPart *ibid_acyclic_part(const IbidGraph *graph, GError **error);

/*
 * The longest chain of citations in the acyclic part, oldest piece first; the one whose keys come
 * first in byte order where several are as long.
 *
 * Returns: (transfer full) vertices as uint32_t; empty when nothing is cited.
 * Cost: O(pieces + arcs).
 */
IBID_API GArray *ibid_longest_chain(const IbidGraph *graph, const IbidAcyclicPart *part,
                                    GError **error);

/* Search path counts and the main path along them. */
typedef struct {
    GPtrArray *counts; /* char *: exact count in decimal, one a kept arc, in the order of `kept` */
    GArray *main_path; /* uint32_t: vertices of the global main path, oldest first */
    char *total;       /* number of source-to-sink paths, in decimal */
} IbidSearchPaths;

IBID_API void ibid_search_paths_free(IbidSearchPaths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IbidSearchPaths, ibid_search_paths_free)

/*
 * Search path count (SPC) of every arc: how many paths from a source (a cited piece that cites
 * nothing) to a sink (a citing piece that nothing cites) run through it, in the direction in which
 * knowledge flows, from cited to citing.  The global main path is the source-to-sink path with the
 * largest sum of counts; among equals, the one whose keys come first in byte order.
 *
 * Errors: IBID_ERROR_NUMERIC also when the counts would take more than 1 GB: there are as many
 *   digits as the graph is long.
 * Cost: O(pieces + arcs) additions and multiplications of exact integers.
 * Source: N. P. Hummon and P. Doreian, "Connectivity in a citation network", 1989,
 *   doi:10.1016/0378-8733(89)90017-8; V. Batagelj, "Efficient algorithms for citation network
 *   analysis", 2003, arXiv:cs/0309023; J. S. Liu and L. Y. Y. Lu, "An integrated approach for main
 *   path analysis", 2012, doi:10.1002/asi.21692.
 */
IBID_API IbidSearchPaths *ibid_search_paths(const IbidGraph *graph, const IbidAcyclicPart *part,
                                            GError **error);

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
