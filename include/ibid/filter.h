/*
 * Which pieces, and which citations, a finding is about.
 */
#pragma once

#include <ibid/graph.h>
#include <ibid/network.h>

typedef enum { IBID_SELF_INCLUDE, IBID_SELF_EXCLUDE, IBID_SELF_ONLY } IbidSelfFilter;

/* All-zero lets everything through. */
typedef struct {
    const char *author;  /* of pieces, in any spelling; or NULL */
    const char *outlet;  /* of pieces, case and punctuation aside; or NULL */
    IbidDate from, to;   /* of pieces, both inclusive; {0} for no bound */
    size_t cluster;      /* of pieces: number in the clusters of the citations that count, from 1 */
    IbidSelfFilter self; /* which citations count */
} IbidFilter;

/* True where it lets everything through. */
IBID_API bool ibid_filter_is_open(const IbidFilter *filter);

/* True when a citation counts. */
IBID_API bool ibid_filter_counts(const IbidFilter *filter, const IbidArc *arc);

/*
 * The network of all pieces and the citations that count.
 *
 * Returns: (transfer full) to be freed with ibid_network_free(), also where it is the graph's own.
 */
IBID_API IbidNetwork *ibid_filter_citations(const IbidFilter *filter, const IbidGraph *graph);

/*
 * Which pieces are asked for.
 *
 * @counted     ibid_filter_citations()
 * @ret_wanted  (transfer full) one a piece; NULL for all
 *
 * Returns: false with the error of ibid_clusters(), where a cluster was asked for.
 */
IBID_API bool ibid_filter_pieces(const IbidFilter *filter, const IbidGraph *graph,
                                 const IbidNetwork *counted, bool **ret_wanted, GError **error);

/*
 * The graph of the pieces that are asked for and the citations by them that count, see
 * ibid_graph_select().
 *
 * Returns: (transfer full) it must not outlive `graph`; NULL as ibid_filter_pieces().
 */
IBID_API IbidGraph *ibid_filter_graph(const IbidFilter *filter, const IbidGraph *graph,
                                      GError **error);
