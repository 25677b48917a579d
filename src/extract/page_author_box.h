/* The box about an article's author that stands below its text. */
#pragma once

#include "extract/page.h"
#include "extract/part_table.h"

/*
 * What stands in the one small box with a link to an author's page is about the author.
 *
 * @verdicts  one an element, NULL where nothing is decided yet; those within the box are set
 *
 * Cost: O(elements).
 */
void page_author_box_read(const Page *page, uint32_t root, const PartVerdict **verdicts);
