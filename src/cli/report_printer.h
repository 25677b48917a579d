/* What the commands that print a report share. */
#pragma once

#include <ibid/report.h>

#include "corpus_opener.h"

/* Writes the report `name` to `file`, see output_write(), and to standard error what meets a set of
 * ibid_conditions(). */
ExitStatus report_print(const char *name, const GraphInput *input, const IbidReportOptions *options,
                        const char *file, unsigned conditions, GError **error);
