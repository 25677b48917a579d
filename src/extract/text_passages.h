/* A text extract in passages: block by block, with what each was taken for. */
#pragma once

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/text_blocks.h"

/* Fills `article->passages`; its references must be those of the text. */
void text_passages_read(IbidDocument *document, const GArray *blocks, IbidArticle *article);
