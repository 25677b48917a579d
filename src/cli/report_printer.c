#include "report_printer.h"

#include <stdio.h>

#include "corpus_opener.h"

static IbidGraph *open_graph(const ReportInput *input, IbidStore **ret_store,
                             ExitStatus *ret_status, GError **error)
{
    if (input->corpus != NULL)
        return corpus_graph(input->corpus, input->aliases, input->classes, ret_store, ret_status,
                            error);
    return network_graph(&input->files, input->aliases, ret_status, error);
}

ExitStatus report_print(const char *name, const ReportInput *input,
                        const IbidReportOptions *options, GError **error)
{
    ExitStatus status;
    g_autoptr(IbidStore) store = NULL;
    g_autoptr(IbidGraph) graph = open_graph(input, &store, &status, error);
    g_autofree char *text = NULL;

    if (graph == NULL)
        return EXIT_FAILED;
    text = ibid_report(name, store, graph, options, error);
    if (text == NULL)
        return EXIT_FAILED;
    fputs(text, stdout);
    return status;
}
