#include "report_options.h"

ExitStatus cmd_report(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    const GOptionEntry own[] = {G_OPTION_ENTRY_NULL};

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error))
        return EXIT_USAGE;
    return report_command_print(&report, command, error);
}
