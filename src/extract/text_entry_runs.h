/* Runs of lines that list pieces by form alone: dated lines one under the other, titles with a
 * dated line under each, or citations below a heading.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* One entry: the lines that start in [start, end) of the text are its own. */
typedef struct {
    size_t start, end;
    size_t title_end; /* of two lines: where the first ends, else 0 */
    bool is_dated;
} TextEntry;

/*
 * The entries of all runs of two or more, and of one in two lines that its indentation sets off.
 * What a single dated line is, only its neighbours tell: a paragraph may end a line with a date,
 * but hardly two lines one after the other.
 *
 * Returns: (transfer full) TextEntry, in order.  Cost: one pass.
 */
GArray *text_entry_runs(const char *text, size_t length);
