#include <ibid/error.h>
#include <ibid/measures.h>

#include <stdio.h>

#include "command.h"

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
