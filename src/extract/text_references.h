/* References of a text extract, from its blocks. */
#pragma once

#include <glib.h>

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/text_blocks.h"

/*
 * Appends the references of all blocks to the article, in the order of the blocks, which learn how
 * many stand in them.
 *
 * @text   of the document, without its edges (text_edges.h)
 * @edges  of its pages
 */
void text_references_read(IbidDocument *document, const char *text, const GArray *edges,
                          GArray *blocks, IbidArticle *article);
