/* References of a text extract, from its blocks. */
#pragma once

#include <glib.h>

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/text_blocks.h"

/* Appends the references of all blocks to the article, in document order. */
void text_references_read(IbidDocument *document, GArray *blocks, IbidArticle *article);
