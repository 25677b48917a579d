#include "report/cited_lists.h"

#include "report/words.h"

static const Column outside_columns[] = {
    {"rank", "#", COLUMN_NUMBER},  {"citing", "Cited by", COLUMN_NUMBER},
    {"date", "Date", COLUMN_DATE}, {"title", "What", COLUMN_TEXT},
    {"url", NULL, COLUMN_PATH},
};

static const Column silent_columns[] = {
    {"date", "Date", COLUMN_DATE},
    {"title", "Title", COLUMN_TEXT},
    {"path", "Path", COLUMN_PATH},
};

typedef struct {
    size_t vertex;
    uint32_t n_citing;
} Cited;

static int by_citations(const void *a, const void *b)
{
    const Cited *left = a, *right = b;

    if (left->n_citing != right->n_citing)
        return left->n_citing > right->n_citing ? -1 : 1;
    return (left->vertex > right->vertex) - (left->vertex < right->vertex);
}

/* How many of the wanted pieces cite `vertex`, by citations that count. */
static uint32_t count_citing(const ReportRequest *request, size_t vertex)
{
    size_t n;
    const uint32_t *arcs = ibid_graph_in(request->graph, vertex, &n);
    uint32_t n_citing = 0;

    for (size_t i = 0; i < n; i++)
        n_citing += request_counts(request, arcs[i]) &&
                    request_wants(request, ibid_graph_arc(request->graph, arcs[i])->citing);
    return n_citing;
}

/* The most cited vertices of a kind that is not in the corpus. */
static void add_outside(const ReportRequest *request, Finding *finding, IbidVertexKind kind,
                        const char *name)
{
    const IbidGraph *graph = request->graph;
    size_t first = ibid_graph_first(graph, kind), n = ibid_graph_n_of_kind(graph, kind);
    g_autoptr(GArray) ranking = g_array_new(FALSE, FALSE, sizeof(Cited));
    Table *table;

    for (size_t i = first; i < first + n; i++) {
        Cited cited = {i, count_citing(request, i)};

        if (cited.n_citing > 0)
            g_array_append_val(ranking, cited);
    }
    g_array_sort(ranking, by_citations);
    if (ranking->len == 0)
        finding_paragraph(finding, "None.");
    table = finding_table(finding, name, outside_columns, G_N_ELEMENTS(outside_columns));
    for (guint i = 0; i < ranking->len; i++) {
        const Cited *cited = &g_array_index(ranking, Cited, i);
        const IbidVertex *vertex = ibid_graph_vertex(graph, cited->vertex);

        table_number(table, i + 1);
        table_number(table, cited->n_citing);
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->url);
    }
}

/* The wanted pieces that have no citation: `start` has the places of those of each. */
static void add_silent(const ReportRequest *request, Finding *finding, const uint32_t *start,
                       const char *name, const char *verb)
{
    const IbidNetwork *network = request->counted;
    size_t n_wanted = 0;
    g_autofree char *rate = NULL;
    Table *table;

    table = finding_table(finding, name, silent_columns, G_N_ELEMENTS(silent_columns));
    table->for_programs = true;
    for (uint32_t i = 0; i < network->n; i++) {
        const IbidVertex *vertex = request_vertex(request, network, i);

        if (!request_wants(request, i))
            continue;
        n_wanted++;
        if (start[i] < start[i + 1])
            continue;
        table_date(table, vertex->date);
        table_text(table, vertex->label);
        table_text(table, vertex->key);
    }
    rate = words_rate(table_n_rows(table), n_wanted);
    finding_paragraph(finding, "Never %s another article here: %s.", verb, rate);
}

void cited_add_silent(const ReportRequest *request, Finding *finding)
{
    add_silent(request, finding, request->counted->in_start, "never_cited", "cited by");
    add_silent(request, finding, request->counted->out_start, "never_citing", "citing");
}

bool cited_add_outside(const ReportRequest *request, Finding *finding, GError **error)
{
    (void)error;
    if (request->store == NULL)
        return true; /* nothing is known but pieces */
    finding_heading(finding, 2, "Most cited but missing");
    finding_note(finding, "Cited by title, or at an address of the corpus's own sites, but not "
                          "among the articles that were read.");
    add_outside(request, finding, IBID_VERTEX_STUB, "most_cited_missing");
    finding_heading(finding, 2, "Most cited outside sources");
    add_outside(request, finding, IBID_VERTEX_EXTERNAL, "most_cited_outside");
    return true;
}
