#include <ibid/report.h>

#include "corpus_opener.h"
#include "report_form.h"
#include "report_printer.h"

ExitStatus cmd_why(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportForm) form = {0};
    IbidReportOptions report = {0};
    g_autofree char *aliases = NULL;
    const GOptionEntry options[] = {
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };

    if (!report_form_parse(&form, command, options, /* has_file= */ true, 3, 3, &argc, &argv,
                           &report, error))
        return EXIT_USAGE;
    report.citing = argv[2];
    report.cited = argv[3];
    return report_print("why", &(GraphInput){.corpus = argv[1], .aliases = aliases}, &report,
                        form.file, /* conditions= */ 0, error);
}
