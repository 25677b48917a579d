/* Looks an element up in the tables of part_table.h. */
#pragma once

#include "extract/part_table.h"

/* What each element itself says it is, or NULL; one an element.  Cost: O(elements). */
void part_signs_read(const Page *page, const PartVerdict **signs);

/* The part of an article that the element's class names: "standfirst", "caption"; else `around`. */
IbidPart part_by_name(const Page *page, uint32_t index, IbidPart around);
