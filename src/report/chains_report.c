#include <ibid/chains.h>

#include "report/request.h"
#include "report/words.h"

static const Column chain_columns[] = {
    {"step", "#", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE},
    {"lag_days", "Days later", COLUMN_NUMBER},
    {"title", "Title", COLUMN_TEXT},
    {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column arc_columns[] = {
    {"citing_date", "Citing of", COLUMN_DATE},
    {"citing", "Citing", COLUMN_TEXT},
    {"cited_date", "Cited of", COLUMN_DATE},
    {"cited", "Cited", COLUMN_TEXT},
    {"reason", "Why", COLUMN_TEXT},
    {"lag_days", NULL, COLUMN_NUMBER},
    {"citing_path", NULL, COLUMN_PATH},
    {"cited_path", NULL, COLUMN_PATH},
};

/* Pieces oldest first, each with the days since the one before it, which it cites. */
static void add_chain(const ReportRequest *request, Finding *finding, const char *name,
                      const GArray *chain)
{
    Table *table = finding_table(finding, name, chain_columns, G_N_ELEMENTS(chain_columns));
    const IbidVertex *before = NULL;

    table->limit = 0; /* a chain with a piece left out is none */
    for (guint i = 0; i < chain->len; i++) {
        const IbidVertex *vertex =
            request_vertex(request, request->selected, g_array_index(chain, uint32_t, i));

        table_number(table, (int64_t)i + 1);
        table_date(table, vertex->date);
        if (before == NULL || before->date.precision == IBID_PRECISION_NONE ||
            vertex->date.precision == IBID_PRECISION_NONE)
            table_nothing(table);
        else
            table_number(table, ibid_date_days(vertex->date) - ibid_date_days(before->date));
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
        before = vertex;
    }
}

static void add_longest(const ReportRequest *request, const IbidFlow *flow, Finding *finding)
{
    g_autoptr(GArray) chain = ibid_longest_chain(flow);
    g_autofree char *count = NULL;

    finding_heading(finding, 2, "Longest chain");
    if (chain->len == 0) {
        finding_paragraph(finding, "There is no chain: no article here cites another one here.");
        return;
    }
    count = words_count(chain->len, "article", "articles");
    finding_paragraph(
        finding, "The longest chain has %s, oldest first; each cites the one before it.", count);
    add_chain(request, finding, "longest_chain", chain);
}

static void add_main_path(const ReportRequest *request, const IbidFlow *flow, Finding *finding)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(IbidArcWeights) weights = NULL;
    g_autoptr(GArray) arcs = NULL, path = NULL;
    g_autofree char *total = NULL;

    if (flow->n_arcs == 0)
        return;
    finding_heading(finding, 2, "Main path");
    weights = ibid_arc_weights_new(flow, IBID_WEIGHT_SPC, 0, /* is_exact= */ true, &cause);
    if (weights == NULL) { /* that says something of the corpus, and stops nothing */
        finding_note(finding, "The main path is not known: %s.", cause->message);
        return;
    }
    arcs = ibid_main_path(weights, IBID_PATH_GLOBAL, 0, NULL);
    path = ibid_path_walk(flow, arcs);
    total = ibid_arc_weights_total(weights);
    finding_paragraph(finding,
                      "The main path is the trail of citations whose steps are shared by the most "
                      "trails (search path count), from an article that cites nothing here to one "
                      "that nothing here cites.  Oldest first; each cites the one before it.");
    finding_note(finding, "Number of trails in all: %s.", total);
    add_chain(request, finding, "main_path", path);
}

static void add_arc(Table *table, const IbidGraph *graph, size_t number, const char *reason)
{
    const IbidArc *arc = ibid_graph_arc(graph, number);
    const IbidVertex *citing = ibid_graph_vertex(graph, arc->citing);
    const IbidVertex *cited = ibid_graph_vertex(graph, arc->cited);

    table_date(table, citing->date);
    table_text(table, citing->label);
    table_date(table, cited->date);
    table_text(table, cited->label);
    table_text(table, reason);
    if (arc->dated)
        table_number(table, arc->lag_days);
    else
        table_nothing(table);
    table_text(table, citing->key);
    table_text(table, cited->key);
}

/* The graph's number of an arc of its network. */
static size_t arc_of(const IbidFlow *flow, const GArray *arcs, guint i)
{
    return flow->network->graph_arc[g_array_index(arcs, uint32_t, i)];
}

static void add_loops(const ReportRequest *request, const IbidFlow *flow, Finding *finding)
{
    size_t n_loops = request_n_loops(request);
    g_autofree char *loops = words_count(n_loops, "loop", "loops");
    g_autofree char *arcs = words_count(flow->cyclic->len, "more citation", "more citations");
    Table *table;

    finding_heading(finding, 2, "Loops, and what was set aside");
    if (n_loops == 0)
        finding_paragraph(finding,
                          "There are no loops: following citations never leads back to where one "
                          "started%s",
                          flow->future->len == 0
                              ? ", and nothing had to be set aside."
                              : ".  To follow chains, the citations of the future listed below "
                                "are set aside.");
    else
        finding_paragraph(
            finding,
            "There %s %s: following citations leads back to the start there, because articles "
            "were edited after they appeared, lists were kept up to date, or a date is "
            "wrong.  To follow chains, citations of the future are set aside, which are listed "
            "below, and %s that would still lead from a loop's earlier article to a later one.",
            n_loops == 1 ? "is" : "are", loops, flow->cyclic->len == 0 ? "none" : arcs);
    table = finding_table(finding, "set_aside", arc_columns, G_N_ELEMENTS(arc_columns));
    for (guint i = 0; i < flow->cyclic->len; i++)
        add_arc(table, request->graph, arc_of(flow, flow->cyclic, i), "closes a loop");
}

static void add_future(const ReportRequest *request, const IbidFlow *flow, Finding *finding)
{
    g_autofree char *count = words_count(flow->future->len, "citation names", "citations name");
    Table *table;

    finding_heading(finding, 2, "Citations of the future");
    if (flow->future->len == 0) {
        finding_paragraph(finding, "None: no article cites one with a later date.");
        return;
    }
    finding_paragraph(finding,
                      "%s an article with a later date than the one that cites it: a sign of a "
                      "later edit, of a list kept up to date, or of a wrong date.",
                      count);
    table =
        finding_table(finding, "citations_of_the_future", arc_columns, G_N_ELEMENTS(arc_columns));
    for (guint i = 0; i < flow->future->len; i++) {
        size_t arc = arc_of(flow, flow->future, i);
        g_autofree char *lag = words_lag(ibid_graph_arc(request->graph, arc)->lag_days);

        add_arc(table, request->graph, arc, lag);
    }
}

bool report_chains(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(request->selected, IBID_CYCLES_SET_ASIDE);

    (void)error;
    finding_heading(finding, 1, "Chains of citations");
    add_longest(request, flow, finding);
    add_main_path(request, flow, finding);
    add_loops(request, flow, finding);
    add_future(request, flow, finding);
    return true;
}
