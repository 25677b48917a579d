#include "report_options.h"

ExitStatus cmd_self(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *level = NULL, *set_file = NULL, *per = NULL;
    int n_resamples = 0;
    const GOptionEntry own[] = {
        {"level", 0, 0, G_OPTION_ARG_STRING, &level,
         "Whose own: author (the default), outlet, set or series", "LEVEL"},
        {"set", 0, 0, G_OPTION_ARG_FILENAME, &set_file, "The sets of --level set", "FILE"},
        {"per", 0, 0, G_OPTION_ARG_STRING, &per, "Period: year (the default), month or all",
         "PERIOD"},
        {"bootstrap", 0, 0, G_OPTION_ARG_INT, &n_resamples,
         "Give intervals of rates, from so many resamples", "N"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error) ||
        !option_count(command, "--bootstrap", n_resamples, &report.options.self.n_resamples, error))
        return EXIT_USAGE;
    report.options.self.level = level;
    report.options.self.set_file = set_file;
    report.options.self.per = per;
    return report_command_print(&report, command, error);
}
