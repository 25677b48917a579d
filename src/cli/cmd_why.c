#include <ibid/report.h>

#include "corpus_opener.h"
#include "report_printer.h"

ExitStatus cmd_why(const Command *command, int argc, char **argv, GError **error)
{
    gboolean json = FALSE;
    g_autofree char *aliases = NULL;
    const GOptionEntry options[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL},
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };

    if (!command_parse(command, options, 3, 3, &argc, &argv, error))
        return EXIT_USAGE;
    return report_print("why", &(GraphInput){.corpus = argv[1], .aliases = aliases},
                        &(IbidReportOptions){.format = json ? IBID_FORMAT_JSON : IBID_FORMAT_TEXT,
                                             .citing = argv[2],
                                             .cited = argv[3]},
                        NULL, /* conditions= */ 0, error);
}
