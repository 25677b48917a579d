/* Looks a heading or another label up in a table of labels. */
#pragma once

#include "extract/part_table.h"

/*
 * The row of `labels`, a table that stays as it is, for this text: the same when text_key() is the
 * same.
 *
 * @previous  the row after which it is looked for, found by the same text; NULL for the first
 *
 * Returns: NULL for none.
 */
const PartLabel *part_label(const PartLabel *labels, size_t n_labels, const char *text,
                            const PartLabel *previous);

/* The row whose label is the longest with which this text begins, words whole, or NULL. */
const PartLabel *part_label_at_start(const PartLabel *labels, size_t n_labels, const char *text);
