#include "report_options.h"

ExitStatus cmd_top(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *by = NULL;
    int within_days = 0, n_sources = 0;
    double tau = OPTION_UNSAID;
    const GOptionEntry own[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &by,
         "Measure to rank by, as ibid describe names it; lcs if not said", "MEASURE"},
        {"within-days", 0, 0, G_OPTION_ARG_INT, &within_days,
         "Only citations within so many days of the cited article", "N"},
        {"tau", 0, 0, G_OPTION_ARG_DOUBLE, &tau,
         "For --by citerank: years after which 1/e of the readers start; 2.6 if not said", "YEARS"},
        {"sources", 0, 0, G_OPTION_ARG_INT, &n_sources,
         "For --by betweenness: estimate it from so many articles", "N"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error) ||
        !option_positive(command, "--tau", tau, &report.options.top.citerank_years, error) ||
        !option_count(command, "--sources", n_sources, &report.options.top.n_sources, error) ||
        !option_count(command, "--within-days", within_days, &report.options.top.within_days,
                      error))
        return EXIT_USAGE;
    report.options.top.by = by;
    return report_command_print(&report, command, error);
}
