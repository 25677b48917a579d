/* Entries of a page's lists of references that hold no link: what they cite has a title only. */
#pragma once

#include <ibid/ingest.h>

#include "extract/page_parts.h"

/*
 * Adds them to the references of `article`, in order, and their places in the page's text to
 * `places`.
 *
 * An entry is an item or a line of an appendix or of notes, with a title in quotation marks, or
 * with a date; or the whole of a list's short item.
 *
 * @places  size_t
 *
 * Returns: (transfer full) one byte a line of the page: 1 where it is of such an entry.
 *
 * Cost: O(lines + text of the entries).
 */
GByteArray *html_entries_read(const Page *page, const PageParts *parts, IbidDocument *document,
                              GArray *places, IbidArticle *article);
