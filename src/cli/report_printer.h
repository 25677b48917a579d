/* What the commands that print a report share. */
#pragma once

#include <ibid/report.h>

#include "corpus_opener.h"

/* Prints the report `name` on standard output, and on standard error what meets a set of
 * ibid_conditions(). */
ExitStatus report_print(const char *name, const GraphInput *input, const IbidReportOptions *options,
                        unsigned conditions, GError **error);
