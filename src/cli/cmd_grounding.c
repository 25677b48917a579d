#include "report_options.h"

ExitStatus cmd_grounding(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *roles_file = NULL;
    const GOptionEntry own[] = {
        {"roles", 0, 0, G_OPTION_ARG_FILENAME, &roles_file,
         "What articles are, if not own: key TAB outside, or unresolved", "FILE"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error))
        return EXIT_USAGE;
    report.options.grounding.roles_file = roles_file;
    return report_command_print(&report, command, error);
}
