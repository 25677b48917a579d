#include <ibid/error.h>
#include <ibid/export.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "graph_options.h"
#include "progress.h"

static bool write_into(FILE *out, const GString *content)
{
    bool written = fwrite(content->str, 1, content->len, out) == content->len;

    return fclose(out) == 0 && written;
}

/* What is there already, and no plain file: a device, a pipe, a link; never to be replaced. */
static bool write_through(const GString *content, const char *file, GError **error)
{
    FILE *out = fopen(file, "w");

    if (out != NULL && write_into(out, content))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot write: %s", file, g_strerror(errno));
    return false;
}

static bool write_out(const GString *content, const char *file, GError **error)
{
    g_autoptr(GError) cause = NULL;
    GStatBuf status;

    if (file == NULL || g_str_equal(file, "-"))
        return fwrite(content->str, 1, content->len, stdout) == content->len; /* see main() */
    if (g_lstat(file, &status) == 0 && !S_ISREG(status.st_mode))
        return write_through(content, file, error);
    if (g_file_set_contents_full(file, content->str, (gssize)content->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0666, &cause))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "%s: cannot write: %s", file, cause->message);
    return false;
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

/* The name of what is to be written, see ibid_export(); NULL with IBID_ERROR_USAGE. */
static const char *choose_content(Asked *asked, const Command *command, const GraphInput *input,
                                  const IbidFilter *filter, GError **error)
{
    static const char *const formats[] = {"graphml", "csv", "json", NULL};
    static const char *const tables[] = {"references", "pieces", NULL};
    static const char *const contents[] = {"references-csv", "pieces-csv"};
    int format, table;

    if (!option_format(command, asked->json, &asked->format, error) ||
        !option_choose("--format", formats, asked->format, &format, error) ||
        !option_table(command, asked->table, asked->format, error) ||
        !option_choose("--table", tables, asked->table, &table, error))
        return NULL;
    if (g_strcmp0(asked->format, "csv") != 0)
        return formats[format];
    if (input->corpus != NULL && input->classes == 0 && ibid_filter_is_open(filter))
        return contents[table];
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                input->corpus == NULL
                    ? "export: --format csv needs a corpus; of --edges there are graphml and json"
                    : "export: --format csv is of the whole corpus; filter graphml or json");
    return NULL;
}

static ExitStatus export_graph(const Asked *asked, const char *name, const GraphInput *input,
                               const IbidFilter *filter, GError **error)
{
    const IbidExportOptions options = {.measures = asked->measures};
    ExitStatus status;
    g_auto(Progress) progress = {0};
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph = graph_open(input, &store, &status, error);
    g_autoptr(IbidGraph) part = NULL;
    GString *content = NULL;
    bool written;

    if (graph != NULL) {
        ibid_graph_set_watch(graph, progress_watch(&progress));
        part = ibid_filter_is_open(filter) ? g_steal_pointer(&graph)
                                           : ibid_filter_graph(filter, graph, error);
    }
    if (part != NULL)
        content = ibid_export(name, store, part, &options, error);
    if (content == NULL)
        return EXIT_FAILED;
    written = write_out(content, asked->file, error);
    g_string_free(content, TRUE);
    return written ? status : EXIT_FAILED;
}

ExitStatus cmd_export(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(Asked) asked = {0};
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &asked.format, "graphml (the default), csv or json",
         "FORMAT"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &asked.json, "Same as --format json", NULL},
        {"table", 't', 0, G_OPTION_ARG_STRING, &asked.table,
         "For csv: references (the default) or pieces, both of the whole corpus", "TABLE"},
        {"measures", 0, 0, G_OPTION_ARG_STRING, &asked.measures,
         "Scores to add, as ibid describe names them, with commas between; all or none; those that "
         "are quick if not said",
         "NAMES"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &asked.file,
         "File to write; - for standard output", "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GArray) entries = graph_options_entries(&asked.graph, own);
    GraphInput input = {0};
    IbidFilter filter = {0};
    const char *name;
    int at;

    if (!command_parse(command, (const GOptionEntry *)(const void *)entries->data, 0, 1, &argc,
                       &argv, error) ||
        !graph_options_read(&asked.graph, command, 0, 0, argc, argv, &input, &filter, &at, error))
        return EXIT_USAGE;
    if (asked.file != NULL && *asked.file == '\0') {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "export: --output names no file; - stands for standard output");
        return EXIT_USAGE;
    }
    name = choose_content(&asked, command, &input, &filter, error);
    return name == NULL ? EXIT_USAGE : export_graph(&asked, name, &input, &filter, error);
}
