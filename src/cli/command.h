/* A subcommand of the tool.  To add one: write cmd_NAME.c and add a row in commands.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What the tool ends with; documented in ibid(1). */
typedef enum {
    EXIT_OK = 0,
    EXIT_FAILED = 1,
    EXIT_USAGE = 2,
    EXIT_FINDINGS = 3, /* done, and --fail-on found what it asks for; goes before EXIT_PARTLY */
    EXIT_PARTLY = 4,   /* done, but some inputs could not be read; each was named */
} ExitStatus;

typedef struct Command {
    const char *name;
    const char *arguments; /* as shown in the usage line */
    const char *summary;   /* one line, imperative mood, no full stop */
    /*
     * `argv[0]` is the command's name; results go to stdout and nothing else does.  Where `error`
     * is set, it decides the status instead of what is returned.
     */
    ExitStatus (*run)(const struct Command *command, int argc, char **argv, GError **error);
} Command;

/* In the order of the pipeline, which is also the order of `ibid --help`. */
extern const Command commands[];
extern const size_t n_commands;

/* NULL when there is no such command. */
const Command *command_find(const char *name);

/*
 * Parses `argv` against `entries` (may be NULL), leaving `least` to `most` positional arguments
 * after the name.  Sets IBID_ERROR_USAGE.
 */
bool command_parse(const Command *command, const GOptionEntry *entries, int least, int most,
                   int *argc, char ***argv, GError **error);

ExitStatus cmd_run(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_add(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_extract(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_inputs(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_check(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_diff(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_top(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_clusters(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_chains(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_path(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_timeline(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_self(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_ages(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_grounding(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_report(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_why(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_export(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_measures(const Command *command, int argc, char **argv, GError **error);
ExitStatus cmd_describe(const Command *command, int argc, char **argv, GError **error);
