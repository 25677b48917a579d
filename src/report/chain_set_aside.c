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

/* Where citations of the future are listed: only one report, or part of the page, does. */
static const char *elsewhere(const Finding *finding)
{
    return finding->depth > 0 ? "listed below, with loops" : "ibid structure lists them";
}

static void tell_set_aside(const IbidFlow *flow, Finding *finding)
{
    g_autofree char *future = words_count(flow->future->len, "citation", "citations");
    g_autofree char *cyclic = words_count(flow->cyclic->len, "citation", "citations");
    g_autofree char *first = g_strdup_printf("%s of the future (%s)%s", future, elsewhere(finding),
                                             flow->cyclic->len > 0 ? ", and " : "");
    g_autofree char *second = g_strdup_printf("%s that would %sclose a loop", cyclic,
                                              flow->future->len > 0 ? "still " : "");

    if (flow->future->len == 0 && flow->cyclic->len == 0)
        finding_paragraph(finding, "Nothing had to be set aside: no article here cites one of a "
                                   "later date, and following citations never leads back to where "
                                   "one started.");
    else
        finding_paragraph(finding, "To follow chains, these were set aside: %s%s.",
                          flow->future->len > 0 ? first : "", flow->cyclic->len > 0 ? second : "");
}

static void tell_loops(const IbidFlow *flow, size_t n_loops, Finding *finding)
{
    g_autofree char *loops = words_count(n_loops, "loop, which is", "loops, each of which is");
    g_autofree char *within =
        words_count(flow->cyclic->len, "citation within is", "citations within are");

    if (flow->future->len > 0)
        finding_note(finding, "Chains follow citations of the future, too (%s).",
                     elsewhere(finding));
    if (n_loops == 0)
        finding_paragraph(finding, "Nothing had to be set aside: following citations never leads "
                                   "back to where one started.");
    else if (flow->rule == IBID_CYCLES_CONDENSE)
        finding_paragraph(finding, "There %s %s taken for one article; %s not followed:",
                          n_loops == 1 ? "is" : "are", loops, within);
    else
        finding_paragraph(finding,
                          "There %s %s taken apart: each article on it gets a preprint that cites "
                          "nothing, and %s led to these:",
                          n_loops == 1 ? "is" : "are", loops, within);
}

static void add_arcs(const FlowView *view, Finding *finding)
{
    static const char *const reasons[] = {
        [IBID_CYCLES_SET_ASIDE] = "closes a loop",
        [IBID_CYCLES_CONDENSE] = "within a loop",
        [IBID_CYCLES_PREPRINT] = "within a loop, to the preprint",
    };
    const IbidFlow *flow = view->flow;
    const IbidGraph *graph = view->request->graph;
    Table *table = finding_table(finding, "set_aside", arc_columns, G_N_ELEMENTS(arc_columns));

    for (guint i = 0; i < flow->cyclic->len; i++)
        add_arc(table, graph, arc_of(flow, flow->cyclic, i), reasons[flow->rule]);
    table =
        finding_table(finding, "citations_of_the_future", arc_columns, G_N_ELEMENTS(arc_columns));
    table->for_programs = true;
    for (guint i = 0; i < flow->future->len; i++) {
        size_t arc = arc_of(flow, flow->future, i);
        g_autofree char *lag = words_lag(ibid_graph_arc(graph, arc)->lag_days);

        add_arc(table, graph, arc, lag);
    }
}

void chain_sections_set_aside(const FlowView *view, Finding *finding)
{
    finding_heading(finding, 2, "What was set aside");
    if (view->flow->rule == IBID_CYCLES_SET_ASIDE)
        tell_set_aside(view->flow, finding);
    else
        tell_loops(view->flow, request_n_loops(view->request), finding);
    add_arcs(view, finding);
}
