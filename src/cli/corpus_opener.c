#include "corpus_opener.h"

#include <ibid/pipeline.h>

#include <stdio.h>

static void tell(IbidNoticeKind kind, const char *line, gpointer data)
{
    (void)data;
    if (kind == IBID_NOTICE_TROUBLE)
        fprintf(stderr, "ibid: %s\n", line);
}

IbidStore *corpus_open(const char *path, ExitStatus *ret_status, GError **error)
{
    const IbidPipelineOptions options = {.notice = tell};
    size_t n_unread = 0;
    IbidStore *store = ibid_pipeline_open(path, &options, &n_unread, error);

    *ret_status = n_unread > 0 ? EXIT_PARTLY : EXIT_OK;
    return store;
}

IbidGraph *corpus_graph(const char *path, const char *aliases, IbidStore **ret_store,
                        ExitStatus *ret_status, GError **error)
{
    const IbidPipelineOptions options = {.notice = tell, .aliases = aliases};
    g_autoptr(IbidStore) store = corpus_open(path, ret_status, error);
    g_autoptr(IbidAuthorAliases) said = NULL;
    IbidGraph *graph = NULL;
    size_t n_unread = 0;

    if (store != NULL)
        said = ibid_pipeline_aliases(path, &options, &n_unread, error);
    if (said != NULL)
        graph = ibid_graph_load(store, &(IbidGraphOptions){.aliases = said}, error);
    if (n_unread > 0)
        *ret_status = EXIT_PARTLY;
    if (graph != NULL)
        *ret_store = g_steal_pointer(&store);
    return graph;
}
