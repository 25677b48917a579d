/*
 * The options that the commands share which work on the graph of a corpus, or of plain citations:
 * what to read, and which pieces and citations count.
 */
#pragma once

#include <ibid/filter.h>
#include <math.h>

#include "corpus_opener.h"

/* As they were given. */
typedef struct {
    char *author, *outlet, *from, *to, *self, *class;
    int cluster;
    char *aliases, *edges, *dates, *authors;
} GraphOptions;

void graph_options_clear(GraphOptions *options);

/*
 * Entries for GOption: `own` ones, which end with a NULL entry, and those of `options`.
 *
 * Returns: (transfer full) GOptionEntry, ending with a NULL entry.
 */
GArray *graph_options_entries(GraphOptions *options, const GOptionEntry *own);

/*
 * Reads what was given, and the arguments: first a corpus, unless citations come from a file.
 *
 * @least, @most    how many more arguments there must be
 * @ret_arguments   where these are in `argv`
 *
 * Returns: true, or false with IBID_ERROR_USAGE.  What it sets is borrowed.
 */
bool graph_options_read(const GraphOptions *options, const Command *command, int least, int most,
                        int argc, char **argv, GraphInput *ret_input, IbidFilter *ret_filter,
                        int *ret_arguments, GError **error);

/* Makes --json one way to say --format json; false with IBID_ERROR_USAGE beside another one. */
bool option_format(const Command *command, gboolean json, char **format, GError **error);

/* False with IBID_ERROR_USAGE where a table is named, and the format is not csv. */
bool option_table(const Command *command, const char *table, const char *format, GError **error);

/* Sets `*ret_at` to the place of `value` among `names`, which NULL ends, or to 0 where it is NULL;
 * false with IBID_ERROR_USAGE where it is none of them. */
bool option_choose(const char *option, const char *const *names, const char *value, int *ret_at,
                   GError **error);

/* What an option that must be more than 0 holds before it is read; as such it stands for 0, that is
 * for the default. */
#define OPTION_UNSAID ((double)NAN)
/* Sets IBID_ERROR_USAGE where the number of an option is not above 0; true where it is. */
bool option_positive(const Command *command, const char *option, double value, double *ret_value,
                     GError **error);

/* Sets IBID_ERROR_USAGE where the number of an option is negative; true where it is not. */
bool option_count(const Command *command, const char *option, int value, size_t *ret_count,
                  GError **error);
