#include <ibid/error.h>
#include <ibid/measures.h>

#include <stdio.h>

#include "command.h"

/* Wider than the longest name. */
#define NAME_WIDTH "28"

static void print_list(void)
{
    size_t n;
    const IbidMeasure *const *all = ibid_measures(&n);

    for (size_t i = 0; i < n; i++)
        printf("%-" NAME_WIDTH "s %s\n", all[i]->name, all[i]->title);
}

static void print_measure(const IbidMeasure *measure)
{
    printf("%s: %s\n\n%s\n\nUnit: %s\nCost: %s, of n pieces and m citations\nFunction: %s()\n",
           measure->name, measure->title, measure->definition, measure->unit, measure->cost,
           measure->function);
    if (measure->key != NULL)
        printf("Key of ibid measures --json: %s\n", measure->key);
    printf("Source: %s\n", measure->source);
}

ExitStatus cmd_describe(const Command *command, int argc, char **argv, GError **error)
{
    const IbidMeasure *measure;

    if (!command_parse(command, NULL, 0, 1, &argc, &argv, error))
        return EXIT_USAGE;
    if (argc == 1) {
        print_list();
        return EXIT_OK;
    }
    measure = ibid_measure_find(argv[1]);
    if (measure == NULL) {
        g_set_error(error, IBID_ERROR, IBID_ERROR_USAGE,
                    "there is no measure \"%s\"; ibid describe lists them all", argv[1]);
        return EXIT_USAGE;
    }
    print_measure(measure);
    return EXIT_OK;
}
