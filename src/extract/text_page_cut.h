/* Whether a page ends in the middle of a sentence. */
#pragma once

#include <stdbool.h>

#include "extract/text_edge_lines.h"

/* True when `after`, the first line of a page, goes on with the sentence that `before` leaves, or
 * with its underline or quotation. */
bool text_cuts_sentence(const char *text, const TextLine *before, const TextLine *after);

/* True when the line starts something of its own: an item, a note, a date. */
bool text_starts_anew(const char *text, const TextLine *line);

/* True when the last tag before the line's end, in its paragraph, opens an underline. */
bool text_leaves_underline(const char *text, const TextLine *line);

/* True also where a paragraph or item goes on with a capital: `before` is full. */
bool text_cuts_paragraph(const char *text, const TextLine *before, const TextLine *after);
