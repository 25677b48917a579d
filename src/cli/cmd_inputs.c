#include <ibid/error.h>
#include <ibid/report.h>

#include "report_printer.h"

ExitStatus cmd_inputs(const Command *command, int argc, char **argv, GError **error)
{
    gboolean json = FALSE, sites = FALSE;
    int limit = 0;
    g_autofree char *output = NULL;
    const GOptionEntry options[] = {
        {"sites", 0, 0, G_OPTION_ARG_NONE, &sites, "Show what was learnt of whole sites instead",
         NULL},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Folder that ibid run wrote to", "OUT"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &limit, "Rows of a table at most", "N"},
        G_OPTION_ENTRY_NULL,
    };

    if (!command_parse(command, options, 0, 1, &argc, &argv, error))
        return EXIT_USAGE;
    if (limit < 0 || (argc == 2) == (output != NULL)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    limit < 0 ? "%s: --limit must not be negative"
                              : "%s: name one corpus, either CORPUS or -o OUT",
                    command->name);
        return EXIT_USAGE;
    }
    return report_print(sites ? "sites" : "inputs",
                        &(GraphInput){.corpus = output != NULL ? output : argv[1]},
                        &(IbidReportOptions){.format = json ? IBID_FORMAT_JSON : IBID_FORMAT_TEXT,
                                             .limit = (size_t)limit},
                        NULL, /* conditions= */ 0, error);
}
