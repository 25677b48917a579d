#include <ibid/error.h>
#include <ibid/pipeline.h>

#define ALIASES_FILE "aliases.tsv"

/* Where aliases lie unless they are named; NULL when there are none. */
static char *find_beside(const char *path)
{
    g_autofree char *folder =
        g_file_test(path, G_FILE_TEST_IS_DIR) ? g_strdup(path) : g_path_get_dirname(path);
    g_autofree char *file = g_build_filename(folder, ALIASES_FILE, NULL);

    return g_file_test(file, G_FILE_TEST_EXISTS) ? g_steal_pointer(&file) : NULL;
}

IbidAuthorAliases *ibid_pipeline_aliases(const char *path, const IbidPipelineOptions *options,
                                         size_t *ret_n_unread, GError **error)
{
    const char *named = options == NULL ? NULL : options->aliases;
    g_autofree char *file = named != NULL ? g_strdup(named) : find_beside(path);
    g_autofree char *text = NULL, *name = NULL;
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(GError) cause = NULL;
    size_t length = 0;
    IbidAuthorAliases *said;

    if (file != NULL && !g_file_get_contents(file, &text, &length, &cause)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "aliases: %s", cause->message);
        return NULL;
    }
    name = g_filename_display_name(file != NULL ? file : ALIASES_FILE);
    said = ibid_author_aliases_new(name, text != NULL ? text : "", length, &complaints);
    for (guint i = 0; options != NULL && options->notice != NULL && i < complaints->len; i++)
        options->notice(IBID_NOTICE_TROUBLE, g_ptr_array_index(complaints, i), options->data);
    if (ret_n_unread != NULL)
        *ret_n_unread = complaints->len;
    return said;
}
