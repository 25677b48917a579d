#include "report_form.h"

#include <ibid/error.h>

#include "command_line.h"
#include "graph_options.h"
#include "output.h"

/* In the order of IbidReportFormat. */
static const struct {
    const char *name;
    const char *endings[3]; /* of files that are written so */
} formats[] = {
    {"text", {".txt"}}, {"markdown", {".md", ".markdown"}}, {"json", {".json"}},
    {"csv", {".csv"}},  {"html", {".html", ".htm"}},        {"svg", {".svg"}},
};

void report_form_clear(ReportForm *form)
{
    g_free(form->format);
    g_free(form->table);
    g_free(form->file);
    g_free(form->command);
}

void report_form_entries(ReportForm *form, GArray *entries)
{
    const GOptionEntry own[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &form->json, "Same as --format json", NULL},
        {"format", 'f', 0, G_OPTION_ARG_STRING, &form->format,
         "text, markdown (or md), json, csv, html or svg; by the ending of FILE, else text, if not "
         "said",
         "FORMAT"},
        {"table", 't', 0, G_OPTION_ARG_STRING, &form->table,
         "For csv: which table; the first if not said", "TABLE"},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &form->limit, "Rows of a table at most", "N"},
        {"width", 0, 0, G_OPTION_ARG_INT, &form->width,
         "Columns of text; those of the terminal, else 80, if not said", "N"},
        {"ascii", 0, 0, G_OPTION_ARG_NONE, &form->is_ascii,
         "Write text in ASCII, also bars and other letters", NULL},
    };

    g_array_append_vals(entries, own, G_N_ELEMENTS(own));
}

void report_form_file_entry(ReportForm *form, GArray *entries)
{
    const GOptionEntry own = {"output",    'o',
                              0,           G_OPTION_ARG_FILENAME,
                              &form->file, "File to write; - for standard output",
                              "FILE"};

    g_array_append_val(entries, own);
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

bool report_form_read(ReportForm *form, const Command *command, IbidReportOptions *ret_options,
                      GError **error)
{
    const char *names[G_N_ELEMENTS(formats) + 1] = {NULL};
    int format;

    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        names[i] = formats[i].name;
    if (g_strcmp0(form->format, "md") == 0) {
        g_free(form->format);
        form->format = g_strdup("markdown");
    }
    if (!option_format(command, form->json, &form->format, error) ||
        !output_named(command, form->file, error))
        return false;
    if (form->format == NULL)
        form->format = g_strdup(format_of(form->file));
    if (!option_choose("--format", names, form->format, &format, error) ||
        !option_count(command, "--limit", form->limit, &ret_options->limit, error) ||
        !option_count(command, "--width", form->width, &ret_options->width, error))
        return false;
    ret_options->is_ascii = form->is_ascii;
    ret_options->format = (IbidReportFormat)format;
    ret_options->table = form->table;
    ret_options->command = form->command;
    return check_text(command, ret_options, error) &&
           option_table(command, form->table, form->format, error);
}

bool report_form_parse(ReportForm *form, const Command *command, const GOptionEntry *own,
                       bool has_file, int least, int most, int *argc, char ***argv,
                       IbidReportOptions *ret_options, GError **error)
{
    g_autoptr(GArray) entries = g_array_new(TRUE, FALSE, sizeof(GOptionEntry));

    form->command = command_line(*argc, *argv);
    for (; own->long_name != NULL; own++)
        g_array_append_vals(entries, own, 1);
    report_form_entries(form, entries);
    if (has_file)
        report_form_file_entry(form, entries);
    return command_parse(command, (const GOptionEntry *)(const void *)entries->data, least, most,
                         argc, argv, error) &&
           report_form_read(form, command, ret_options, error);
}
