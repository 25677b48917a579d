#include "corpus_opener.h"

#include <ibid/pipeline.h>

#include "complain.h"

static void tell(IbidNoticeKind kind, const char *line, gpointer data)
{
    (void)data;
    if (kind == IBID_NOTICE_TROUBLE)
        complain(line);
}

IbidStore *corpus_open(const char *path, ExitStatus *ret_status, GError **error)
{
    const IbidPipelineOptions options = {.notice = tell};
    size_t n_unread = 0;
    IbidStore *store = ibid_pipeline_open(path, &options, &n_unread, error);

    *ret_status = n_unread > 0 ? EXIT_PARTLY : EXIT_OK;
    return store;
}

/* What a person says of the names of authors in or beside `path`. */
static IbidAuthorAliases *read_aliases(const char *path, const char *named, ExitStatus *status,
                                       GError **error)
{
    const IbidPipelineOptions options = {.notice = tell, .aliases = named};
    size_t n_unread = 0;
    IbidAuthorAliases *said = ibid_pipeline_aliases(path, &options, &n_unread, error);

    if (n_unread > 0)
        *status = EXIT_PARTLY;
    return said;
}

static IbidGraph *corpus_graph(const GraphInput *input, IbidStore **ret_store,
                               ExitStatus *ret_status, GError **error)
{
    g_autoptr(IbidStore) store = corpus_open(input->corpus, ret_status, error);
    g_autoptr(IbidAuthorAliases) said =
        store == NULL ? NULL : read_aliases(input->corpus, input->aliases, ret_status, error);
    IbidGraph *graph = NULL;

    if (said != NULL)
        graph = ibid_graph_load(
            store, &(IbidGraphOptions){.aliases = said, .classes = input->classes}, error);
    if (graph != NULL)
        *ret_store = g_steal_pointer(&store);
    return graph;
}

void complain_of_lines(const GPtrArray *complaints, ExitStatus *status)
{
    for (guint i = 0; i < complaints->len; i++)
        complain(g_ptr_array_index(complaints, i));
    if (complaints->len > 0)
        *status = EXIT_PARTLY;
}

IbidNetwork *network_open(const IbidNetworkFiles *files, ExitStatus *ret_status, GError **error)
{
    g_autoptr(GPtrArray) complaints = NULL;
    IbidNetwork *network = ibid_network_read(files, &complaints, error);

    *ret_status = EXIT_OK;
    if (network != NULL)
        complain_of_lines(complaints, ret_status);
    return network;
}

static IbidGraph *network_graph(const GraphInput *input, ExitStatus *ret_status, GError **error)
{
    g_autoptr(IbidNetwork) network = network_open(&input->files, ret_status, error);
    g_autoptr(IbidAuthorAliases) said =
        network == NULL ? NULL
                        : read_aliases(input->files.edges, input->aliases, ret_status, error);

    return said == NULL ? NULL : ibid_graph_of_network(g_steal_pointer(&network), said);
}

IbidGraph *graph_open(const GraphInput *input, IbidStore **ret_store, ExitStatus *ret_status,
                      GError **error)
{
    return input->corpus != NULL ? corpus_graph(input, ret_store, ret_status, error)
                                 : network_graph(input, ret_status, error);
}
