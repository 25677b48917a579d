/* Lists that a paragraph holds: "See also: “One” (5 May 2020); “Two” (6 June 2020)". */
#pragma once

#include <glib.h>

/*
 * Parts such paragraphs into the heading and its items.  Every item starts with a quotation and
 * ends with a date; else the paragraph stays.
 *
 * @blocks  TextBlock of `text`, in order; what is parted takes the place of its paragraph
 */
void text_inline_lists_part(const char *text, GArray *blocks);
