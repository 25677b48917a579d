/* Whether a page ends in the middle of a sentence. */
#pragma once

#include <stdbool.h>

#include "extract/text_edge_lines.h"

/* True when `after`, the first line of a page, goes on with the sentence that `before` leaves. */
bool text_cuts_sentence(const char *text, const TextLine *before, const TextLine *after);

/* True also where a paragraph or item goes on with a capital: `before` is full, or left open. */
bool text_cuts_paragraph(const char *text, const TextLine *before, const TextLine *after);
