/* What the commands that print a report share. */
#pragma once

#include <ibid/report.h>

#include "corpus_opener.h"

/* Writes the report `name` to `file`, see output_write(). */
ExitStatus report_print(const char *name, const GraphInput *input, const IbidReportOptions *options,
                        const char *file, GError **error);
