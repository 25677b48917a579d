#include "report_options.h"

ExitStatus cmd_chains(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *weight = NULL, *path = NULL, *cycles = NULL;
    gboolean reduces = FALSE;
    int n_key_routes = 0, slack = 0, n_historiograph = 0;
    const GOptionEntry own[] = {
        {"weight", 0, 0, G_OPTION_ARG_STRING, &weight,
         "What main paths follow: spc (the default), splc, splc-reversed, spnp, spgd, spnp-pairs", "WEIGHT"},
        {"path", 0, 0, G_OPTION_ARG_STRING, &path,
         "Which main path: global (the default), local-forward, local-backward, key-route-local, "
         "key-route-global",
         "KIND"},
        {"key-routes", 'k', 0, G_OPTION_ARG_INT, &n_key_routes, "How many key routes (10)", "K"},
        {"slack", 0, 0, G_OPTION_ARG_INT, &slack,
         "Show what lies on chains shorter than the longest by up to so many citations", "K"},
        {"reduce", 0, 0, G_OPTION_ARG_NONE, &reduces,
         "Find the transitive reduction of large networks, too, which takes long", NULL},
        {"historiograph", 0, 0, G_OPTION_ARG_INT, &n_historiograph,
         "Show the so many most cited, and how they cite each other", "N"},
        {"cycles", 0, 0, G_OPTION_ARG_STRING, &cycles,
         "What becomes of loops: set-aside (the default), condense or preprint", "RULE"},
        G_OPTION_ENTRY_NULL,
    };

    if (!report_command_parse(&report, command, own, 0, 0, argc, argv, error) ||
        !option_count(command, "--key-routes", n_key_routes, &report.options.chains.n_key_routes,
                      error) ||
        !option_count(command, "--slack", slack, &report.options.chains.slack, error) ||
        !option_count(command, "--historiograph", n_historiograph,
                      &report.options.chains.n_historiograph, error))
        return EXIT_USAGE;
    report.options.chains.reduces = reduces;
    report.options.chains.weight = weight;
    report.options.chains.path = path;
    report.options.chains.cycles = cycles;
    return report_command_print(&report, command, error);
}
