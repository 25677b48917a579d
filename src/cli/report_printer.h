/* What the commands that print a report share. */
#pragma once

#include <ibid/network.h>
#include <ibid/report.h>

#include "command.h"

/* What to report on. */
typedef struct {
    const char *corpus;     /* path; or NULL for `files` */
    IbidNetworkFiles files; /* of citations that come without a corpus */
    const char *aliases;    /* as for corpus_graph() */
    unsigned classes;       /* as in IbidGraphOptions; of a corpus only */
} ReportInput;

/* Prints the report `name` on standard output. */
ExitStatus report_print(const char *name, const ReportInput *input,
                        const IbidReportOptions *options, GError **error);
