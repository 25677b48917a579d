#include "report_options.h"

ExitStatus cmd_clusters(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *by = NULL, *similarity = NULL;
    int n_strongest = 0, n_seeds = 0;
    double resolution = OPTION_UNSAID;
    const GOptionEntry own[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &by,
         "What ties articles: citation (the default), cocitation or coupling", "TIE"},
        {"similarity", 0, 0, G_OPTION_ARG_STRING, &similarity,
         "What co-citation and coupling weigh: count (the default), association, salton, jaccard "
         "or inclusion",
         "KIND"},
        {"resolution", 0, 0, G_OPTION_ARG_DOUBLE, &resolution,
         "More than 1 for more and smaller clusters, less for fewer", "X"},
        {"strongest", 0, 0, G_OPTION_ARG_INT, &n_strongest,
         "How many of its strongest co-cited or coupled partners each article keeps; 15 if not "
         "said",
         "K"},
        {"seeds", 0, 0, G_OPTION_ARG_INT, &n_seeds,
         "Compare so many runs, and show what they agree on", "K"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error) ||
        !option_positive(command, "--resolution", resolution, &report.options.clusters.resolution,
                         error) ||
        !option_count(command, "--strongest", n_strongest, &report.options.clusters.n_strongest,
                      error) ||
        !option_count(command, "--seeds", n_seeds, &report.options.clusters.n_seeds, error))
        return EXIT_USAGE;
    report.options.clusters.by = by;
    report.options.clusters.similarity = similarity;
    return report_command_print(&report, command, error);
}
