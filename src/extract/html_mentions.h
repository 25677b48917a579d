/* Titles that a page quotes or sets in italics without a link. */
#pragma once

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/page_parts.h"

/*
 * Adds references of class mention: phrases of the article's running text that may be titles, by
 * their form.  Whether they are, only the corpus tells.  At most some hundreds.
 *
 * Cost: O(elements + text).
 */
void html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                        IbidArticle *article);
