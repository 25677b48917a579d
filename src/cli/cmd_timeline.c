#include "report_options.h"

ExitStatus cmd_timeline(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *per = NULL, *show = NULL;
    const GOptionEntry own[] = {
        {"per", 0, 0, G_OPTION_ARG_STRING, &per, "Period: day (the default), month or year",
         "PERIOD"},
        {"show", 0, 0, G_OPTION_ARG_STRING, &show,
         "Citations to list: given (the default), received or both", "WHICH"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error))
        return EXIT_USAGE;
    report.options.timeline.per = per;
    report.options.timeline.show = show;
    return report_command_print(&report, command, error);
}
