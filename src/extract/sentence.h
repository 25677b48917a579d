/* Where sentences begin and end, after Unicode's rules. */
#pragma once

#include <stddef.h>

/*
 * The sentence of `text` (valid UTF-8, `length` bytes) that holds the bytes [start, end), white
 * space folded; from the start of the first to the end of the last where they span several.
 *
 * Returns: (transfer full).
 */
char *sentence_around(const char *text, size_t length, size_t start, size_t end);
