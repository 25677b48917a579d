#include "report_options.h"

#include "command_line.h"

void report_command_clear(ReportCommand *report)
{
    report_form_clear(&report->form);
    g_clear_pointer(&report->complaints, g_ptr_array_unref);
    graph_options_clear(&report->graph);
}

/* The command's own entries, those of reports, and those of graphs. */
static GArray *list_entries(ReportCommand *report, const GOptionEntry *own)
{
    g_autoptr(GArray) of_reports = g_array_new(TRUE, FALSE, sizeof(GOptionEntry));
    g_autoptr(GArray) of_graphs = NULL;
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(GOptionEntry));

    report_form_entries(&report->form, of_reports);
    report_form_file_entry(&report->form, of_reports);
    of_graphs =
        graph_options_entries(&report->graph, (const GOptionEntry *)(const void *)of_reports->data);
    for (; own->long_name != NULL; own++)
        g_array_append_vals(entries, own, 1);
    return g_array_append_vals(entries, of_graphs->data, of_graphs->len);
}

bool report_command_parse(ReportCommand *ret_report, const Command *command,
                          const GOptionEntry *own, int least, int most, int argc, char **argv,
                          GError **error)
{
    g_autoptr(GArray) entries = list_entries(ret_report, own);
    IbidReportOptions *options = &ret_report->options;
    int at;

    ret_report->form.command = command_line(argc, argv);
    if (!command_parse(command, (const GOptionEntry *)(const void *)entries->data, 0, most + 1,
                       &argc, &argv, error) ||
        !graph_options_read(&ret_report->graph, command, least, most, argc, argv,
                            &ret_report->input, &options->filter, &at, error) ||
        !report_form_read(&ret_report->form, command, options, error))
        return false;
    options->classes = ret_report->input.classes;
    ret_report->complaints = g_ptr_array_new_with_free_func(g_free);
    options->complaints = ret_report->complaints;
    options->citing = at < argc ? argv[at] : NULL;
    options->cited = at + 1 < argc ? argv[at + 1] : NULL;
    return true;
}

ExitStatus report_command_print(const ReportCommand *report, const Command *command, GError **error)
{
    ExitStatus status =
        report_print(command->name, &report->input, &report->options, report->form.file,
                     /* conditions= */ 0, error);

    if (status != EXIT_FAILED)
        complain_of_lines(report->complaints, &status);
    return status;
}
