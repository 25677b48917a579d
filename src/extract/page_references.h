/* References to characters: "&amp;", "&#8212;", "&#x2014;". */
#pragma once

#include <stddef.h>

/* Bytes of the longest character that a reference stands for. */
#define PAGE_REFERENCE_MOST 6

/*
 * Reads the reference whose '&' is at `p`, before `end`.
 *
 * @ret_bytes   its character in UTF-8; none where it stands for none that a page may hold
 * @ret_length  their number
 *
 * Returns: bytes of the reference, or 0 when what is there is text.
 */
size_t page_reference_read(const char *p, const char *end, char ret_bytes[PAGE_REFERENCE_MOST],
                           size_t *ret_length);
