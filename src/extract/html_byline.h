/* Where a page tells below its headline who wrote it and when. */
#pragma once

#include "extract/page.h"
#include "extract/page_parts.h"

/* A byline is no longer. */
#define BYLINE_LIMIT 160 /* bytes */

/* True for one of the first few blocks below the first headline, when short enough for a byline. */
bool html_is_below_headline(const Page *page, uint32_t index);

/*
 * Number of the line of the headline: the heading that says the title (or NULL), else the first
 * <h1>, a block that says the title, or the first heading of the article; PAGE_NONE for none.
 */
uint32_t html_headline(const Page *page, const PageParts *parts, const char *title);
