/* How many columns of a terminal text takes, and how it is broken into lines. */
#pragma once

#include <glib.h>
#include <stddef.h>

/* Columns: two for wide characters of East Asia, none for marks. */
size_t text_width(const char *text);

/* `text` cut down to `most` columns, `ellipsis` included.  Takes ownership; returns: (transfer
 * full). */
char *text_cut(char *text, size_t most, const char *ellipsis);

/*
 * Appends `line` in lines of at most `width` columns where that can be: it is broken at blanks and
 * between wide characters, and goes on below column `indent`, at which it begins.
 */
void text_wrap(GString *out, const char *line, size_t indent, size_t width);
