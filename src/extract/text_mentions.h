/* Titles that a block of a text extract names: in quotation marks, or marked as italic. */
#pragma once

#include <glib.h>

#include "extract/mentions.h"
#include "extract/text_blocks.h"

/*
 * Takes them into `mentions`, of the same text: “Title”, _Title_, *Title*, <i>Title</i>, <em> and
 * <cite>.
 *
 * @taken  TextUnderline, in order: links, in which none is looked for
 */
void text_mentions_take(Mentions *mentions, const TextBlock *block, const GArray *taken);
