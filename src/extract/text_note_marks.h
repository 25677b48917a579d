/* The marks in a text that lead to its notes: "[1]", "(1)", "¹", "word.1". */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "extract/text_blocks.h"

typedef struct TextNoteMarks TextNoteMarks;

/* Those in the author's own words among the first `n` blocks.  (transfer full)  Cost: O(length). */
TextNoteMarks *text_note_marks(const char *text, const GArray *blocks, size_t n);
void text_note_marks_free(TextNoteMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextNoteMarks, text_note_marks_free)

/* True when 1 to `last` all have a mark, each after that of the one before. */
bool text_note_marks_count_to(const TextNoteMarks *marks, unsigned last);

/* Place of the first mark of `number` at or after `from`, or -1.  What is passed over is gone. */
gssize text_note_marks_take(TextNoteMarks *marks, unsigned number, size_t from);
