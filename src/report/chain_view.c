#include "report/chain_view.h"

/* What a person says of the pieces goes before what their kind says. */
static bool read_roles(ChainView *view, GError **error)
{
    const IbidNetwork *pieces = ibid_graph_network(view->request->graph);
    g_autoptr(GPtrArray) complaints = NULL;
    g_autofree uint8_t *said = ibid_network_read_roles(
        pieces, view->request->options->grounding.roles_file, &complaints, error);

    if (said != NULL)
        request_complain(view->request, complaints);
    for (size_t v = 0; said != NULL && v < pieces->n; v++)
        view->chains.roles[v] = said[v];
    return said != NULL;
}

bool chain_view_init(ChainView *view, const ReportRequest *request, GError **error)
{
    view->request = request;
    chain_network_init(&view->chains, request->counted, &request->options->filter);
    if (request->options->grounding.roles_file != NULL && !read_roles(view, error))
        return false;
    for (size_t v = 0; v < view->chains.network->n; v++)
        view->knows_outside |= view->chains.roles[v] == IBID_ROLE_OUTSIDE;
    return true;
}

void chain_view_clear(ChainView *view)
{
    chain_network_clear(&view->chains);
}

bool chain_view_wants(const ChainView *view, uint32_t vertex)
{
    return vertex < view->request->counted->n && view->chains.roles[vertex] == IBID_ROLE_OWN &&
           request_wants(view->request, vertex);
}

uint32_t chain_view_n_references(const ChainView *view, uint32_t vertex)
{
    const IbidNetwork *network = view->chains.network;
    const uint32_t *n_lost = view->chains.ends.n_lost;

    return network->out_start[vertex + 1] - network->out_start[vertex] +
           (n_lost != NULL ? n_lost[vertex] : 0);
}

const char *chain_view_kind(const ChainView *view, uint32_t vertex)
{
    static const char *const names[] = {
        [IBID_ROLE_OWN] = "article",
        [IBID_ROLE_OUTSIDE] = "outside source",
        [IBID_ROLE_UNRESOLVED] = "missing article",
    };

    return names[view->chains.roles[vertex]];
}
