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
    g_autofree char *file = NULL; /* the corpus itself, where the folder of a run is named */
    g_autoptr(IbidStore) store = NULL;
    IbidPipelineOptions pipeline;
    IbidPipelineCounts counts;

    if (!command_parse(command, entries, 2, INT_MAX, &argc, &argv, error))
        return EXIT_USAGE;
    file = g_file_test(argv[1], G_FILE_TEST_IS_DIR) ? g_build_filename(argv[1], "corpus.ibid", NULL)
                                                    : g_strdup(argv[1]);
    store = ibid_store_open(file, IBID_STORE_UPDATE, error);
    if (store == NULL)
        return EXIT_FAILED;
    pipeline = input_options_pipeline(&options);
    if (!ibid_pipeline_add(store, (const char *const *)argv + 2, /* replace= */ false, &pipeline,
                           &counts, error))
        return EXIT_FAILED;
    return input_options_report(&options, &counts);
}
