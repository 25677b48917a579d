/* Where the words of a page stand in its HTML. */
#pragma once

#include "extract/page.h"

/* Keeps its place, so that places that rise are found in one pass. */
typedef struct {
    const Page *page;
    const char *html;
    size_t length;
    size_t place;  /* of the page's text … */
    size_t source; /* … which this byte of the HTML says */
} PageSource;

/*
 * Finds the bytes of the HTML, "&amp;" and tags among them, that say the bytes [start, end) of the
 * page's text; where the two cannot be brought together, the nearest element's.  `start` is not
 * before that of the call before.
 *
 * Cost: O(log elements + depth + bytes from the nearest element's edge, or from the last place).
 */
void page_source_find(PageSource *source, size_t start, size_t end, size_t *ret_from,
                      size_t *ret_to);
