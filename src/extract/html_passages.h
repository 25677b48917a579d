/* A page's text in passages: line by line, with what each was taken for. */
#pragma once

#include "extract/page.h"
#include "extract/page_parts.h"

/*
 * Fills `article->passages`; its references must be those of the page.
 *
 * @mentions  size_t: places in the page's text of those that are no links
 *
 * Cost: O(elements + text).
 */
void html_passages_read(const Page *page, const PageParts *parts, const GArray *mentions,
                        IbidArticle *article);
