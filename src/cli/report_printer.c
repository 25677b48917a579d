#include "report_printer.h"

#include <string.h>

#include "fail_on.h"
#include "output.h"
#include "progress.h"
#include "terminal.h"

ExitStatus report_print(const char *name, const GraphInput *input, const IbidReportOptions *options,
                        const char *file, unsigned conditions, GError **error)
{
    ExitStatus status;
    IbidReportOptions fitted = *options;
    g_auto(Progress) progress = {0};
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph = graph_open(input, &store, &status, error);
    g_autofree char *text = NULL;

    if (graph == NULL)
        return EXIT_FAILED;
    ibid_graph_set_watch(graph, progress_watch(&progress));
    terminal_fit(&fitted, file);
    text = ibid_report(name, store, graph, &fitted, error);
    if (text == NULL)
        return EXIT_FAILED;
    progress_clear(&progress);
    return output_write(text, strlen(text), file, error) &&
                   fail_on_check(conditions, /* before= */ NULL, &(IbidReportSubject){store, graph},
                                 options, &status, error)
               ? status
               : EXIT_FAILED;
}
