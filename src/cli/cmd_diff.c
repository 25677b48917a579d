#include <ibid/error.h>
#include <string.h>

#include "fail_on.h"
#include "output.h"
#include "progress.h"
#include "report_options.h"

/* What is compared. */
typedef struct {
    GraphInput before, after;
} DiffInputs;

/* A corpus or network as it was opened. */
typedef struct {
    IbidStore *store;
    IbidGraph *graph;
} Opened;

static void opened_clear(Opened *opened)
{
    ibid_graph_free(opened->graph);
    ibid_store_close(opened->store);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Opened, opened_clear)

/* Both are corpora, or both files; false with IBID_ERROR_USAGE. */
static bool read_inputs(const Command *command, const ReportCommand *report,
                        const IbidNetworkFiles *old, DiffInputs *ret_inputs, GError **error)
{
    bool is_plain = report->graph.edges != NULL;
    const char *second = report->options.citing, *wrong = NULL;

    *ret_inputs = (DiffInputs){report->input, report->input};
    ret_inputs->after.corpus = second;
    if (is_plain != (old->edges != NULL))
        wrong = "--edges and --old-edges go together";
    else if (!is_plain && (old->dates != NULL || old->authors != NULL))
        wrong = "--old-dates and --old-authors go with --old-edges";
    else if (report->graph.cluster != 0)
        wrong = "--cluster is of one corpus, and there are two";
    else if (is_plain ? second != NULL : second == NULL)
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "usage: ibid %s %s", command->name,
                    command->arguments);
    else
        ret_inputs->before.files = is_plain ? *old : report->input.files;
    if (wrong != NULL)
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "%s: %s", command->name, wrong);
    return wrong == NULL && is_plain == (second == NULL);
}

static bool open_one(const GraphInput *input, const IbidWatch *watch, Opened *ret_opened,
                     ExitStatus *status, GError **error)
{
    ExitStatus own;

    ret_opened->graph = graph_open(input, &ret_opened->store, &own, error);
    if (ret_opened->graph == NULL)
        return false;
    ibid_graph_set_watch(ret_opened->graph, watch);
    if (own != EXIT_OK)
        *status = own;
    return true;
}

static ExitStatus compare(const DiffInputs *inputs, const ReportCommand *report,
                          unsigned conditions, GError **error)
{
    const IbidReportOptions *options = &report->options;
    ExitStatus status = EXIT_OK;
    g_auto(Progress) progress = {0};
    const IbidWatch *watch = progress_watch(&progress);
    g_auto(Opened) before = {0}, after = {0};
    g_autofree char *text = NULL;

    if (!open_one(&inputs->before, watch, &before, &status, error) ||
        !open_one(&inputs->after, watch, &after, &status, error))
        return EXIT_FAILED;

    IbidReportSubject old = {before.store, before.graph}, new = {after.store, after.graph};

    text = ibid_report_difference(&old, &new, options, error);
    if (text == NULL)
        return EXIT_FAILED;
    progress_clear(&progress);
    return output_write(text, strlen(text), report->form.file, error) &&
                   fail_on_check(conditions, &old, &new, options, &status, error)
               ? status
               : EXIT_FAILED;
}

ExitStatus cmd_diff(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportCommand) report = {0};
    g_autofree char *fail_on = NULL, *old_edges = NULL, *old_dates = NULL, *old_authors = NULL;
    g_autofree char *words = fail_on_describe((IbidConditionScope){.corpus = true, .two = true});
    const GOptionEntry own[] = {
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on, words, "CONDITIONS"},
        {"old-edges", 0, 0, G_OPTION_ARG_FILENAME, &old_edges,
         "For --edges: the citations to compare with", "FILE"},
        {"old-dates", 0, 0, G_OPTION_ARG_FILENAME, &old_dates, "For --old-edges, as --dates",
         "FILE"},
        {"old-authors", 0, 0, G_OPTION_ARG_FILENAME, &old_authors, "For --old-edges, as --authors",
         "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    DiffInputs inputs;
    unsigned conditions;

    if (!report_command_parse(&report, command, own, 0, 1, argc, argv, error) ||
        !read_inputs(command, &report, &(IbidNetworkFiles){old_edges, old_dates, old_authors},
                     &inputs, error) ||
        !fail_on_read(command, fail_on,
                      (IbidConditionScope){.corpus = inputs.after.corpus != NULL, .two = true},
                      &conditions, error))
        return EXIT_USAGE;
    return compare(&inputs, &report, conditions, error);
}
