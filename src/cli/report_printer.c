#include "report_printer.h"

#include <stdio.h>

#include "corpus_opener.h"

ExitStatus report_print(const char *name, const char *path, const char *aliases,
                        const IbidReportOptions *options, GError **error)
{
    ExitStatus status;
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph = corpus_graph(path, aliases, &store, &status, error);
    g_autofree char *text = NULL;

    if (graph == NULL)
        return EXIT_FAILED;
    text = ibid_report(name, store, graph, options, error);
    if (text == NULL)
        return EXIT_FAILED;
    fputs(text, stdout);
    return status;
}
