/* Words in HTML and SVG: whatever an article says, it is text there and nothing else. */
#pragma once

#include <glib.h>

/* Appends `text` (NULL for none) as one line, escaped for elements and for attributes in double
 * quotes; control characters, direction overrides and what XML does not know become "?". */
void markup_text(GString *out, const char *text);

/* The same, for HTML only: lines end neither within a date nor before a "%". */
void markup_prose(GString *out, const char *text);

/* Appends ` name="value"`; nothing where `value` is NULL. */
void markup_attribute(GString *out, const char *name, const char *value);
