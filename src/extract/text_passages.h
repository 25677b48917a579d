/* A text extract in passages: block by block, with what each was taken for. */
#pragma once

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/text_blocks.h"

/* Fills `article->passages`; the references of the blocks must have been read.
 * `text` is the document's without its edges (text_edges.h). */
void text_passages_read(const IbidDocument *document, const char *text, const GArray *blocks,
                        IbidArticle *article);
