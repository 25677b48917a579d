/*
 * What a person has decided against what ibid would: the lines of overrides.tsv.
 *
 * Four columns with a tab between: action, subject, value, note.  Empty lines and lines that begin
 * with "#" say nothing.  Here lines are only read; what a subject names is for resolution to find.
 */
#pragma once

#include <glib.h>

#include <ibid/model.h>

/*
 * Reads a whole file.  A line that cannot be read is left out and told; the rest goes on.
 *
 * @name            of the file, for complaints
 * @ret_complaints  strings "FILE:LINE: what is wrong; what to do", in order of lines, safe to print
 *
 * Returns: (transfer full) IbidOverride *, in order of lines.
 */
GPtrArray *overrides_read(const char *name, const char *text, gsize length,
                          GPtrArray **ret_complaints);
