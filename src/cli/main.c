#include <ibid/error.h>
#include <ibid/version.h>

#include <errno.h>
#include <locale.h>
#include <stdio.h>

#include "command.h"
#include "complain.h"

static void print_help(void)
{
    printf("usage: ibid COMMAND [OPTION...] [ARGUMENT...]\n\n"
           "Read a heap of saved articles and show who cites what, and when.\n\ncommands:\n");
    for (size_t i = 0; i < n_commands; i++)
        printf("  %-10s %s\n", commands[i].name, commands[i].summary);
    printf("\nibid COMMAND --help tells a command's options; man ibid tells the rest.\n");
}

/* The status that `error` calls for; says what is wrong. */
static ExitStatus fail(const GError *error)
{
    complain(error->message);
    return g_error_matches(error, IBID_ERROR, IBID_ERROR_USAGE) ? EXIT_USAGE : EXIT_FAILED;
}

static ExitStatus run(const Command *command, int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *program = g_strdup_printf("ibid %s", command->name);
    ExitStatus status;

    g_set_prgname(program); /* what the command's own --help calls itself */
    status = command->run(command, argc, argv, &error);
    return error != NULL ? fail(error) : status;
}

int main(int argc, char **argv)
{
    const Command *command;
    ExitStatus status = EXIT_OK;

    setlocale(LC_CTYPE, ""); /* not LC_NUMERIC: numbers are written the same everywhere */
    if (argc < 2) {
        print_help();
        status = EXIT_USAGE;
    } else if (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "-h") ||
               g_str_equal(argv[1], "help")) {
        print_help();
    } else if (g_str_equal(argv[1], "--version")) {
        printf("ibid %s\n", IBID_VERSION);
    } else if ((command = command_find(argv[1])) != NULL) {
        status = run(command, argc - 1, argv + 1);
    } else {
        g_autofree char *message = g_strdup_printf("no command '%s'; see ibid --help", argv[1]);

        complain(message);
        return EXIT_USAGE;
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "ibid: cannot write results: %s\n", g_strerror(errno));
        return EXIT_FAILED;
    }
    return (int)status;
}
