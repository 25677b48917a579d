/* What each block of a text extract is: title, byline, body, appendix, or the outlet's own. */
#pragma once

#include <glib.h>

#include <ibid/model.h>

#include "extract/text_blocks.h"

/* Sets `part` (and `phrase` of the outlet's own) of every block.  Cost: O(blocks). */
void text_parts_assign(const char *text, GArray *blocks);

/* What a part of a text is called in records. */
IbidPart text_part_label(TextPart part);
