#include <ibid/ages.h>
#include <ibid/scores.h>
#include <math.h>

#include "report/cited_lists.h"
#include "report/division.h"
#include "report/request.h"
#include "report/words.h"

/* Rows that stand in a page, so that it shows them without scripts; the others are data. */
#define ROWS_ON_PAGE 200

/* What a row says is known without a store, too. */
static const Column article_columns[] = {
    {"title", "Title", COLUMN_TEXT},
    {"lcs", "Cited by", COLUMN_NUMBER},
    {"lcs_noself", "By others", COLUMN_NUMBER},
    {"references", "Refers to", COLUMN_NUMBER},
    {"median_lag_days", "Median lag (days)", COLUMN_DECIMAL},
    {"cluster", "Cluster", COLUMN_YEAR},
    {"date", "Date", COLUMN_DATE},
    {"authors", "Author", COLUMN_TEXT},
    {"outlet", "Outlet", COLUMN_TEXT},
    {"path", NULL, COLUMN_PATH},
};

typedef struct {
    uint32_t *lcs, *lcs_noself;
    double *lags; /* medians, of citations of articles here */
    Division division;
    uint32_t *cluster; /* one a counted piece, from 1 on; 0 for none */
} Known;

static void known_clear(Known *known)
{
    g_free(known->lcs);
    g_free(known->lcs_noself);
    g_free(known->lags);
    g_free(known->cluster);
    division_clear(&known->division);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Known, known_clear)

/* Clusters are those of the selected pieces; one of a single piece is none. */
static void number_clusters(const ReportRequest *request, Known *known)
{
    const IbidNetwork *selected = request->selected;
    const IbidPartition *clusters = known->division.clusters;

    known->cluster = g_new0(uint32_t, request->counted->n + 1);
    for (uint32_t v = 0; v < selected->n; v++) {
        uint32_t cluster = g_array_index(clusters->part_of, uint32_t, v);

        if (g_array_index(clusters->sizes, uint32_t, cluster) > 1)
            known->cluster[selected->graph_vertex[v]] = cluster + 1;
    }
}

static bool read_known(const ReportRequest *request, Known *known, GError **error)
{
    const IbidLocalCitationOptions without_self = {.without_self = true};
    g_autoptr(IbidCitations) citations = ibid_citations_of_network(request->counted);

    known->lags = ibid_half_lives(citations, /* of_cited= */ false);
    known->lcs = ibid_local_citations(request->counted, NULL);
    known->lcs_noself = ibid_local_citations(request->counted, &without_self);
    if (!division_find(request, &known->division, error))
        return false;
    number_clusters(request, known);
    return true;
}

typedef struct {
    uint32_t vertex, lcs, lcs_noself;
} Cited;

static int most_cited_first(gconstpointer a, gconstpointer b)
{
    const Cited *left = a, *right = b;

    if (left->lcs != right->lcs)
        return left->lcs > right->lcs ? -1 : 1;
    if (left->lcs_noself != right->lcs_noself)
        return left->lcs_noself > right->lcs_noself ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

static GArray *list_articles(const ReportRequest *request, const Known *known)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(Cited));

    for (uint32_t v = 0; v < request->counted->n; v++)
        if (request_wants(request, v))
            g_array_append_vals(list, &(Cited){v, known->lcs[v], known->lcs_noself[v]}, 1);
    g_array_sort(list, most_cited_first);
    return list;
}

/* How many things it refers to, here and elsewhere. */
static size_t count_references(const ReportRequest *request, size_t vertex)
{
    size_t arc, end, n = 0;

    ibid_graph_out(request->graph, vertex, &arc, &end);
    for (; arc < end; arc++)
        n += ibid_graph_arc(request->graph, arc)->kind == IBID_ARC_CITES &&
             request_counts(request, arc);
    return n;
}

static void add_article(const ReportRequest *request, const Known *known, Table *table,
                        const Cited *cited)
{
    const IbidVertex *vertex = request_vertex(request, request->counted, cited->vertex);
    double lag = known->lags[cited->vertex];

    table_text(table, vertex->label);
    table_number(table, cited->lcs);
    table_number(table, cited->lcs_noself);
    table_number(table,
                 (int64_t)count_references(request, request->counted->graph_vertex[cited->vertex]));
    table_decimal(table, lag, lag == floor(lag) ? 0 : 1);
    if (known->cluster[cited->vertex] > 0)
        table_number(table, known->cluster[cited->vertex]);
    else
        table_nothing(table);
    table_date(table, vertex->date);
    table_take(table, words_authors(vertex->authors));
    table_text(table, vertex->outlet);
    table_text(table, vertex->key);
}

static void introduce(Finding *finding)
{
    finding_heading(finding, 1, "The articles");
    finding_note(finding,
                 "Most cited first.  “Cited by” counts the articles of this corpus that cite an "
                 "article (its local citation score), “By others” only those that share no author "
                 "with it.  “Refers to” counts the different things that it cites, here or "
                 "elsewhere; “Median lag” is how much older, in days, the articles "
                 "here are that it cites.");
}

bool report_articles(const ReportRequest *request, Finding *finding, GError **error)
{
    g_auto(Known) known = {0};
    g_autoptr(GArray) list = NULL;
    Table *table;

    if (!read_known(request, &known, error))
        return false;
    list = list_articles(request, &known);
    introduce(finding);
    cited_add_silent(request, finding);
    table = finding_table(finding, "articles", article_columns, G_N_ELEMENTS(article_columns));
    table->is_of_pieces = true;
    if (request->options->format == IBID_FORMAT_HTML && request->options->limit == 0)
        table->limit = ROWS_ON_PAGE;
    for (guint i = 0; i < list->len; i++)
        add_article(request, &known, table, &g_array_index(list, Cited, i));
    return cited_add_outside(request, finding, error);
}
