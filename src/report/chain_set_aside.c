#include "report/chain_sections.h"
#include "report/words.h"

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

static void tell_none(const IbidFlow *flow, Finding *finding)
{
    const char *rest = ", and nothing had to be set aside.";

    if (flow->future->len > 0)
        rest = flow->rule == IBID_CYCLES_SET_ASIDE
                   ? ".  To follow chains, the citations of the future listed below are set aside."
                   : ".  Chains follow the citations of the future, too, which are listed below.";
    finding_paragraph(
        finding, "There are no loops: following citations never leads back to where one started%s",
        rest);
}

static void tell_loops(const IbidFlow *flow, size_t n_loops, Finding *finding)
{
    g_autofree char *loops = words_count(n_loops, "loop", "loops");
    g_autofree char *more = words_count(flow->cyclic->len, "more citation", "more citations");
    g_autofree char *within = words_count(flow->cyclic->len, "citation", "citations");
    g_autofree char *rule = NULL;

    if (flow->rule == IBID_CYCLES_CONDENSE)
        rule = g_strdup_printf("each loop is taken for one article, whose inner %s, listed below, "
                               "are not followed",
                               within);
    else if (flow->rule == IBID_CYCLES_PREPRINT)
        rule = g_strdup_printf("each article of a loop is given a preprint that cites nothing, to "
                               "which the %s within loops lead, listed below",
                               within);
    else
        rule = g_strdup_printf("citations of the future are set aside, which are listed below, and "
                               "%s that would still lead from a loop's earlier article to a later "
                               "one",
                               flow->cyclic->len == 0 ? "none" : more);
    finding_paragraph(
        finding,
        "There %s %s: following citations leads back to the start there, because articles were "
        "edited after they appeared, lists were kept up to date, or a date is wrong.  To follow "
        "chains, %s.",
        n_loops == 1 ? "is" : "are", loops, rule);
}

static void add_loops(const FlowView *view, Finding *finding)
{
    static const char *const reasons[] = {
        [IBID_CYCLES_SET_ASIDE] = "closes a loop",
        [IBID_CYCLES_CONDENSE] = "within a loop",
        [IBID_CYCLES_PREPRINT] = "within a loop, to the preprint",
    };
    const IbidFlow *flow = view->flow;
    size_t n_loops = request_n_loops(view->request);
    Table *table;

    finding_heading(finding, 2, "Loops, and what was set aside");
    if (n_loops == 0)
        tell_none(flow, finding);
    else
        tell_loops(flow, n_loops, finding);
    table = finding_table(finding, "set_aside", arc_columns, G_N_ELEMENTS(arc_columns));
    for (guint i = 0; i < flow->cyclic->len; i++)
        add_arc(table, view->request->graph, arc_of(flow, flow->cyclic, i), reasons[flow->rule]);
}

static void add_future(const FlowView *view, Finding *finding)
{
    const IbidFlow *flow = view->flow;
    const IbidGraph *graph = view->request->graph;
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
        g_autofree char *lag = words_lag(ibid_graph_arc(graph, arc)->lag_days);

        add_arc(table, graph, arc, lag);
    }
}

void chain_sections_set_aside(const FlowView *view, Finding *finding)
{
    add_loops(view, finding);
    add_future(view, finding);
}
