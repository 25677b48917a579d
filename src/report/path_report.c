#include <ibid/error.h>

#include "report/path_sections.h"
#include "report/words.h"

/* What is done with citations that lead against time. */
enum { CYCLES_FOLLOW, CYCLES_SET_ASIDE };

/* The network without what the acyclic part sets aside. */
static IbidNetwork *set_aside(const IbidNetwork *network, Finding *finding)
{
    g_autoptr(IbidFlow) flow = ibid_flow_new(network, IBID_CYCLES_SET_ASIDE);
    g_autofree bool *keeps = g_new0(bool, network->n_arcs + 1);
    g_autofree char *future = words_count(flow->future->len, "citation", "citations");
    g_autofree char *cyclic = words_count(flow->cyclic->len, "citation", "citations");

    for (size_t i = 0; i < flow->n_arcs; i++)
        keeps[flow->out_arc[i]] = true;
    finding_note(finding,
                 "Set aside: %s of the future, which ibid structure lists, and %s that would still "
                 "close a loop, which ibid chains lists.",
                 future, cyclic);
    return ibid_network_select(network, NULL, keeps, NULL);
}

/* The vertex of the network that is this piece; false where the filter leaves it out. */
static bool find_vertex(const IbidNetwork *network, uint32_t piece, uint32_t *ret_vertex)
{
    for (uint32_t v = 0; v < network->n; v++)
        if (network->graph_vertex[v] == piece) {
            *ret_vertex = v;
            return true;
        }
    return false;
}

/* The vertex that is meant by `name`, and who that is. */
static bool find(const PathView *view, const char *name, const char *role, uint32_t *ret_vertex,
                 Finding *finding, GError **error)
{
    uint32_t piece;
    const IbidVertex *vertex;
    g_autofree char *words = NULL, *authors = NULL;

    if (!request_find(view->request, name, &piece, error))
        return false;
    vertex = ibid_graph_vertex(view->request->graph, piece);
    if (!find_vertex(view->network, piece, ret_vertex)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_UNKNOWN,
                    "\"%s\" is not among the articles that are left by the filters", name);
        return false;
    }
    words = words_vertex(vertex);
    authors = words_authors(vertex->authors);
    finding_item(finding, 0, "%s: %s%s%s [%s]", role, words, authors == NULL ? "" : ", by ",
                 authors == NULL ? "" : authors, vertex->key);
    return true;
}

bool report_path(const ReportRequest *request, Finding *finding, GError **error)
{
    static const char *const rules[] = {
        [CYCLES_FOLLOW] = "follow", [CYCLES_SET_ASIDE] = "set-aside", NULL};
    const IbidReportOptions *options = request->options;
    PathView view = {.request = request, .network = request->selected};
    g_autoptr(IbidNetwork) acyclic = NULL;
    size_t rule;

    if (options->citing == NULL) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "path: name one article A, or two, A and B");
        return false;
    }
    if (!request_choose("--cycles", rules, options->chains.cycles, &rule, error))
        return false;
    finding_heading(finding, 1,
                    options->cited == NULL ? "All around an article"
                                           : "Chains between two articles");
    if (rule == CYCLES_SET_ASIDE)
        view.network = acyclic = set_aside(request->selected, finding);
    if (!find(&view, options->citing, "A", &view.from, finding, error) ||
        (options->cited != NULL && !find(&view, options->cited, "B", &view.to, finding, error)))
        return false;
    if (options->cited == NULL)
        path_sections_around(&view, finding);
    else
        path_sections_between(&view, finding);
    return true;
}
