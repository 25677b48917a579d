/* The options that the commands share which print a report: its form, and all of graph_options.h.
 */
#pragma once

#include "graph_options.h"
#include "report_form.h"
#include "report_printer.h"

/* What a command line asks for. */
typedef struct {
    ReportForm form;
    GraphOptions graph;
    GraphInput input;          /* borrows from the above */
    IbidReportOptions options; /* likewise */
    GPtrArray *complaints;     /* char *: on lines that reports could not read */
} ReportCommand;

void report_command_clear(ReportCommand *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportCommand, report_command_clear)

/*
 * Parses `argv` into all-zero `ret_report`; false with IBID_ERROR_USAGE.
 *
 * @own           the command's own options, ending with a NULL entry
 * @least, @most  how many arguments there must be behind the corpus; they become `citing` and
 *                `cited`
 */
bool report_command_parse(ReportCommand *ret_report, const Command *command,
                          const GOptionEntry *own, int least, int most, int argc, char **argv,
                          GError **error);

/* Writes the report named like the command to where it was asked for, and to standard error what
 * could not be read. */
ExitStatus report_command_print(const ReportCommand *report, const Command *command,
                                GError **error);
