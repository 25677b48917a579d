/* Lists of references that hold no links, known by their lines. */
#pragma once

#include "extract/page_lines.h"
#include "extract/part_table.h"

/*
 * Sets the verdicts of lines that name pieces as people write them down, date and title: two and
 * more right below a line or heading that names an appendix ("Previous briefings:"); or, under
 * nothing, the last lines of the article, three and more, whose titles are in quotation marks.
 * Dated lines without them may be the days of a chronicle.
 *
 * @lines     PageLine: those of the page
 * @verdicts  one an element, NULL where nothing is decided yet
 *
 * Cost: O(elements + text).
 */
void page_plain_list_read(const Page *page, const GArray *lines, uint32_t root,
                          const PartVerdict **verdicts);
