#include <ibid/analyse.h>

#include "analyse/inner.h"
#include "graph/igraph_compat.h"
#include "graph/igraph_guard.h"
#include "graph/igraph_view.h"

/* Chance of following a citation rather than jumping to any piece; Brin and Page's choice. */
#define DAMPING 0.85

static void count_citations(const IbidGraph *graph, IbidCitationScores *scores)
{
    size_t n_pieces = inner_n_pieces(graph);

    for (size_t i = 0; i < n_pieces; i++) {
        size_t n;
        const uint32_t *arcs = inner_in(graph, i, &n);
        uint32_t lcs = (uint32_t)n;
        uint32_t noself = 0;

        for (size_t j = 0; j < n; j++)
            noself += !ibid_graph_arc(graph, arcs[j])->self;
        g_array_append_val(scores->lcs, lcs);
        g_array_append_val(scores->lcs_noself, noself);
    }
}

static bool rank_pieces(const IbidGraph *graph, GArray *ret_ranks, GError **error)
{
    g_auto(IgraphTurn) turn G_GNUC_UNUSED = igraph_guard_enter();
    g_auto(igraph_vector_t) ranks = {0};
    const igraph_t *inner = igraph_view_borrow(graph, error);

    if (inner == NULL ||
        !igraph_guard(igraph_vector_init(&ranks, 0), "allocate the ranks", error) ||
        !igraph_guard(igraph_compat_pagerank(inner, DAMPING, &ranks), "rank the pieces", error))
        return false;
    g_array_append_vals(ret_ranks, VECTOR(ranks), (guint)igraph_vector_size(&ranks));
    return true;
}

IbidCitationScores *ibid_citation_scores(const IbidGraph *graph, GError **error)
{
    g_autoptr(IbidCitationScores) scores = g_new0(IbidCitationScores, 1);

    scores->lcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    scores->lcs_noself = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    scores->pagerank = g_array_new(FALSE, FALSE, sizeof(double));
    count_citations(graph, scores);
    if (inner_n_pieces(graph) > 0 && !rank_pieces(graph, scores->pagerank, error))
        return NULL;
    return g_steal_pointer(&scores);
}

void ibid_citation_scores_free(IbidCitationScores *scores)
{
    if (scores == NULL)
        return;
    g_array_unref(scores->lcs);
    g_array_unref(scores->lcs_noself);
    g_array_unref(scores->pagerank);
    g_free(scores);
}
