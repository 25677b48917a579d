/*
 * What a person has decided against what ibid would: the lines of overrides.tsv.
 *
 * Four columns with a tab between: action, subject, value, note.  Empty lines and lines that begin
 * with "#" say nothing.  Here lines are only read; what a subject names is for resolution to find.
 */
#pragma once

#include <glib.h>

#include <ibid/date.h>

typedef enum {
    OVERRIDE_SAME_AS,
    OVERRIDE_NOT_SAME,
    OVERRIDE_DATE,
    OVERRIDE_AUTHOR,
    OVERRIDE_OUTLET,
    OVERRIDE_DROP_LINK,
    N_OVERRIDE_ACTIONS,
} OverrideAction;

typedef struct {
    OverrideAction action;
    char *subject; /* an article or a reference, as the person wrote it; never empty */
    char *value;   /* the other article, the date, the name; NULL where the action takes none */
    char *note;    /* why; never empty */
    IbidDate date; /* of OVERRIDE_DATE */
    unsigned line; /* in its file, from 1 */
} Override;

/* "same-as" …; static storage. */
const char *override_action_name(OverrideAction action);

/*
 * Reads a whole file.  A line that cannot be read is left out and told; the rest goes on.
 *
 * @name            of the file, for complaints
 * @ret_complaints  strings "FILE:LINE: what is wrong; what to do", in order of lines, safe to print
 *
 * Returns: (transfer full) Override *, in order of lines.
 */
GPtrArray *overrides_read(const char *name, const char *text, gsize length,
                          GPtrArray **ret_complaints);

/* text_hash() of what the lines say: comments and empty lines change nothing, their order does. */
guint64 overrides_hash(const GPtrArray *overrides);
