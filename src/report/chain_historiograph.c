#include <ibid/paths.h>

#include "report/chain_sections.h"
#include "report/words.h"

static const Column article_columns[] = {
    {"cited_by", "Cited by", COLUMN_NUMBER}, {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},         {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column arc_columns[] = {
    {"citing_date", "Citing of", COLUMN_DATE}, {"citing", "Citing", COLUMN_TEXT},
    {"cited_date", "Cited of", COLUMN_DATE},   {"cited", "Cited", COLUMN_TEXT},
    {"citing_path", NULL, COLUMN_PATH},        {"cited_path", NULL, COLUMN_PATH},
};

static void add_articles(const ReportRequest *request, const GArray *chosen, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    Table *table =
        finding_table(finding, "historiograph", article_columns, G_N_ELEMENTS(article_columns));

    table->limit = 0;
    for (guint i = 0; i < chosen->len; i++) {
        uint32_t v = g_array_index(chosen, uint32_t, i);
        const IbidVertex *vertex = request_vertex(request, network, v);

        table_number(table, network->in_start[v + 1] - network->in_start[v]);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

/* Returns: how many there are. */
static size_t add_arcs(const ReportRequest *request, const GArray *chosen, Finding *finding)
{
    g_autofree bool *keeps = g_new0(bool, request->selected->n + 1);
    g_autoptr(IbidNetwork) among = NULL;
    Table *table =
        finding_table(finding, "historiograph_citations", arc_columns, G_N_ELEMENTS(arc_columns));

    table->limit = 0;
    for (guint i = 0; i < chosen->len; i++)
        keeps[g_array_index(chosen, uint32_t, i)] = true;
    among = ibid_network_select(request->selected, keeps, NULL, NULL);
    for (uint32_t v = 0; v < among->n; v++)
        for (uint32_t k = among->out_start[v]; k < among->out_start[v + 1]; k++) {
            const IbidVertex *citing = request_vertex(request, among, v);
            const IbidVertex *cited = request_vertex(request, among, among->out[k]);

            table_date(table, citing->date);
            table_text(table, citing->label);
            table_date(table, cited->date);
            table_text(table, cited->label);
            table_text(table, citing->key);
            table_text(table, cited->key);
        }
    return among->n_arcs;
}

void chain_sections_historiograph(const FlowView *view, Finding *finding)
{
    const ReportRequest *request = view->request;
    size_t k = request->options->chains.n_historiograph;
    g_autoptr(GArray) chosen = NULL;
    g_autofree char *articles = NULL;

    if (k == 0)
        return;
    chosen = ibid_historiograph(request->selected, k, 1);
    articles = words_count(chosen->len, "article", "articles");
    finding_heading(finding, 2, "Historiograph");
    finding_paragraph(finding, "The %s most cited here, by date, and how they cite each other.",
                      articles);
    add_articles(request, chosen, finding);
    if (add_arcs(request, chosen, finding) == 0)
        finding_paragraph(finding, "None of them cites another.");
}
