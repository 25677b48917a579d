/* Which part of an article each element is: heading, caption, quotation … */
#pragma once

#include "extract/page_parts.h"

/* Sets `parts->part` from `parts->of` and the elements.  Cost: O(elements). */
void article_parts_label(const Page *page, PageParts *parts);
