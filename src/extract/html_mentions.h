/* Titles that the article on a page names without a link: in quotation marks, in italics. */
#pragma once

#include <ibid/ingest.h>

#include "extract/page_parts.h"

/*
 * Adds them to the references of `article`, in order.
 *
 * Looked at is the article's own running text: no headings, quotations, programs and comments, no
 * links, and no entries of lists and notes that hold a link.
 *
 * Returns: (transfer full) size_t: the place of each in the page's text, in order.
 *
 * Cost: O(elements + text).
 */
GArray *html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                           IbidArticle *article);
