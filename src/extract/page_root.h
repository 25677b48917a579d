/* Which element of a page holds the article. */
#pragma once

#include "extract/part_table.h"

/*
 * @signs  one a node: what the element says it is, or NULL; text within does not count
 *
 * Returns: the innermost element that holds nearly all of the running text; 0 when there is none.
 *
 * Cost: O(elements).
 */
uint32_t page_root(const Page *page, const PartVerdict *const *signs);
