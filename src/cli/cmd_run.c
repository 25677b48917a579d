#include <ibid/error.h>
#include <ibid/pipeline.h>

#include <limits.h>

#include "command_line.h"
#include "corpus_opener.h"
#include "input_options.h"

ExitStatus cmd_run(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(InputOptions) options = {0};
    g_autofree char *folder = NULL, *aliases = NULL, *line = command_line(argc, argv);
    const GOptionEntry more[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Folder to write to; made where missing",
         "OUT"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &options.json, "Print what was done as JSON", NULL},
        CORPUS_OPTION_ALIASES(&aliases),
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *entries = input_options_entries(&options, more);
    IbidPipelineOptions pipeline;
    IbidPipelineCounts counts;

    if (!command_parse(command, entries, 1, INT_MAX, &argc, &argv, error))
        return EXIT_USAGE;
    if (folder == NULL || *folder == '\0') {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "run: say where to write with -o OUT (a new, an empty or an earlier folder)");
        return EXIT_USAGE;
    }
    pipeline = input_options_pipeline(&options);
    pipeline.aliases = aliases;
    pipeline.command = line;
    if (!ibid_pipeline_run((const char *const *)argv + 1, folder, &pipeline, &counts, error))
        return EXIT_FAILED;
    return input_options_report(&options, &counts);
}
