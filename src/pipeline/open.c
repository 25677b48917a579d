#include <ibid/pipeline.h>
#include <ibid/resolve.h>

IbidStore *ibid_pipeline_open(const char *path, GError **error)
{
    g_autofree char *file = g_file_test(path, G_FILE_TEST_IS_DIR)
                                ? g_build_filename(path, "corpus.ibid", NULL)
                                : g_strdup(path);
    g_autoptr(IbidStore) store = ibid_store_open(file, IBID_STORE_READ, error);
    IbidResolveCounts counts;

    if (store == NULL || ibid_store_resolution_state(store, IBID_RESOLVE_VERSION) == IBID_RESOLVED)
        return g_steal_pointer(&store);
    g_clear_pointer(&store, ibid_store_close);
    store = ibid_store_open(file, IBID_STORE_UPDATE, error);
    if (store == NULL || !ibid_resolve(store, &counts, error))
        return NULL;
    return g_steal_pointer(&store);
}
