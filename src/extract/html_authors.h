/* Who wrote the page. */
#pragma once

#include <ibid/model.h>

#include "extract/json_ld.h"
#include "extract/page.h"
#include "extract/page_parts.h"

/* Fills in `article->authors` from the best source that names any. */
void html_authors_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                       IbidArticle *article);
