#include "report/corpus_counts.h"
#include "report/doubts.h"
#include "report/request.h"
#include "report/tally.h"
#include "report/words.h"

static const Column time_columns[] = {
    {"what", "What", COLUMN_TEXT},
    {"n", "Number", COLUMN_NUMBER},
};

static void add_count(Table *table, const char *what, size_t n)
{
    table_text(table, what);
    table_number(table, (int64_t)n);
}

static void add_time(const ReportRequest *request, Finding *finding)
{
    const IbidNetwork *network = request->selected;
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    Table *table;

    finding_heading(finding, 2, "Time");
    finding_note(finding, "A citation of the future names an article with a later date than its "
                          "own; a loop leads back to where it started.  ibid structure lists "
                          "both.");
    table = finding_table(finding, "time", time_columns, G_N_ELEMENTS(time_columns));
    add_count(table, "citations of the future", flow->future->len);
    add_count(table, "loops", request_n_loops(request));
    add_count(table, "citations set aside to follow chains", flow->future->len + flow->cyclic->len);
}

bool report_check(const ReportRequest *request, Finding *finding, GError **error)
{
    g_autoptr(Corpus) corpus = corpus_read(request->store, error);
    g_autoptr(Tally) tally = corpus == NULL ? NULL : tally_read(corpus, request->store, error);

    if (tally == NULL)
        return false;
    finding_heading(finding, 1, "What was read, and what is doubtful");
    counts_add_documents(finding, request->graph, corpus);
    counts_add_classes(finding, tally);
    counts_add_kinds(finding, tally);
    counts_add_outcomes(finding, request->graph, tally);
    doubts_add_ambiguous(finding, corpus, tally);
    doubts_add(finding, corpus, tally);
    if (!doubts_add_same_sites(finding, request->store, error) ||
        !doubts_add_overrides(finding, request->store, error) ||
        !doubts_add_lacking(finding, corpus, request->store, error))
        return false;
    if (ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE) > 1)
        add_time(request, finding);
    finding_heading(finding, 2, "Most cited but missing");
    doubts_add_missing(finding, request->graph);
    return true;
}
