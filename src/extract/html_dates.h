/* When the page says it was published. */
#pragma once

#include <ibid/model.h>

#include "extract/json_ld.h"
#include "extract/page.h"
#include "extract/page_parts.h"

/* Adds all evidence to `article->dates`. */
void html_dates_read(const Page *page, const PageParts *parts, const JsonLd *linked,
                     IbidArticle *article);
