#include <ibid/error.h>
#include <ibid/export.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "corpus_opener.h"

/* "csv" is one of two tables; every other format is what it is called. */
static char *format_name(const char *format, const char *table)
{
    return g_str_equal(format, "csv") ? g_strdup_printf("%s-csv", table) : g_strdup(format);
}

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

static ExitStatus export_corpus(const char *path, const char *aliases, const char *format,
                                const char *file, GError **error)
{
    ExitStatus status;
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph =
        corpus_graph(path, aliases, /* classes= */ 0, &store, &status, error);
    GString *content = graph == NULL ? NULL : ibid_export(format, store, graph, error);
    bool written;

    if (content == NULL)
        return EXIT_FAILED;
    written = write_out(content, file, error);
    g_string_free(content, TRUE);
    return written ? status : EXIT_FAILED;
}

ExitStatus cmd_export(const Command *command, int argc, char **argv, GError **error)
{
    g_autofree char *format = NULL, *table = NULL, *file = NULL, *name = NULL, *aliases = NULL;
    gboolean json = FALSE;
    const GOptionEntry options[] = {
        {"format", 'f', 0, G_OPTION_ARG_STRING, &format, "graphml (the default), csv or json",
         "FORMAT"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &json, "Same as --format json", NULL},
        {"table", 't', 0, G_OPTION_ARG_STRING, &table,
         "For csv: references (the default) or pieces", "TABLE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &file, "File to write; - for standard output",
         "FILE"},
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };

    if (!command_parse(command, options, 1, 1, &argc, &argv, error))
        return EXIT_USAGE;
    if (file != NULL && *file == '\0') {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "export: --output names no file; - stands for standard output");
        return EXIT_USAGE;
    }
    if (format == NULL)
        format = g_strdup(json ? "json" : "graphml");
    name = format_name(format, table != NULL ? table : "references");
    return export_corpus(argv[1], aliases, name, file, error);
}
