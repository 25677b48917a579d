#include <ibid/error.h>
#include <ibid/export.h>
#include <ibid/measures.h>

#include <stdio.h>

#include "corpus_opener.h"

static ExitStatus print_measures(const IbidNetworkFiles *files, const char *partition,
                                 IbidMeasuresOptions *options, GError **error)
{
    ExitStatus status;
    g_autoptr(GPtrArray) complaints = NULL;
    g_autoptr(IbidNetwork) network = network_open(files, &status, error);
    g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func(g_free);
    g_autofree uint32_t *labels = NULL;
    g_autofree char *text = NULL;

    if (network == NULL)
        return EXIT_FAILED;
    if (partition != NULL) {
        labels = ibid_network_read_labels(network, partition, &complaints, error);
        if (labels == NULL)
            return EXIT_FAILED;
        complain_of_lines(complaints, &status);
    }
    options->partition = labels;
    options->left_out = left_out;
    text = ibid_export_measures(network, options, error);
    if (text == NULL)
        return EXIT_FAILED;
    complain_of_lines(left_out, &status);
    fputs(text, stdout);
    return status;
}

ExitStatus cmd_measures(const Command *command, int argc, char **argv, GError **error)
{
    gboolean json = FALSE, quick = FALSE;
    int top = 0, n_sources = 0;
    g_autofree char *edges = NULL, *dates = NULL, *authors = NULL, *partition = NULL;
    IbidMeasuresOptions options = {0};
    const GOptionEntry entries[] = {
        {"edges", 0, 0, G_OPTION_ARG_FILENAME, &edges, "Citations: citing TAB cited", "FILE"},
        {"dates", 0, 0, G_OPTION_ARG_FILENAME, &dates, "Dates: key TAB YYYY[-MM[-DD]]", "FILE"},
        {"authors", 0, 0, G_OPTION_ARG_FILENAME, &authors, "Authors: key TAB name;name", "FILE"},
        {"partition", 0, 0, G_OPTION_ARG_FILENAME, &partition,
         "A division to be judged: key TAB label", "FILE"},
        {"top", 0, 0, G_OPTION_ARG_INT, &top, "Rows of a list at most; 10 if not said", "N"},
        {"decay", 0, 0, G_OPTION_ARG_DOUBLE, &options.decay,
         "How measures fade along a path; 0.5 if not said", "X"},
        {"quick", 0, 0, G_OPTION_ARG_NONE, &quick,
         "Leave out what takes much more than passes over the citations: exact betweenness", NULL},
        {"betweenness-sources", 0, 0, G_OPTION_ARG_INT, &n_sources,
         "Estimate betweenness from so many pieces, with standard errors", "N"},
        {"json", 0, 0, G_OPTION_ARG_NONE, &json, "JSON, as is without options", NULL},
        G_OPTION_ENTRY_NULL,
    };

    if (!command_parse(command, entries, 0, 0, &argc, &argv, error))
        return EXIT_USAGE;
    if (edges == NULL || top < 0 || n_sources < 0 || options.decay < 0 || options.decay > 1) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE, "measures: %s",
                    edges == NULL   ? "name a file of citations with --edges FILE"
                    : top < 0       ? "--top must not be negative"
                    : n_sources < 0 ? "--betweenness-sources must not be negative"
                                    : "--decay must be above 0 and at most 1");
        return EXIT_USAGE;
    }
    options.top = (size_t)top;
    options.n_sources = (uint32_t)n_sources;
    options.is_large = quick;
    return print_measures(&(IbidNetworkFiles){edges, dates, authors}, partition, &options, error);
}

static void list_names(GString *out)
{
    size_t n;
    const IbidMeasure *const *all = ibid_measures(&n);

    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", all[i]->name);
}

ExitStatus cmd_describe(const Command *command, int argc, char **argv, GError **error)
{
    const IbidMeasure *measure;

    if (!command_parse(command, NULL, 1, 1, &argc, &argv, error))
        return EXIT_USAGE;
    measure = ibid_measure_find(argv[1]);
    if (measure == NULL) {
        g_autoptr(GString) names = g_string_new(NULL);

        list_names(names);
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "there is no measure \"%s\"; choose from %s", argv[1], names->str);
        return EXIT_USAGE;
    }
    printf("%s: %s\n\n%s\n\nUnit: %s\nCost: %s, of n pieces and m citations\nFunction: %s()\n",
           measure->name, measure->title, measure->definition, measure->unit, measure->cost,
           measure->function);
    if (measure->key != NULL)
        printf("Key of ibid measures --json: %s\n", measure->key);
    printf("Source: %s\n", measure->source);
    return EXIT_OK;
}
