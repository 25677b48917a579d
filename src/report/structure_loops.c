#include "report/structure_loops.h"

#include <ibid/structure.h>

#include "report/words.h"

static const Column loop_columns[] = {
    {"loop", "Loop", COLUMN_NUMBER},           {"pieces", "Articles", COLUMN_NUMBER},
    {"citations", "Citations", COLUMN_NUMBER}, {"to_question", "To question", COLUMN_NUMBER},
    {"method", "Found", COLUMN_TEXT},          {"first_date", "First", COLUMN_DATE},
    {"title", "First article", COLUMN_TEXT},   {"first_path", NULL, COLUMN_PATH},
};

static const Column loop_piece_columns[] = {
    {"loop", "Loop", COLUMN_NUMBER}, {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT}, {"authors", "Author", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

static const Column arc_columns[] = {
    {"citing_date", "Citing of", COLUMN_DATE}, {"citing", "Citing", COLUMN_TEXT},
    {"cited_date", "Cited of", COLUMN_DATE},   {"cited", "Cited", COLUMN_TEXT},
    {"loop", "Loop", COLUMN_NUMBER},           {"lag_days", NULL, COLUMN_NUMBER},
    {"citing_path", NULL, COLUMN_PATH},        {"cited_path", NULL, COLUMN_PATH},
};

static const IbidVertex *vertex_at(const ReportRequest *request, uint32_t vertex)
{
    return request_vertex(request, request->selected, vertex);
}

/* "as few as can be" …: how the citations to question were found. */
static const char *describe_method(IbidFeedbackMethod method)
{
    static const char *const words[IBID_N_FEEDBACK_METHODS] = {
        [IBID_FEEDBACK_LEAST] = "as few as can be",
        [IBID_FEEDBACK_BY_DEGREES] = "by approximation",
        [IBID_FEEDBACK_BY_DATE] = "by date",
    };

    return words[method];
}

static void add_loops(const ReportRequest *request, const IbidLoops *loops, Finding *finding)
{
    Table *table = finding_table(finding, "loops", loop_columns, G_N_ELEMENTS(loop_columns));

    for (guint i = 0; i < loops->loops->len; i++) {
        const IbidLoop *loop = &g_array_index(loops->loops, IbidLoop, i);
        const IbidVertex *first = vertex_at(request, loop->earliest);

        table_number(table, (int64_t)i + 1);
        table_number(table, loop->size);
        table_number(table, loop->n_arcs);
        table_number(table, loop->n_feedback);
        table_text(table, describe_method(loop->method));
        table_date(table, first->date);
        table_text(table, first->label);
        table_text(table, first->key);
    }
}

/* Loop by loop, in each by date. */
static void add_loop_pieces(const ReportRequest *request, const IbidLoops *loops, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    guint n = loops->loops->len;
    Table *table =
        finding_table(finding, "loop_pieces", loop_piece_columns, G_N_ELEMENTS(loop_piece_columns));
    g_autofree uint32_t *start = g_new0(uint32_t, n + 1), *members = NULL;

    for (guint i = 0; i < n; i++)
        start[i + 1] = start[i] + g_array_index(loops->loops, IbidLoop, i).size;
    members = g_new(uint32_t, start[n] + 1);
    for (uint32_t v = 0; v < network->n; v++)
        if (loops->loop_of[v] < n)
            members[start[loops->loop_of[v]]++] = v;
    for (uint32_t i = 0; i < start[n]; i++) {
        const IbidVertex *vertex = vertex_at(request, members[i]);

        table_number(table, (int64_t)loops->loop_of[members[i]] + 1);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_take(table, words_authors(vertex->authors));
        table_text(table, vertex->key);
    }
}

static void add_arcs(const ReportRequest *request, const IbidLoops *loops, const char *name,
                     const GArray *arcs, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    Table *table = finding_table(finding, name, arc_columns, G_N_ELEMENTS(arc_columns));

    for (guint i = 0; i < arcs->len; i++) {
        uint32_t arc = g_array_index(arcs, uint32_t, i), from = ibid_network_citing(network, arc);
        uint32_t to = network->out[arc], loop = loops->loop_of[from];
        const IbidVertex *citing = vertex_at(request, from), *cited = vertex_at(request, to);
        const IbidArc *it = ibid_graph_arc(request->graph, network->graph_arc[arc]);

        table_date(table, citing->date);
        table_text(table, citing->label);
        table_date(table, cited->date);
        table_text(table, cited->label);
        if (loop < loops->loops->len && loop == loops->loop_of[to])
            table_number(table, (int64_t)loop + 1);
        else
            table_nothing(table);
        if (it->dated)
            table_number(table, it->lag_days);
        else
            table_nothing(table);
        table_text(table, citing->key);
        table_text(table, cited->key);
    }
}

static void tell_loops(const ReportRequest *request, const IbidLoops *loops, Finding *finding)
{
    size_t n = 0;
    g_autofree char *count = words_count(loops->loops->len, "loop", "loops"), *pieces = NULL;
    g_autofree char *arcs = words_count(loops->feedback->len, "citation", "citations");

    for (guint i = 0; i < loops->loops->len; i++)
        n += g_array_index(loops->loops, IbidLoop, i).size;
    pieces = words_count(n, "article", "articles");
    finding_heading(finding, 2, "Loops");
    if (n == 0)
        finding_paragraph(finding, "There is no loop: no citations lead from an article here back "
                                   "to it.");
    else
        finding_paragraph(finding,
                          "There %s %s of %s: groups of articles from each of which citations "
                          "lead round to it.  “To question” counts citations without which a "
                          "loop would be none, “Found” says how they were chosen.",
                          loops->loops->len == 1 ? "is" : "are", count, pieces);
    add_loops(request, loops, finding);
    if (n > 0)
        finding_paragraph(finding, "The articles on loops:");
    add_loop_pieces(request, loops, finding);
    if (n > 0)
        finding_paragraph(finding, "Without %s there would be no loop:", arcs);
    add_arcs(request, loops, "to_question", loops->feedback, finding);
}

static void tell_future(const ReportRequest *request, const IbidLoops *loops, Finding *finding)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(request->selected, IBID_CYCLES_SET_ASIDE);
    g_autofree char *rate = words_rate(flow->future->len, request->selected->n_arcs);

    finding_heading(finding, 2, "Citations of the future");
    if (flow->future->len == 0)
        finding_paragraph(finding, "No article here cites one of a later date.");
    else
        finding_paragraph(finding,
                          "Of the citations, %s are of an article of a later date, compared as far "
                          "as both dates are known: a sign of a later edit, of a list kept up to "
                          "date, or of a wrong date.",
                          rate);
    add_arcs(request, loops, "future", flow->future, finding);
}

bool structure_add_loops(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(IbidLoops) loops = ibid_loops(request->selected, error);

    if (loops == NULL)
        return false;
    tell_loops(request, loops, finding);
    tell_future(request, loops, finding);
    return true;
}
