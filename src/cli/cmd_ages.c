#include "report_options.h"

ExitStatus cmd_ages(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *per = NULL, *joined = NULL;
    g_auto(GStrv) windows = NULL;
    const GOptionEntry own[] = {
        {"per", 0, 0, G_OPTION_ARG_STRING, &per, "Period: year (the default), month or day",
         "PERIOD"},
        {"window", 0, 0, G_OPTION_ARG_STRING_ARRAY, &windows,
         "Days that are recent to the Price index; may be repeated, or have commas between; "
         "90,365 if not said",
         "DAYS"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error))
        return EXIT_USAGE;
    report.options.ages.per = per;
    joined = windows == NULL ? NULL : g_strjoinv(",", windows);
    report.options.ages.windows = joined;
    return report_command_print(&report, command, error);
}
