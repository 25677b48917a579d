/* Where a page says that its article appeared first: "Originally published at …". */
#pragma once

#include <ibid/model.h>

#include "extract/page_parts.h"

/*
 * Fills in `first_outlet`, and adds the address that such a line leads to (source "origin"): it is
 * the piece's, if not this page's.
 *
 * @base  address that relative ones start from, or NULL
 *
 * Cost: O(lines of the article).
 */
void html_origin_read(const Page *page, const PageParts *parts, const char *base,
                      IbidArticle *article);
