#include "report_options.h"

#include <ibid/error.h>

#include "command_line.h"
#include "output.h"

/* In the order of IbidReportFormat. */
static const struct {
    const char *name;
    const char *endings[3]; /* of files that are written so */
} formats[] = {
    {"text", {".txt"}}, {"markdown", {".md", ".markdown"}}, {"json", {".json"}},
    {"csv", {".csv"}},  {"html", {".html", ".htm"}},        {"svg", {".svg"}},
};

void report_command_clear(ReportCommand *report)
{
    g_free(report->format);
    g_free(report->table);
    g_free(report->file);
    g_free(report->command);
    g_clear_pointer(&report->complaints, g_ptr_array_unref);
    graph_options_clear(&report->graph);
}

/* The command's own entries, those of reports, and those of graphs. */
static GArray *list_entries(ReportCommand *report, const GOptionEntry *own)
{
    const GOptionEntry of_reports[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &report->json, "Same as --format json", NULL},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &report->format,
         "text, markdown, json, csv, html or svg; by the ending of FILE, else text, if not said",
         "FORMAT"},
        {"table", 't', 0, G_OPTION_ARG_STRING, &report->table,
         "For csv: which table; the first if not said", "TABLE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &report->file,
         "File to write; - for standard output", "FILE"},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &report->limit, "Rows of a table at most", "N"},
        {"width", 0, 0, G_OPTION_ARG_INT, &report->width,
         "Columns of text; those of the terminal, else 80, if not said", "N"},
        {"ascii", 0, 0, G_OPTION_ARG_NONE, &report->is_ascii,
         "Write text in ASCII, also bars and other letters", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GArray) of_graphs = graph_options_entries(&report->graph, of_reports);
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(GOptionEntry));

    for (; own->long_name != NULL; own++)
        g_array_append_vals(entries, own, 1);
    return g_array_append_vals(entries, of_graphs->data, of_graphs->len);
}

/* The format of a file by its name; NULL where that says nothing. */
static const char *format_of(const char *file)
{
    for (size_t i = 0; file != NULL && i < G_N_ELEMENTS(formats); i++)
        for (const char *const *ending = formats[i].endings;
             ending < formats[i].endings + G_N_ELEMENTS(formats[i].endings) && *ending != NULL;
             ending++)
            if (g_str_has_suffix(file, *ending))
                return formats[i].name;
    return NULL;
}

static bool check_text(const Command *command, const IbidReportOptions *options, GError **error)
{
    if (options->format == IBID_FORMAT_TEXT || (options->width == 0 && !options->is_ascii))
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                "%s: --width and --ascii go with --format text", command->name);
    return false;
}

static bool set_form(const Command *command, ReportCommand *report, GError **error)
{
    const char *names[G_N_ELEMENTS(formats) + 1] = {NULL};
    IbidReportOptions *options = &report->options;
    int format;

    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        names[i] = formats[i].name;
    if (g_strcmp0(report->format, "md") == 0) {
        g_free(report->format);
        report->format = g_strdup("markdown");
    }
    if (!option_format(command, report->json, &report->format, error) ||
        !output_named(command, report->file, error))
        return false;
    if (report->format == NULL)
        report->format = g_strdup(format_of(report->file));
    if (!option_choose("--format", names, report->format, &format, error) ||
        !option_count(command, "--limit", report->limit, &options->limit, error) ||
        !option_count(command, "--width", report->width, &options->width, error))
        return false;
    options->is_ascii = report->is_ascii;
    options->format = (IbidReportFormat)format;
    options->table = report->table;
    return check_text(command, options, error) &&
           option_table(command, report->table, report->format, error);
}

bool report_command_parse(ReportCommand *ret_report, const Command *command,
                          const GOptionEntry *own, int least, int most, int argc, char **argv,
                          GError **error)
{
    g_autoptr(GArray) entries = list_entries(ret_report, own);
    IbidReportOptions *options = &ret_report->options;
    int at;

    ret_report->command = command_line(argc, argv);
    if (!command_parse(command, (const GOptionEntry *)(const void *)entries->data, 0, most + 1,
                       &argc, &argv, error) ||
        !graph_options_read(&ret_report->graph, command, least, most, argc, argv,
                            &ret_report->input, &options->filter, &at, error) ||
        !set_form(command, ret_report, error))
        return false;
    options->classes = ret_report->input.classes;
    options->command = ret_report->command;
    ret_report->complaints = g_ptr_array_new_with_free_func(g_free);
    options->complaints = ret_report->complaints;
    options->citing = at < argc ? argv[at] : NULL;
    options->cited = at + 1 < argc ? argv[at + 1] : NULL;
    return true;
}

ExitStatus report_command_print(const ReportCommand *report, const Command *command, GError **error)
{
    ExitStatus status = report_print(command->name, &report->input, &report->options, report->file,
                                     /* conditions= */ 0, error);

    if (status != EXIT_FAILED)
        complain_of_lines(report->complaints, &status);
    return status;
}
