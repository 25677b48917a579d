/* The form in which a command prints a report: format, table, file, rows. */
#pragma once

#include <ibid/report.h>

#include "command.h"

/* What a command line says of it. */
typedef struct {
    gboolean json, is_ascii;
    char *format, *table, *file;
    char *command; /* as it was typed */
    int limit, width;
} ReportForm;

void report_form_clear(ReportForm *form);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReportForm, report_form_clear)

/* Append options to an array of GOptionEntry: those of all forms, and that of the file. */
void report_form_entries(ReportForm *form, GArray *entries);
void report_form_file_entry(ReportForm *form, GArray *entries);

/* Sets what `form` says, which `ret_options` borrows; false with IBID_ERROR_USAGE. */
bool report_form_read(ReportForm *form, const Command *command, IbidReportOptions *ret_options,
                      GError **error);

/*
 * For commands that report on one corpus as it is: parses `argv` with these options, the file's
 * where `has_file`, and the command's own, which end with a NULL entry.  The other arguments are as
 * in command_parse().
 */
bool report_form_parse(ReportForm *form, const Command *command, const GOptionEntry *own,
                       bool has_file, int least, int most, int *argc, char ***argv,
                       IbidReportOptions *ret_options, GError **error);
