#include <ibid/error.h>
#include <ibid/report.h>

#include <string.h>

#include "corpus_opener.h"
#include "fail_on.h"
#include "output.h"
#include "report_form.h"
#include "report_printer.h"

static ExitStatus suggest(const char *path, const char *file, GError **error)
{
    ExitStatus status;
    g_autoptr(IbidStore) store = corpus_open(path, &status, error);
    g_autofree char *lines = store == NULL ? NULL : ibid_suggest_overrides(store, error);

    if (lines == NULL || !output_write(lines, strlen(lines), file, error))
        return EXIT_FAILED;
    return status;
}

ExitStatus cmd_check(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(ReportForm) form = {0};
    IbidReportOptions report = {0};
    gboolean suggests = FALSE;
    const IbidConditionScope scope = {.corpus = true};
    unsigned conditions;
    g_autofree char *aliases = NULL, *fail_on = NULL, *words = fail_on_describe(scope);
    const GOptionEntry options[] = {
        {"suggest", 0, 0, G_OPTION_ARG_NONE, &suggests,
         "Print lines for overrides.tsv that would settle what is doubtful", NULL},
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on, words, "CONDITIONS"},
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };

    if (!report_form_parse(&form, command, options, /* has_file= */ true, 1, 1, &argc, &argv,
                           &report, error) ||
        !fail_on_read(command, fail_on, scope, &conditions, error))
        return EXIT_USAGE;
    if (suggests && (conditions != 0 || report.format != IBID_FORMAT_TEXT)) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "check: --suggest goes with no --fail-on, nor with a --format");
        return EXIT_USAGE;
    }
    if (suggests)
        return suggest(argv[1], form.file, error);
    return report_print(command->name, &(GraphInput){.corpus = argv[1], .aliases = aliases},
                        &report, form.file, conditions, error);
}
