#include <ibid/scores.h>

#include "report/request.h"
#include "report/words.h"

/* Digits after the point: enough to tell pieces apart, few enough to be the same everywhere. */
#define PAGERANK_DIGITS 6

static const Column piece_columns[] = {
    {"rank", "#", COLUMN_NUMBER},
    {"lcs", "Cited by", COLUMN_NUMBER},
    {"lcs_noself", "By others", COLUMN_NUMBER},
    {"pagerank", "PageRank", COLUMN_DECIMAL},
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column outside_columns[] = {
    {"rank", "#", COLUMN_NUMBER},  {"citing", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE}, {"title", "What", COLUMN_TEXT},
    {"url", NULL, COLUMN_PATH},
};

typedef struct {
    uint32_t vertex;
    uint32_t first, second; /* counts to sort by, largest first */
} Ranked;

static int by_rank(const void *a, const void *b)
{
    const Ranked *left = a, *right = b;

    if (left->first != right->first)
        return left->first > right->first ? -1 : 1;
    if (left->second != right->second)
        return left->second > right->second ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

static void add_piece(Table *table, size_t rank, const IbidVertex *vertex, const Ranked *counts,
                      double pagerank)
{
    table_number(table, (int64_t)rank);
    table_number(table, counts->first);
    table_number(table, counts->second);
    table_decimal(table, pagerank, PAGERANK_DIGITS);
    table_date(table, vertex->date);
    table_text(table, vertex->label);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->key);
}

static void add_pieces(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = ibid_graph_network(request->graph);
    const IbidLocalCitationOptions by_others = {.without_self = true};
    g_autofree uint32_t *lcs = ibid_local_citations(network, NULL);
    g_autofree uint32_t *lcs_noself = ibid_local_citations(network, &by_others);
    g_autofree double *pagerank = ibid_pagerank(network, NULL);
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));
    Table *table;

    for (uint32_t i = 0; i < network->n; i++) {
        Ranked ranked = {i, lcs[i], lcs_noself[i]};

        if (ranked.first > 0 && request_wants(request, i))
            g_array_append_val(ranking, ranked);
    }
    g_array_sort(ranking, by_rank);
    if (ranking->len == 0)
        finding_paragraph(finding, "No article here is cited by another article here.");
    table = finding_table(finding, "most_cited", piece_columns, G_N_ELEMENTS(piece_columns));
    for (guint i = 0; i < ranking->len; i++) {
        const Ranked *ranked = &g_array_index(ranking, Ranked, i);

        add_piece(table, i + 1, ibid_graph_vertex(request->graph, ranked->vertex), ranked,
                  pagerank[ranked->vertex]);
    }
}

/* The most cited vertices of a kind that is not in the corpus. */
static void add_outside(const ReportRequest *request, Finding *finding, IbidVertexKind kind,
                        const char *name)
{
    const IbidGraph *graph = request->graph;
    size_t first = ibid_graph_first(graph, kind), n = ibid_graph_n_of_kind(graph, kind);
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Ranked));
    Table *table;

    for (size_t i = first; i < first + n; i++) {
        size_t n_citing;

        ibid_graph_in(graph, i, &n_citing);
        if (n_citing > 0)
            g_array_append_val(ranking, ((Ranked){(uint32_t)i, (uint32_t)n_citing, 0}));
    }
    g_array_sort(ranking, by_rank);
    if (ranking->len == 0)
        finding_paragraph(finding, "None.");
    table = finding_table(finding, name, outside_columns, G_N_ELEMENTS(outside_columns));
    for (guint i = 0; i < ranking->len; i++) {
        const Ranked *ranked = &g_array_index(ranking, Ranked, i);
        const IbidVertex *vertex = ibid_graph_vertex(graph, ranked->vertex);

        table_number(table, i + 1);
        table_number(table, ranked->first);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->url);
    }
}

bool report_top(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)error;
    finding_heading(finding, 1, "Most cited");
    finding_note(finding,
                 "“Cited by” counts the articles of this corpus that cite an article (its local "
                 "citation score), “By others” only those that share no author with it.  PageRank "
                 "also weighs who cites: being cited by much-cited articles counts for more; all "
                 "values sum to 1.");
    add_pieces(request, finding);
    finding_heading(finding, 2, "Most cited but missing");
    finding_note(finding, "Cited by title, or at an address of the corpus's own sites, but not "
                          "among the articles that were read.");
    add_outside(request, finding, IBID_VERTEX_STUB, "most_cited_missing");
    finding_heading(finding, 2, "Most cited outside sources");
    add_outside(request, finding, IBID_VERTEX_EXTERNAL, "most_cited_outside");
    return true;
}
