/* Underlines (links, in print) and written-out addresses in a block of a text extract. */
#pragma once

#include <glib.h>
#include <stddef.h>

#include "extract/text_blocks.h"

typedef struct {
    size_t start, end; /* bytes of the text: from "<u>" to "</u>", or of the address */
    size_t n_joined;   /* underlines that only white space parts; 0 for an address */
    const char *rule;  /* static */
} TextUnderline;

/*
 * Finds them in the order of their starts.  One that lost its end ends with its clause, one that
 * lost its start begins with its clause.
 *
 * Returns: (transfer full) TextUnderline.
 */
GArray *text_underlines(const char *text, const TextBlock *block);
