/* Looks an element or a label up in the tables of part_table.h. */
#pragma once

#include "extract/part_table.h"

/* What each element itself says it is, or NULL; one an element.  Cost: O(elements). */
void part_signs_read(const Page *page, const PartVerdict **signs);

/* The part of an article that the element's class names: "standfirst", "caption"; else `around`. */
IbidPart part_by_name(const Page *page, uint32_t index, IbidPart around);

/* The row of `labels` for this text, after `previous` (NULL for the first), or NULL. */
const PartLabel *part_label(const PartLabel *labels, size_t n_labels, const char *text,
                            const PartLabel *previous);

/* The row whose label is the longest with which this text begins, words whole, or NULL. */
const PartLabel *part_label_at_start(const PartLabel *labels, size_t n_labels, const char *text);
