/* Titles that the article on a page names without a link: in quotation marks, in italics. */
#pragma once

#include <ibid/ingest.h>

#include "extract/page_parts.h"

/*
 * Adds them to the references of `article`, in order, and their places in the page's text to
 * `places`.
 *
 * Looked at is the article's own running text: no headings, quotations, programs and comments, no
 * links, and no entries of lists and notes that hold a link or are references themselves.
 *
 * @entries  one byte a line of the page, as html_entries_read() gives them
 *
 * Cost: O(elements + text).
 */
void html_mentions_read(const Page *page, const PageParts *parts, IbidDocument *document,
                        const GByteArray *entries, GArray *places, IbidArticle *article);
