#include <ibid/pipeline.h>
#include <ibid/store.h>

#include <limits.h>

#include "input_options.h"

ExitStatus cmd_add(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(InputOptions) options = {0};
    const GOptionEntry more[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &options.json, "Print what was done as JSON", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *entries = input_options_entries(&options, more);
    g_autoptr(IbidStore) store = NULL;
    IbidPipelineOptions pipeline;
    IbidPipelineCounts counts;

    if (!command_parse(command, entries, 2, INT_MAX, &argc, &argv, error))
        return EXIT_USAGE;
    store = ibid_store_open(argv[1], IBID_STORE_UPDATE, error);
    if (store == NULL)
        return EXIT_FAILED;
    pipeline = input_options_pipeline(&options);
    if (!ibid_pipeline_add(store, (const char *const *)argv + 2, /* replace= */ false, &pipeline,
                           &counts, error))
        return EXIT_FAILED;
    return input_options_report(&options, &counts);
}
