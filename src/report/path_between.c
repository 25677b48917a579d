#include "report/path_sections.h"
#include "report/words.h"

/* Chains that are listed, unless asked for another number: there may be more than atoms. */
#define LISTED_FOR_PEOPLE 10
#define LISTED_FOR_PROGRAMS 1000

static const Column chain_columns[] = {
    {"chain", "Chain", COLUMN_NUMBER}, {"step", "Step", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},     {"lag_days", "Days earlier", COLUMN_NUMBER},
    {"title", "Title", COLUMN_TEXT},   {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column article_columns[] = {
    {"step", NULL, COLUMN_NUMBER},  {"date", NULL, COLUMN_DATE}, {"title", NULL, COLUMN_TEXT},
    {"authors", NULL, COLUMN_TEXT}, {"path", NULL, COLUMN_PATH},
};

static const Column arc_columns[] = {
    {"citing_date", NULL, COLUMN_DATE}, {"citing", NULL, COLUMN_TEXT},
    {"cited_date", NULL, COLUMN_DATE},  {"cited", NULL, COLUMN_TEXT},
    {"lag_days", NULL, COLUMN_NUMBER},  {"citing_path", NULL, COLUMN_PATH},
    {"cited_path", NULL, COLUMN_PATH},
};

static const Column total_columns[] = {
    {"from", NULL, COLUMN_PATH},
    {"to", NULL, COLUMN_PATH},
    {"citations", NULL, COLUMN_NUMBER},
    {"chains", NULL, COLUMN_TEXT},
    {"listed", NULL, COLUMN_NUMBER},
    {"articles_between", NULL, COLUMN_NUMBER},
    {"citations_between", NULL, COLUMN_NUMBER},
};

static void add_lag(Table *table, const IbidVertex *citing, const IbidVertex *cited)
{
    if (citing == NULL || citing->date.precision == IBID_PRECISION_NONE ||
        cited->date.precision == IBID_PRECISION_NONE)
        table_nothing(table);
    else
        table_number(table, ibid_date_days(citing->date) - ibid_date_days(cited->date));
}

static void add_chain(const PathView *view, Table *table, guint number, const GArray *chain)
{
    const IbidVertex *before = NULL;

    for (guint i = 0; i < chain->len; i++) {
        const IbidVertex *vertex =
            request_vertex(view->request, view->network, g_array_index(chain, uint32_t, i));

        table_number(table, number);
        table_number(table, i);
        table_date(table, vertex->date);
        add_lag(table, before, vertex);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
        before = vertex;
    }
}

static size_t limit_of(const ReportRequest *request)
{
    IbidReportFormat format = request->options->format;

    if (request->options->limit > 0)
        return request->options->limit;
    return format == IBID_FORMAT_JSON || format == IBID_FORMAT_CSV ? LISTED_FOR_PROGRAMS
                                                                   : LISTED_FOR_PEOPLE;
}

/* All that lies on any of the chains, for programs. */
static void add_between(const PathView *view, const IbidShortestChains *chains, Finding *finding)
{
    Table *articles =
        finding_table(finding, "articles_between", article_columns, G_N_ELEMENTS(article_columns));
    Table *citations =
        finding_table(finding, "citations_between", arc_columns, G_N_ELEMENTS(arc_columns));

    articles->for_programs = citations->for_programs = true;
    articles->limit = citations->limit = 0;
    for (guint i = 0; i < chains->vertices->len; i++) {
        const IbidVertex *vertex = request_vertex(view->request, view->network,
                                                  g_array_index(chains->vertices, uint32_t, i));

        table_number(articles, g_array_index(chains->distances, uint32_t, i));
        table_date(articles, vertex->date);
        table_text(articles, vertex->label);
        table_take(articles, words_authors(vertex->authors));
        table_text(articles, vertex->key);
    }
    for (guint i = 0; i < chains->arcs->len; i++) {
        uint32_t arc = g_array_index(chains->arcs, uint32_t, i);
        const IbidVertex *citing =
            request_vertex(view->request, view->network, ibid_network_citing(view->network, arc));
        const IbidVertex *cited =
            request_vertex(view->request, view->network, view->network->out[arc]);

        table_date(citations, citing->date);
        table_text(citations, citing->label);
        table_date(citations, cited->date);
        table_text(citations, cited->label);
        add_lag(citations, citing, cited);
        table_text(citations, citing->key);
        table_text(citations, cited->key);
    }
}

static void add_totals(const PathView *view, const IbidShortestChains *chains, guint n_listed,
                       Finding *finding)
{
    Table *table =
        finding_table(finding, "path_totals", total_columns, G_N_ELEMENTS(total_columns));

    table->for_programs = true;
    table_text(table, request_vertex(view->request, view->network, view->from)->key);
    table_text(table, request_vertex(view->request, view->network, view->to)->key);
    if (chains->is_reached)
        table_number(table, chains->length);
    else
        table_nothing(table);
    table_text(table, chains->n_chains);
    table_number(table, n_listed);
    table_number(table, chains->vertices->len);
    table_number(table, chains->arcs->len);
}

/* Says how many there are, and lists them. */
static void add_chains(const PathView *view, const IbidShortestChains *chains, const char *way,
                       Finding *finding)
{
    g_autoptr(GPtrArray) list = ibid_shortest_chains_list(chains, limit_of(view->request));
    g_autofree char *length = words_count(chains->length, "citation", "citations");
    g_autofree char *listed = g_strdup_printf("%u", list->len);
    g_autofree char *n_chains = words_grouped(chains->n_chains);
    g_autofree char *articles = words_count(chains->vertices->len - 2, "article", "articles");
    g_autofree char *citations = words_count(chains->arcs->len, "citation", "citations");
    Table *table;

    if (g_str_equal(chains->n_chains, "1"))
        finding_paragraph(finding, "The shortest chain %s has %s; each article cites the next.",
                          way, length);
    else
        finding_paragraph(finding,
                          "The shortest chains %s have %s; each article cites the next.  There are "
                          "%s of them, by way of %s and %s in all%s",
                          way, length, n_chains, articles, citations,
                          g_str_equal(chains->n_chains, listed) ? "." : "; the first are listed.");
    table = finding_table(finding, "shortest_chains", chain_columns, G_N_ELEMENTS(chain_columns));
    table->limit = 0; /* a chain with a piece left out is none */
    for (guint i = 0; i < list->len; i++)
        add_chain(view, table, i + 1, g_ptr_array_index(list, i));
    add_between(view, chains, finding);
    add_totals(view, chains, list->len, finding);
}

void path_sections_between(const PathView *view, Finding *finding)
{
    const PathView back = {view->request, view->network, view->to, view->from};
    g_autoptr(IbidShortestChains) chains =
        ibid_shortest_chains(view->network, view->from, view->to);
    g_autoptr(IbidShortestChains) other = ibid_shortest_chains(view->network, view->to, view->from);
    g_autofree char *length = words_count(other->length, "citation", "citations");

    finding_heading(finding, 2, "Shortest chains");
    if (view->from == view->to) {
        finding_paragraph(finding, "Both are the same article.");
        return;
    }
    if (chains->is_reached) {
        add_chains(view, chains, "from A to B", finding);
        if (other->is_reached)
            finding_paragraph(finding,
                              "Both are in one loop: citations lead back from B to A, too, by %s.",
                              length);
        return;
    }
    if (!other->is_reached) {
        finding_paragraph(finding, "Citations lead neither from A to B nor from B to A.");
        add_totals(view, chains, 0, finding);
        return;
    }
    finding_paragraph(finding, "No citations lead from A to B, but they do from B to A.");
    add_chains(&back, other, "from B to A", finding);
}
