#include <ibid/error.h>
#include <ibid/report.h>

#include "report/difference.h"
#include "report/html_page.h"
#include "report/render.h"
#include "report/request.h"
#include "report/svg_file.h"

/* Rows of a table that people are shown unless they ask for another number. */
#define DEFAULT_LIMIT 20

enum {
    ON_ONE_PIECE = 1 << 0, /* it makes sense even where the graph is a star */
    UNLIMITED = 1 << 1,    /* shows all rows unless asked for a number */
    ON_CORPUS = 1 << 2,    /* it reads the store */
    HAS_DATA = 1 << 3,     /* its page looks up pieces and citations */
};

typedef struct {
    bool (*write)(const ReportRequest *request, Finding *finding, GError **error);
    unsigned is; /* set of the above */
} ReportTraits;

static const IbidReportKind kinds[] = {
    {"inputs", "List what was read"},
    {"sites", "Show what was learnt of whole sites"},
    {"check", "Say what was read, kept and left out, and what is doubtful"},
    {"top", "List the most-cited articles"},
    {"clusters", "List groups of articles that cite each other"},
    {"chains", "Follow the longest chain and the main path"},
    {"path", "Follow the shortest chains between two articles, or all around one"},
    {"timeline", "List by day, month or year what appeared and what it cites"},
    {"self", "Show per year how often authors cite themselves"},
    {"ages", "Show how old what is cited is"},
    {"grounding", "Show where chains of references end, and what they all pass through"},
    {"structure", "Show loops, the bow-tie, and who cites whom"},
    {"why", "Print the evidence that A cites B"},
    {"report", "Write all findings but the timeline as one page"},
};

/* In the order of `kinds`. */
static const ReportTraits traits[] = {
    {report_inputs, ON_ONE_PIECE | UNLIMITED | ON_CORPUS},
    {report_sites, ON_ONE_PIECE | UNLIMITED | ON_CORPUS},
    {report_check, ON_ONE_PIECE | ON_CORPUS},
    {report_top, 0},
    {report_clusters, HAS_DATA},
    {report_chains, 0},
    {report_path, ON_ONE_PIECE},
    {report_timeline, ON_ONE_PIECE | UNLIMITED | HAS_DATA},
    {report_self, 0},
    {report_ages, ON_ONE_PIECE},
    {report_grounding, 0},
    {report_structure, 0},
    {report_why, ON_ONE_PIECE | UNLIMITED | ON_CORPUS},
    {report_whole, ON_ONE_PIECE | HAS_DATA},
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
    return (report->is & UNLIMITED) != 0 || options->format == IBID_FORMAT_JSON ||
                   options->format == IBID_FORMAT_CSV
               ? 0
               : DEFAULT_LIMIT;
}

static void tell_filter(const ReportRequest *request, Finding *finding)
{
    g_autofree char *words = request_describe(request);

    if (words != NULL)
        finding_note_on_top(finding, words);
}

static char *render(const ReportRequest *request, const ReportTraits *report,
                    const Finding *finding, GError **error)
{
    const IbidReportOptions *options = request->options;

    if (options->format == IBID_FORMAT_CSV)
        return render_csv(finding, options->table, error);
    if (options->format == IBID_FORMAT_HTML)
        return html_page(request, finding, (report->is & HAS_DATA) != 0, error);
    if (options->format == IBID_FORMAT_SVG)
        return render_svg(finding, error);
    return renderers[options->format](finding);
}

static char *write_report(size_t i, const ReportRequest *request, GError **error)
{
    size_t n_pieces = ibid_graph_n_of_kind(request->graph, IBID_VERTEX_PIECE);
    g_autoptr(Finding) finding =
        finding_new(kinds[i].name, limit_for(request->options, &traits[i]));
    bool is_star = n_pieces == 1 && (traits[i].is & ON_ONE_PIECE) == 0 && request->store != NULL;

    finding->width = request->options->width;
    finding->is_ascii = request->options->is_ascii;
    if (!(is_star ? report_star : traits[i].write)(request, finding, error))
        return NULL;
    tell_filter(request, finding);
    return render(request, &traits[i], finding, error);
}

char *ibid_report(const char *name, IbidStore *store, const IbidGraph *graph,
                  const IbidReportOptions *options, GError **error)
{
    g_auto(ReportRequest) request = {.store = store, .graph = graph, .options = options};
    size_t i = find_kind(name);

    if (i == G_N_ELEMENTS(kinds)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "there is no report named \"%s\"", name);
        return NULL;
    }
    if (store == NULL && (traits[i].is & ON_CORPUS) != 0) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s needs a corpus", name);
        return NULL;
    }
    return request_select(&request, error) ? write_report(i, &request, error) : NULL;
}

char *ibid_report_difference(const IbidReportSubject *before, const IbidReportSubject *after,
                             const IbidReportOptions *options, GError **error)
{
    static const ReportTraits as_others = {0};
    g_auto(ReportRequest)
        old = {.store = before->store, .graph = before->graph, .options = options};
    g_auto(ReportRequest) new = {.store = after->store, .graph = after->graph, .options = options};
    g_autoptr(Finding) finding = finding_new("diff", limit_for(options, &as_others));

    finding->width = options->width;
    finding->is_ascii = options->is_ascii;
    if (!request_select(&old, error) || !request_select(&new, error) ||
        !report_difference(&old, &new, finding, error))
        return NULL;
    tell_filter(&new, finding);
    return render(&new, &as_others, finding, error);
}
