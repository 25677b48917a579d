/* Bars made of characters, to stand in a line of text. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * A bar of `n`, where `most` takes all `width` characters: eighths of blocks, or "#" in ASCII; what
 * is more than nothing shows.  Returns: (transfer full).
 */
char *bar_long(double n, double most, size_t width, bool is_ascii);

/*
 * A character for each of the numbers in `cell`, which have blanks between, by its share of `most`:
 * eight heights of blocks, or in ASCII eight strengths of ink; a dot for nothing.  Returns:
 * (transfer full).
 */
char *bars_small(const char *cell, double most, bool is_ascii);
