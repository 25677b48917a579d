/* Title, authors, outlet and dates from the head and foot of a text extract. */
#pragma once

#include <glib.h>

#include <ibid/model.h>

#include "extract/text_blocks.h"

/* Fills in `title`, `authors`, `outlet`, `first_outlet`, `dates` and addresses from the blocks. */
void text_byline_read(const char *text, GArray *blocks, IbidArticle *article);
