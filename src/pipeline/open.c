#include <ibid/pipeline.h>
#include <ibid/resolve.h>

#include <string.h>

#include "base/text.h"
#include "model/overrides.h"

#define OVERRIDES_FILE "overrides.tsv"

static void tell(const IbidPipelineOptions *options, const char *line)
{
    if (options != NULL && options->notice != NULL)
        options->notice(IBID_NOTICE_TROUBLE, line, options->data);
}

/* The lines of the file `name`; none where there is no such file. */
static GPtrArray *read_overrides(const char *name, const IbidPipelineOptions *options,
                                 size_t *n_unread)
{
    g_autofree char *text = NULL;
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GError) failure = NULL;
    GPtrArray *overrides;
    gsize length = 0;

    if (!g_file_get_contents(name, &text, &length, &failure) &&
        !g_error_matches(failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
        g_autofree char *line =
            g_strdup_printf("%s; make it a file that can be read", failure->message);
        g_autofree char *safe = text_printable(line);

        tell(options, safe);
        ++*n_unread;
    }
    overrides = overrides_read(name, text == NULL ? "" : text, length, &complaints);
    for (guint i = 0; i < complaints->len; i++)
        tell(options, g_ptr_array_index(complaints, i));
    *n_unread += complaints->len;
    return overrides;
}

/* Names the lines that changed nothing: what they are about has gone, or is written otherwise. */
static bool tell_idle(IbidStore *store, const char *name, const IbidPipelineOptions *options,
                      GError **error)
{
    g_autoptr(GPtrArray) overrides = ibid_store_overrides(store, error);

    for (guint i = 0; overrides != NULL && i < overrides->len; i++) {
        const IbidOverride *override = g_ptr_array_index(overrides, i);
        g_autofree char *line = NULL, *safe = NULL;

        if (override->applies)
            continue;
        line = g_strdup_printf("%s:%u: %s names what is not here (%s%s%s); mend or drop the line",
                               name, override->line, ibid_override_action_name(override->action),
                               override->subject, override->value == NULL ? "" : ", ",
                               override->value == NULL ? "" : override->value);
        safe = text_printable(line);
        tell(options, safe);
    }
    return overrides != NULL;
}

static IbidStore *open_resolved(const char *file, const GPtrArray *overrides, GError **error)
{
    g_autoptr(IbidStore) store = ibid_store_open(file, IBID_STORE_READ, error);
    IbidResolveCounts counts;

    if (store == NULL ||
        (ibid_store_resolution_state(store, IBID_RESOLVE_VERSION) == IBID_RESOLVED &&
         ibid_store_has_overrides(store, overrides)))
        return g_steal_pointer(&store);
    g_clear_pointer(&store, ibid_store_close);
    store = ibid_store_open(file, IBID_STORE_UPDATE, error);
    if (store == NULL || !ibid_store_save_overrides(store, overrides, error) ||
        !ibid_resolve(store, &counts, error))
        return NULL;
    return g_steal_pointer(&store);
}

IbidStore *ibid_pipeline_open(const char *path, const IbidPipelineOptions *options,
                              size_t *ret_n_unread, GError **error)
{
    g_autofree char *file = g_file_test(path, G_FILE_TEST_IS_DIR)
                                ? g_build_filename(path, "corpus.ibid", NULL)
                                : g_strdup(path);
    g_autofree char *folder = g_path_get_dirname(file);
    g_autofree char *name = g_build_filename(folder, OVERRIDES_FILE, NULL);
    size_t n_unread = 0;
    g_autoptr(GPtrArray) overrides = read_overrides(name, options, &n_unread);
    g_autoptr(IbidStore) store = open_resolved(file, overrides, error);

    if (store == NULL || !tell_idle(store, name, options, error))
        return NULL;
    if (ret_n_unread != NULL)
        *ret_n_unread = n_unread;
    return g_steal_pointer(&store);
}
