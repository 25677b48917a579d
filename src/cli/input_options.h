/* What `run`, `add` and `extract` ask about their inputs, and what they say about them. */
#pragma once

#include <ibid/pipeline.h>

#include "command.h"
#include "progress.h"

typedef struct {
    char *url, *base_url, *author, *outlet;
    gboolean quiet, verbose, json;
    Progress progress;
} InputOptions;

void input_options_clear(InputOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(InputOptions, input_options_clear)

/*
 * Rows for command_parse(), ending with those of `more` (which may be NULL) and a closing one.
 *
 * Returns: (transfer full) the container only.
 */
GOptionEntry *input_options_entries(InputOptions *options, const GOptionEntry *more);

/* What the pipeline is to know; borrows from `options`. */
IbidPipelineOptions input_options_pipeline(InputOptions *options);

/* Says on standard error, or with --json on standard output, what was done; the status for it. */
ExitStatus input_options_report(InputOptions *options, const IbidPipelineCounts *counts);
