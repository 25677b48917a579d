#include "report/chain_sections.h"
#include "report/words.h"

/* People are shown the size of so many baskets at least. */
#define LEAST_BASKETS 5

static const Column basket_columns[] = {
    {"slack", "Shorter by up to", COLUMN_NUMBER},
    {"articles", "Articles", COLUMN_NUMBER},
    {"citations", "Citations", COLUMN_NUMBER},
};

static const Column article_columns[] = {
    {"slack", "Shorter by", COLUMN_NUMBER}, {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},        {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column arc_columns[] = {
    FLOW_ARC_COLUMNS,
    {"slack", NULL, COLUMN_NUMBER},
};

static size_t count_up_to(const uint32_t *values, size_t n, size_t most)
{
    size_t count = 0;

    for (size_t i = 0; i < n; i++)
        count += values[i] <= most;
    return count;
}

static void add_sizes(const IbidFlow *flow, const IbidSlack *slack, size_t most, Finding *finding)
{
    Table *table = finding_table(finding, "baskets", basket_columns, G_N_ELEMENTS(basket_columns));

    table->limit = 0;
    for (size_t k = 0; k <= MAX(most, LEAST_BASKETS) && k <= slack->longest; k++) {
        table_number(table, (int64_t)k);
        table_number(table, (int64_t)count_up_to(slack->of_vertex, flow->n, k));
        table_number(table, (int64_t)count_up_to(slack->of_arc, flow->n_arcs, k));
    }
}

/* By slack, then as the vertices go: by date. */
static void add_articles(const FlowView *view, const IbidSlack *slack, size_t most,
                         Finding *finding)
{
    Table *table = finding_table(finding, "basket", article_columns, G_N_ELEMENTS(article_columns));

    for (size_t k = 0; k <= most && k <= slack->longest; k++)
        for (uint32_t v = 0; v < view->flow->n; v++) {
            const IbidVertex *vertex;

            if (slack->of_vertex[v] != k)
                continue;
            vertex = flow_view_vertex(view, v);
            table_number(table, (int64_t)k);
            table_date(table, vertex->date);
            table_take(table, flow_view_label(view, v));
            table_take(table, words_authors(vertex->authors));
            table_text(table, vertex->key);
        }
}

static void add_arcs(const FlowView *view, const IbidSlack *slack, size_t most, Finding *finding)
{
    const IbidFlow *flow = view->flow;
    Table *table =
        finding_table(finding, "basket_citations", arc_columns, G_N_ELEMENTS(arc_columns));

    table->for_programs = true;
    for (uint32_t v = 0; v < flow->n; v++)
        for (uint32_t k = flow->out_start[v]; k < flow->out_start[v + 1]; k++) {
            if (slack->of_arc[k] > most)
                continue;
            flow_view_add_arc(view, table, v, k);
            table_number(table, slack->of_arc[k]);
        }
}

void chain_sections_slack(const FlowView *view, Finding *finding)
{
    g_autoptr(IbidSlack) slack = NULL;
    size_t most = view->request->options->chains.slack;
    g_autofree char *steps = words_count(most, "citation", "citations");

    if (view->flow->n_arcs == 0)
        return;
    slack = ibid_slack(view->flow);
    finding_heading(finding, 2, "Near the longest chains");
    finding_paragraph(finding,
                      "How many articles and citations lie on a longest chain, or on one that is "
                      "shorter by so many citations (baskets by criticality).");
    add_sizes(view->flow, slack, most, finding);
    if (most == 0)
        finding_paragraph(finding, "Articles on a longest chain:");
    else
        finding_paragraph(finding, "Articles on a chain that is shorter by up to %s:", steps);
    add_articles(view, slack, most, finding);
    add_arcs(view, slack, most, finding);
}
