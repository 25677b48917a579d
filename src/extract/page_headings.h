/* What the headings of a page say of the sections under them. */
#pragma once

#include "extract/page.h"
#include "extract/part_table.h"

/*
 * Sets the verdicts of sections under headings that name them, where nothing is decided yet: a
 * heading, a bold line, or a label alone in a paragraph.
 *
 * @root  element that holds the article; headings count within it and right after it
 *
 * Cost: O(elements + text), times the depth of nested headings.
 */
void page_headings_read(const Page *page, uint32_t root, const PartVerdict **of);
