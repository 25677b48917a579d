#include <ibid/error.h>
#include <ibid/report.h>

#include "report_form.h"
#include "report_printer.h"

ExitStatus cmd_inputs(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportForm) form = {0};
    IbidReportOptions report = {0};
    gboolean sites = FALSE;
    g_autofree char *output = NULL;
    const GOptionEntry options[] = {
        {"sites", 0, 0, G_OPTION_ARG_NONE, &sites, "Show what was learnt of whole sites instead",
         NULL},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Folder that ibid run wrote to", "OUT"},
        G_OPTION_ENTRY_NULL,
    };

    /* Its -o names what is read, as that of ibid run does. */
    if (!report_form_parse(&form, command, options, /* has_file= */ false, 0, 1, &argc, &argv,
                           &report, error))
        return EXIT_USAGE;
    if ((argc == 2) == (output != NULL)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "%s: name one corpus, either CORPUS or -o OUT", command->name);
        return EXIT_USAGE;
    }
    return report_print(sites ? "sites" : "inputs",
                        &(GraphInput){.corpus = output != NULL ? output : argv[1]}, &report,
                        form.file, /* conditions= */ 0, error);
}
