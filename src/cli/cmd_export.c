#include <ibid/error.h>
#include <ibid/export.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "graph_options.h"
#include "output.h"
#include "progress.h"

/*
 * What --help says: the summary, and a line a format.  Tables of the corpus are "csv" there.
 * Returns: (transfer full).
 */
static char *help_text(const char *summary)
{
    GString *text = g_string_new(summary);
    const IbidExportFormat *format;

    g_string_append(text, ".\n\nFormats:\n  csv             a table of references, or of pieces");
    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++)
        if (!g_str_has_suffix(format->name, "-csv"))
            g_string_append_printf(text, "\n  %-15s %s", format->name, format->summary);
    return g_string_free(text, FALSE);
}

/* What the command line asks for. */
typedef struct {
    char *format, *table, *file, *measures;
    gboolean json;
    GraphOptions graph;
} Asked;

static void asked_clear(Asked *asked)
{
    g_free(asked->format);
    g_free(asked->table);
    g_free(asked->file);
    g_free(asked->measures);
    graph_options_clear(&asked->graph);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Asked, asked_clear)

/* An IbidExportWrite. */
static bool write_file(const char *path, const GString *content, gpointer data, GError **error)
{
    (void)data;
    return output_write(content->str, content->len, path, error);
}

/* An IbidExportWrite of what is in a folder, which is made when there is something to put there. */
static bool write_into_folder(const char *path, const GString *content, gpointer data,
                              GError **error)
{
    const char *folder = data;

    if (g_mkdir_with_parents(folder, 0777) == 0)
        return output_create(content->str, content->len, path, error);
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot make the folder: %s", folder,
                g_strerror(errno));
    return false;
}

/* Nobody's notes are mixed with ours, nor what an earlier export wrote with what this one does. */
static bool is_free(const char *folder, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);

    if (!g_file_test(folder, G_FILE_TEST_EXISTS) || (dir != NULL && g_dir_read_name(dir) == NULL))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: %s; name a new or empty folder (--output)",
                folder, dir == NULL ? "not a folder" : "not empty");
    return false;
}

static bool writes_folder(const char *name)
{
    const IbidExportFormat *format;

    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++)
        if (g_str_equal(format->name, name))
            return format->is_folder;
    return false;
}

static bool write_format(const char *format, const Asked *asked, IbidStore *store,
                         const IbidGraph *graph, GError **error)
{
    const IbidExportOptions options = {.measures = asked->measures};
    bool names_path = asked->file != NULL && !g_str_equal(asked->file, "-"), written;
    GString *content;

    if (writes_folder(format) && names_path)
        return is_free(asked->file, error) &&
               ibid_export_files(format, asked->file, store, graph, &options, write_into_folder,
                                 asked->file, error);
    if (output_is_plain(asked->file))
        return ibid_export_files(format, asked->file, store, graph, &options, write_file, NULL,
                                 error);
    content = ibid_export(format, store, graph, &options, error);
    if (content == NULL)
        return false;
    written = output_write(content->str, content->len, asked->file, error);
    g_string_free(content, TRUE);
    return written;
}

/* What --format may say, the default first, ending with NULL; static strings. */
static GPtrArray *format_names(void)
{
    GPtrArray *names = g_ptr_array_new();
    const IbidExportFormat *format;

    for (size_t i = 0; (format = ibid_export_format(i)) != NULL; i++)
        if (!g_str_has_suffix(format->name, "-csv"))
            g_ptr_array_add(names, (gpointer)format->name);
    g_ptr_array_insert(names, 1, (gpointer) "csv");
    g_ptr_array_add(names, NULL);
    return names;
}

/* The name of what is to be written, see ibid_export(); NULL with IBID_ERROR_USAGE. */
static const char *choose_content(Asked *asked, const Command *command, const GraphInput *input,
                                  const IbidFilter *filter, GError **error)
{
    static const char *const tables[] = {"references", "pieces", NULL};
    static const char *const contents[] = {"references-csv", "pieces-csv"};
    g_autoptr(GPtrArray) formats = format_names();
    int format, table;

    if (!option_format(command, asked->json, &asked->format, error) ||
        !option_choose("--format", (const char *const *)formats->pdata, asked->format, &format,
                       error) ||
        !option_table(command, asked->table, asked->format, error) ||
        !option_choose("--table", tables, asked->table, &table, error))
        return NULL;
    if (g_strcmp0(asked->format, "csv") != 0)
        return g_ptr_array_index(formats, format);
    if (input->corpus != NULL && input->classes == 0 && ibid_filter_is_open(filter))
        return contents[table];
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                input->corpus == NULL
                    ? "export: --format csv needs a corpus; of --edges there are all others"
                    : "export: --format csv is of the whole corpus; filter any other");
    return NULL;
}

static ExitStatus export_graph(const Asked *asked, const char *name, const GraphInput *input,
                               const IbidFilter *filter, GError **error)
{
    ExitStatus status;
    g_auto(Progress) progress = {0};
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph = graph_open(input, &store, &status, error);
    g_autoptr(IbidGraph) part = NULL;

    if (graph != NULL) {
        ibid_graph_set_watch(graph, progress_watch(&progress));
        part = ibid_filter_is_open(filter) ? g_steal_pointer(&graph)
                                           : ibid_filter_graph(filter, graph, error);
    }
    if (part == NULL || !write_format(name, asked, store, part, error))
        return EXIT_FAILED;
    return status;
}

ExitStatus cmd_export(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(Asked) asked = {0};
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &asked.format,
         "graphml (the default), or another of those above", "FORMAT"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &asked.json, "Same as --format json", NULL},
        {"table", 't', 0, G_OPTION_ARG_STRING, &asked.table,
         "For csv: references (the default) or pieces, both of the whole corpus", "TABLE"},
        {"measures", 0, 0, G_OPTION_ARG_STRING, &asked.measures,
         "Scores to add, as ibid describe names them, with commas between; all or none; those that "
         "are quick if not said",
         "NAMES"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &asked.file,
         "File to write; - for standard output.  A format of several files puts the others beside "
         "it; backlinks and tables write a folder, a new or empty one",
         "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GArray) entries = graph_options_entries(&asked.graph, own);
    g_autofree char *help = help_text(command->summary);
    Command told = *command;
    GraphInput input = {0};
    IbidFilter filter = {0};
    const char *name;
    int at;

    told.summary = help;
    if (!command_parse(&told, (const GOptionEntry *)(const void *)entries->data, 0, 1, &argc, &argv,
                       error) ||
        !graph_options_read(&asked.graph, command, 0, 0, argc, argv, &input, &filter, &at, error))
        return EXIT_USAGE;
    if (!output_named(command, asked.file, error))
        return EXIT_USAGE;
    name = choose_content(&asked, command, &input, &filter, error);
    return name == NULL ? EXIT_USAGE : export_graph(&asked, name, &input, &filter, error);
}
