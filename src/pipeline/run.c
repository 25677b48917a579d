#include <ibid/error.h>
#include <ibid/export.h>
#include <ibid/pipeline.h>
#include <ibid/report.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define CORPUS_FILE "corpus.ibid"

/* The reports that a run writes, each into a file of its own. */
static const struct {
    const char *report, *file;
    IbidReportFormat format;
} written_reports[] = {
    {"report", "report.html", IBID_FORMAT_HTML},
    {"report", "report.md", IBID_FORMAT_MARKDOWN},
    {"timeline", "timeline.md", IBID_FORMAT_MARKDOWN},
};

/* True for an empty folder, and for one whose run was killed before its first transaction. */
static bool is_fresh(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);

    if (dir == NULL)
        return false;
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        GStatBuf status;

        if (g_str_equal(name, "overrides.tsv") || g_str_equal(name, "aliases.tsv"))
            continue;
        if (!g_str_has_prefix(name, CORPUS_FILE))
            return false;
        if (g_str_equal(name, CORPUS_FILE) && (g_stat(path, &status) != 0 || status.st_size > 0))
            return false;
    }
    return true;
}

/* Makes the output folder, or makes sure that it is ours. */
static bool claim_folder(const char *folder, GError **error)
{
    g_autofree char *corpus = g_build_filename(folder, CORPUS_FILE, NULL);

    if (!g_file_test(folder, G_FILE_TEST_EXISTS)) {
        if (g_mkdir_with_parents(folder, 0777) == 0)
            return true;
        g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot make the output folder: %s",
                    folder, g_strerror(errno));
        return false;
    }
    /* In this order: another run may be about to make the corpus. */
    if (is_fresh(folder) || ibid_store_recognises(corpus))
        return true;
    g_set_error(
        error, IBID_ERROR, IBID_ERROR_IO,
        "%s: not an output folder of ibid (it holds something else); name a new or empty one",
        folder);
    return false;
}

/* Replaces folder/name at once: readers see the old file or the new one, never a part. */
static bool write_file(const char *folder, const char *name, const char *content, size_t length,
                       GError **error)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GError) cause = NULL;

    if (g_file_set_contents_full(path, content, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT,
                                 0666, &cause))
        return true;
    g_set_error_literal(error, IBID_ERROR, IBID_ERROR_IO, cause->message);
    return false;
}

static bool write_reports(IbidStore *store, const IbidGraph *graph, const char *folder,
                          const char *command, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(written_reports); i++) {
        const IbidReportOptions options = {.format = written_reports[i].format, .command = command};
        g_autofree char *text =
            ibid_report(written_reports[i].report, store, graph, &options, error);

        if (text == NULL || !write_file(folder, written_reports[i].file, text, strlen(text), error))
            return false;
    }
    return true;
}

static bool write_exports(IbidStore *store, const IbidGraph *graph, const char *folder,
                          GError **error)
{
    const IbidExportFormat *format;

    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++) {
        GString *content;
        bool written;

        if (format->file == NULL)
            continue;
        content = ibid_export(format->name, store, graph, NULL, error);
        if (content == NULL)
            return false;
        written = write_file(folder, format->file, content->str, content->len, error);
        g_string_free(content, TRUE);
        if (!written)
            return false;
    }
    return true;
}

static bool read_inputs(const char *corpus, const char *const *inputs,
                        const IbidPipelineOptions *options, IbidPipelineCounts *ret_counts,
                        GError **error)
{
    g_autoptr(IbidStore) store = ibid_store_open(corpus, IBID_STORE_UPDATE, error);

    return store != NULL && ibid_pipeline_add(store, inputs, true, options, ret_counts, error);
}

bool ibid_pipeline_run(const char *const *inputs, const char *folder,
                       const IbidPipelineOptions *options, IbidPipelineCounts *ret_counts,
                       GError **error)
{
    IbidPipelineOptions inner = *options;
    g_autofree char *corpus = g_build_filename(folder, CORPUS_FILE, NULL);
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidAuthorAliases) aliases = NULL;
    g_autoptr(IbidGraph) graph = NULL;
    size_t n_unread, n_unread_aliases;

    inner.walk.skip = folder;
    if (!claim_folder(folder, error) || !read_inputs(corpus, inputs, &inner, ret_counts, error))
        return false;
    store = ibid_pipeline_open(corpus, options, &n_unread, error);
    if (store == NULL)
        return false;
    aliases = ibid_pipeline_aliases(corpus, options, &n_unread_aliases, error);
    if (aliases == NULL)
        return false;
    ret_counts->unreadable += n_unread + n_unread_aliases;
    graph = ibid_graph_load(store, &(IbidGraphOptions){.aliases = aliases}, error);
    return graph != NULL && write_reports(store, graph, folder, options->command, error) &&
           write_exports(store, graph, folder, error);
}
