/* The links of a page, as references. */
#pragma once

#include <ibid/ingest.h>
#include <ibid/model.h>

#include "extract/page.h"
#include "extract/page_parts.h"

/*
 * Adds every <a href> of the page to `article->references`, in document order.
 *
 * @base  address to resolve against, or NULL
 * @self  address of the page itself, or NULL
 */
void html_links_read(const Page *page, const PageParts *parts, const char *base, const char *self,
                     IbidDocument *document, IbidArticle *article);
