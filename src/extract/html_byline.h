/* Where a page tells below its headline who wrote it and when. */
#pragma once

#include "extract/page.h"

/* A byline is no longer. */
#define BYLINE_LIMIT 160 /* bytes */

/* True for one of the first few blocks below the first headline, when short enough for a byline. */
bool html_is_below_headline(const Page *page, uint32_t index);
