#include <ibid/error.h>
#include <ibid/report.h>

#include "graph/author_index.h"
#include "report/render.h"
#include "report/request.h"

/* Rows of a table that people are shown unless they ask for another number. */
#define DEFAULT_LIMIT 20

typedef struct {
    bool (*write)(const ReportRequest *request, Finding *finding, GError **error);
    bool on_one_piece; /* it makes sense even where the graph is a star */
    bool unlimited;    /* shows all rows unless asked for a number */
} ReportTraits;

static const IbidReportKind kinds[] = {
    {"inputs", "List what was read"},
    {"sites", "Show what was learnt of whole sites"},
    {"check", "Say what was read, kept and left out, and what is doubtful"},
    {"top", "List the most-cited pieces"},
    {"clusters", "List groups of pieces that cite each other"},
    {"chains", "Follow the longest chain and the main path"},
    {"timeline", "List by day what appeared and what it cites"},
    {"self", "Show per year how often authors cite themselves"},
    {"why", "Print the evidence that A cites B"},
    {"report", "Write all findings but the timeline as one page"},
};

/* In the order of `kinds`. */
static const ReportTraits traits[] = {
    {report_inputs, true, true},   {report_sites, true, true},      {report_check, true, false},
    {report_top, false, false},    {report_clusters, false, false}, {report_chains, false, false},
    {report_timeline, true, true}, {report_self, false, false},     {report_why, true, true},
    {report_whole, true, false},
};
G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == G_N_ELEMENTS(traits));

static char *(*const renderers[])(const Finding *) = {
    [IBID_FORMAT_TEXT] = render_text,
    [IBID_FORMAT_MARKDOWN] = render_markdown,
    [IBID_FORMAT_JSON] = render_json,
};

const IbidReportKind *ibid_report_kinds(size_t *ret_n)
{
    *ret_n = G_N_ELEMENTS(kinds);
    return kinds;
}

size_t request_n_loops(const ReportRequest *request)
{
    g_autoptr(IbidPartition) parts = ibid_strong_components(ibid_graph_network(request->graph));
    size_t n = 0;

    while (n < parts->sizes->len && g_array_index(parts->sizes, uint32_t, n) > 1)
        n++;
    return n;
}

bool request_wants_author(const ReportRequest *request, const char *author)
{
    uint32_t number;

    if (request->options->author == NULL)
        return true;
    return !request->wants_nobody &&
           author_index_find(author_index_borrow(request->graph), author, &number) &&
           number == request->author;
}

bool request_wants(const ReportRequest *request, size_t vertex)
{
    if (request->options->author == NULL)
        return true;
    return !request->wants_nobody &&
           author_index_wrote(author_index_borrow(request->graph), request->author, vertex);
}

static size_t find_kind(const char *name)
{
    size_t i = 0;

    while (i < G_N_ELEMENTS(kinds) && !g_str_equal(kinds[i].name, name))
        i++;
    return i;
}

/* Programs get all rows, people a page. */
static size_t limit_for(const IbidReportOptions *options, const ReportTraits *report)
{
    if (options->limit > 0)
        return options->limit;
    return report->unlimited || options->format == IBID_FORMAT_JSON ? 0 : DEFAULT_LIMIT;
}

char *ibid_report(const char *name, IbidStore *store, const IbidGraph *graph,
                  const IbidReportOptions *options, GError **error)
{
    ReportRequest request = {.store = store, .graph = graph, .options = options};
    size_t i = find_kind(name), n_pieces;
    g_autoptr(Finding) finding = NULL;
    bool (*write)(const ReportRequest *, Finding *, GError **);

    if (i == G_N_ELEMENTS(kinds)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no report named \"%s\"", name);
        return NULL;
    }
    if (options->author != NULL)
        request.wants_nobody =
            !author_index_find(author_index_borrow(graph), options->author, &request.author);
    n_pieces = ibid_graph_n_of_kind(graph, IBID_VERTEX_PIECE);
    write = n_pieces != 1 || traits[i].on_one_piece ? traits[i].write : report_star;
    finding = finding_new(kinds[i].name, limit_for(options, &traits[i]));
    if (!write(&request, finding, error))
        return NULL;
    return renderers[options->format](finding);
}
