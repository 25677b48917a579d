/* What the commands that print a report share. */
#pragma once

#include <ibid/report.h>

#include "command.h"

/*
 * Prints the report `name` of the corpus at `path` on standard output.
 *
 * @aliases  as for corpus_graph()
 */
ExitStatus report_print(const char *name, const char *path, const char *aliases,
                        const IbidReportOptions *options, GError **error);
