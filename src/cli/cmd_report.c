#include <ibid/error.h>
#include <ibid/report.h>

#include "corpus_opener.h"
#include "report_printer.h"

ExitStatus cmd_report(const Command *command, int argc, char **argv, GError **error)
{
    gboolean json = FALSE;
    int limit = 0;
    g_autofree char *author = NULL, *aliases = NULL;
    const GOptionEntry options[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL},
        {"limit", 'n', 0, G_OPTION_ARG_INT, &limit, "Rows of a table at most", "N"},
        {"author", 0, 0, G_OPTION_ARG_STRING, &author, "Only this author", "NAME"},
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };

    if (!command_parse(command, options, 1, 1, &argc, &argv, error))
        return EXIT_USAGE;
    if (limit < 0) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: --limit must not be negative",
                    command->name);
        return EXIT_USAGE;
    }
    return report_print(command->name, argv[1], aliases,
                        &(IbidReportOptions){.format = json ? IBID_FORMAT_JSON : IBID_FORMAT_TEXT,
                                             .limit = (size_t)limit,
                                             .author = author},
                        error);
}
