#include "report_options.h"

ExitStatus cmd_path(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *cycles = NULL;
    const GOptionEntry own[] = {
        {"cycles", 0, 0, G_OPTION_ARG_STRING, &cycles,
         "Citations of the future, and what else closes loops: follow (the default) or set-aside",
         "RULE"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 1, 2, argc, argv, error))
        return EXIT_USAGE;
    report.options.chains.cycles = cycles;
    return report_command_print(&report, command, error);
}
