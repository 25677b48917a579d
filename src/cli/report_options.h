/*
 * The options that the commands share which report on a corpus, or on a plain network of citations:
 * form, filters, and what to read.
 */
#pragma once

#include "report_printer.h"

/* Options as they were given. */
typedef struct {
    gboolean json;
    char *format, *table;
    int limit, cluster;
    char *author, *outlet, *from, *to, *self, *class;
    char *aliases, *edges, *dates, *authors;
} GivenOptions;

/* What a command line asks for; all of `given` is its own, and read by the rest. */
typedef struct {
    GivenOptions given;
    ReportInput input;
    IbidReportOptions options;
} ReportCommand;

void report_command_clear(ReportCommand *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportCommand, report_command_clear)

/*
 * Parses `argv` into all-zero `ret_report`; false with IBID_ERROR_USAGE.
 *
 * @own           the command's own options, ending with a NULL entry; or NULL
 * @least, @most  how many arguments there must be behind the corpus; they become `citing` and
 *                `cited`
 */
bool report_command_parse(ReportCommand *ret_report, const Command *command,
                          const GOptionEntry *own, int least, int most, int argc, char **argv,
                          GError **error);

/* Sets IBID_ERROR_USAGE where the number of an option is negative; true where it is not. */
bool report_option_count(const Command *command, const char *option, int value, size_t *ret_count,
                         GError **error);
