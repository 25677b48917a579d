#include <ibid/error.h>
#include <ibid/extract.h>
#include <ibid/pipeline.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>

#include "input_options.h"

static bool print_article(const IbidArticle *article, gpointer data, GError **error)
{
    g_autofree char *json = ibid_article_to_json(article);

    (void)data;
    if (puts(json) >= 0)
        return true;
    g_set_error(error, IBID_ERROR, IBID_ERROR_IO, "cannot write results: %s", g_strerror(errno));
    return false;
}

ExitStatus cmd_extract(const Command *command, int argc, char **argv, GError **error)
{
    g_auto(InputOptions) options = {0};
    const GOptionEntry more[] = {
        {"json", 0, 0, G_OPTION_ARG_NONE, &options.json, "JSON Lines; there is no other form",
         NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *entries = input_options_entries(&options, more);
    IbidPipelineOptions pipeline;
    IbidPipelineCounts counts;

    if (!command_parse(command, entries, 1, INT_MAX, &argc, &argv, error))
        return EXIT_USAGE;
    options.quiet = TRUE; /* the records are the words */
    pipeline = input_options_pipeline(&options);
    if (!ibid_pipeline_extract((const char *const *)argv + 1, &pipeline, print_article, NULL,
                               &counts, error))
        return EXIT_FAILED;
    return counts.unreadable > 0 ? EXIT_PARTLY : EXIT_OK;
}
