/* Text of any language, and addresses, in formats that hold ASCII only. */
#pragma once

#include <glib.h>

/*
 * Appends `text` with decimal character references, "&#233;", for quotation marks, ampersands,
 * backslashes, line breaks and all that is not printable ASCII.  So it may stand in double quotes
 * in GML and in Pajek's files, whatever their readers make of backslashes.
 */
void ascii_append(GString *out, const char *text);

/* An address with %XX for all that is not ASCII, and for quotation marks, braces, backslashes and
 * spaces.  Returns: (transfer full). */
char *ascii_url(const char *url);
