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
static void add_chain(Finding *finding, const IbidGraph *graph, const char *name,
                      const GArray *chain)
{
    Table *table = finding_table(finding, name, chain_columns, G_N_ELEMENTS(chain_columns));
    const IbidVertex *before = NULL;

    table->limit = 0; /* a chain with a piece left out is none */
    for (guint i = 0; i < chain->len; i++) {
        const IbidVertex *vertex = ibid_graph_vertex(graph, g_array_index(chain, uint32_t, i));

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

static bool add_longest(const ReportRequest *request, const IbidAcyclicPart *part, Finding *finding,
                        GError **error)
{
    g_autoptr(GArray) chain = ibid_longest_chain(request->graph, part, error);
    g_autofree char *count = NULL;

    if (chain == NULL)
        return false;
    finding_heading(finding, 2, "Longest chain");
    if (chain->len == 0) {
        finding_paragraph(finding, "There is no chain: no article here cites another one here.");
        return true;
    }
    count = words_count(chain->len, "article", "articles");
    finding_paragraph(
        finding, "The longest chain has %s, oldest first; each cites the one before it.", count);
    add_chain(finding, request->graph, "longest_chain", chain);
    return true;
}

static void add_main_path(const ReportRequest *request, const IbidAcyclicPart *part,
                          Finding *finding)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(IbidSearchPaths) paths = ibid_search_paths(request->graph, part, &cause);

    if (paths != NULL && paths->main_path->len == 0)
        return;
    finding_heading(finding, 2, "Main path");
    if (paths ==
        NULL) { /* too many trails to count says something of the corpus, and stops nothing */
        finding_note(finding, "The main path is not known: %s.", cause->message);
        return;
    }
    finding_paragraph(finding,
                      "The main path is the trail of citations whose steps are shared by the most "
                      "trails (search path count), from an article that cites nothing here to one "
                      "that nothing here cites.  Oldest first; each cites the one before it.");
    finding_note(finding, "Number of trails in all: %s.", paths->total);
    add_chain(finding, request->graph, "main_path", paths->main_path);
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

static bool is_of_the_future(const IbidGraph *graph, size_t arc)
{
    return ibid_graph_arc(graph, arc)->dated && ibid_graph_arc(graph, arc)->lag_days < 0;
}

static void add_set_aside(const ReportRequest *request, const IbidAcyclicPart *part,
                          Finding *finding)
{
    g_autofree char *loops = words_count(part->n_loops, "loop", "loops");
    g_autofree char *arcs = words_count(part->set_aside->len, "citation was", "citations were");
    Table *table;

    finding_heading(finding, 2, "Loops, and what was set aside");
    if (part->n_loops == 0) {
        finding_paragraph(finding, "There are no loops: following citations never leads back to "
                                   "where one started, and nothing had to be set aside.");
        return;
    }
    finding_paragraph(
        finding,
        "There %s %s: following citations leads back to the start there, because articles "
        "were edited after they appeared, lists were kept up to date, or a date is "
        "wrong.  To follow chains, %s set aside: within each "
        "loop, citations of the future first, and where a loop remained, the fewest "
        "more that an approximate search found.",
        part->n_loops == 1 ? "is" : "are", loops, arcs);
    table = finding_table(finding, "set_aside", arc_columns, G_N_ELEMENTS(arc_columns));
    for (guint i = 0; i < part->set_aside->len; i++) {
        size_t arc = g_array_index(part->set_aside, size_t, i);

        add_arc(table, request->graph, arc,
                is_of_the_future(request->graph, arc) ? "cites the future" : "closes a loop");
    }
}

static void add_future(const ReportRequest *request, const IbidAcyclicPart *part, Finding *finding)
{
    g_autofree char *count = words_count(part->future->len, "citation names", "citations name");
    Table *table;

    finding_heading(finding, 2, "Citations of the future");
    if (part->future->len == 0) {
        finding_paragraph(finding, "None: no article cites one with a later date.");
        return;
    }
    finding_paragraph(finding,
                      "%s an article with a later date than the one that cites it: a sign of a "
                      "later edit, of a list kept up to date, or of a wrong date.",
                      count);
    table =
        finding_table(finding, "citations_of_the_future", arc_columns, G_N_ELEMENTS(arc_columns));
    for (guint i = 0; i < part->future->len; i++) {
        size_t arc = g_array_index(part->future, size_t, i);
        g_autofree char *lag = words_lag(ibid_graph_arc(request->graph, arc)->lag_days);

        add_arc(table, request->graph, arc, lag);
    }
}

bool report_chains(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(IbidAcyclicPart) part = ibid_acyclic_part(request->graph, error);

    if (part == NULL)
        return false;
    finding_heading(finding, 1, "Chains of citations");
    if (!add_longest(request, part, finding, error))
        return false;
    add_main_path(request, part, finding);
    add_set_aside(request, part, finding);
    add_future(request, part, finding);
    return true;
}
