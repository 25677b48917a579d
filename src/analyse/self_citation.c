#include <ibid/analyse.h>
#include <math.h>
#include <string.h>

#include "graph/author_index.h"

#define BODY_CLASSES (1u << IBID_CLASS_BODY | 1u << IBID_CLASS_FOOTNOTE)
#define APPENDIX_CLASSES (1u << IBID_CLASS_APPENDIX)

static void count_arc(const IbidArc *arc, bool is_inner, bool is_own, IbidSelfYear *year)
{
    bool is_body = (arc->classes & BODY_CLASSES) != 0;
    bool is_appendix = (arc->classes & APPENDIX_CLASSES) != 0;

    year->references++;
    if (!is_inner)
        return;
    year->resolved++;
    year->body += is_body;
    year->appendix += is_appendix;
    if (!is_own)
        return;
    year->own++;
    year->body_own += is_body;
    year->appendix_own += is_appendix;
}

/* Counts what `piece`, by `author`, cites; lags of own citations are added to `lags`. */
static IbidSelfYear count_piece(const IbidGraph *graph, uint32_t author, uint32_t piece,
                                GArray *lags)
{
    IbidSelfYear year = {.year = ibid_graph_vertex(graph, piece)->date.year, .pieces = 1};
    size_t i;
    size_t end;

    for (ibid_graph_out(graph, piece, &i, &end); i < end; i++) {
        const IbidArc *arc = ibid_graph_arc(graph, i);
        bool is_inner = ibid_graph_is_inner(graph, i);
        bool is_own =
            is_inner && author_index_wrote(author_index_borrow(graph), author, arc->cited);

        if (arc->kind != IBID_ARC_CITES)
            continue;
        count_arc(arc, is_inner, is_own, &year);
        if (is_own && arc->dated)
            g_array_append_val(lags, arc->lag_days);
    }
    return year;
}

static void add_year(IbidSelfYear *sum, const IbidSelfYear *year)
{
    sum->pieces += year->pieces;
    sum->references += year->references;
    sum->own += year->own;
    sum->resolved += year->resolved;
    sum->body += year->body;
    sum->body_own += year->body_own;
    sum->appendix += year->appendix;
    sum->appendix_own += year->appendix_own;
}

static int by_lag(gconstpointer a, gconstpointer b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static double median(GArray *lags)
{
    guint middle = lags->len / 2;

    if (lags->len == 0)
        return NAN;
    g_array_sort(lags, by_lag);

    double upper = (double)g_array_index(lags, int64_t, middle);

    if (lags->len % 2 == 1)
        return upper;
    return ((double)g_array_index(lags, int64_t, middle - 1) + upper) / 2;
}

/* @pieces  uint32_t ascending, so by date */
static IbidSelfCitations *count_author(const IbidGraph *graph, uint32_t author,
                                       const GArray *pieces)
{
    IbidSelfCitations *citations = g_new0(IbidSelfCitations, 1);
    g_autoptr(GArray) lags = g_array_new(FALSE, FALSE, sizeof(int64_t));

    citations->author = g_strdup(author_index_name(author_index_borrow(graph), author));
    citations->pieces = pieces->len;
    citations->years = g_array_new(FALSE, FALSE, sizeof(IbidSelfYear));
    for (guint i = 0; i < pieces->len; i++) {
        IbidSelfYear year = count_piece(graph, author, g_array_index(pieces, uint32_t, i), lags);
        guint n = citations->years->len;
        IbidSelfYear *last = n == 0 ? NULL : &g_array_index(citations->years, IbidSelfYear, n - 1);

        add_year(&citations->total, &year);
        if (last != NULL && last->year == year.year)
            add_year(last, &year);
        else
            g_array_append_val(citations->years, year);
    }
    citations->median_lag_days = median(lags);
    return citations;
}

static int by_own_then_name(gconstpointer a, gconstpointer b)
{
    const IbidSelfCitations *x = *(IbidSelfCitations *const *)a;
    const IbidSelfCitations *y = *(IbidSelfCitations *const *)b;

    if (x->total.own != y->total.own)
        return x->total.own < y->total.own ? 1 : -1;
    return strcmp(x->author, y->author);
}

/* Pieces of the corpus by each author: GArray of uint32_t, NULL for authors of none. */
static GPtrArray *pieces_by_author(const IbidGraph *graph)
{
    const AuthorIndex *index = author_index_borrow(graph);
    GPtrArray *by_author = g_ptr_array_new();
    uint32_t n_pieces = (uint32_t)ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);

    g_ptr_array_set_size(by_author, (int)author_index_size(index));
    for (uint32_t i = 0; i < n_pieces; i++) {
        size_t n;
        const uint32_t *authors = author_index_of(index, i, &n);

        for (size_t j = 0; j < n; j++) {
            GArray **pieces = (GArray **)&g_ptr_array_index(by_author, authors[j]);

            if (*pieces == NULL)
                *pieces = g_array_new(FALSE, FALSE, sizeof(uint32_t));
            g_array_append_val(*pieces, i);
        }
    }
    return by_author;
}

static void free_citations(gpointer citations)
{
    ibid_self_citations_free(citations);
}

GPtrArray *ibid_self_citation(const IbidGraph *graph)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(free_citations);
    g_autoptr(GPtrArray) by_author = pieces_by_author(graph);

    for (guint i = 0; i < by_author->len; i++) {
        g_autoptr(GArray) pieces = g_ptr_array_index(by_author, i);

        if (pieces != NULL)
            g_ptr_array_add(all, count_author(graph, i, pieces));
    }
    g_ptr_array_sort(all, by_own_then_name);
    return all;
}

void ibid_self_citations_free(IbidSelfCitations *citations)
{
    if (citations == NULL)
        return;
    g_free(citations->author);
    g_array_unref(citations->years);
    g_free(citations);
}
