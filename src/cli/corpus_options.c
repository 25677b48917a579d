#include "corpus_options.h"

#include <ibid/pipeline.h>

#include <stdio.h>

static void tell(IbidNoticeKind kind, const char *line, gpointer unused)
{
    (void)kind;
    (void)unused;
    fprintf(stderr, "ibid: %s\n", line);
}

IbidGraph *corpus_graph(const char *path, const char *aliases, IbidStore **ret_store,
                        GError **error)
{
    g_autoptr(IbidStore) store = ibid_pipeline_open(path, error);
    g_autoptr(IbidAuthorAliases) said =
        store == NULL ? NULL : ibid_pipeline_aliases(path, aliases, tell, NULL, error);
    IbidGraph *graph =
        said == NULL ? NULL : ibid_graph_load(store, &(IbidGraphOptions){.aliases = said}, error);

    if (graph != NULL)
        *ret_store = g_steal_pointer(&store);
    return graph;
}
