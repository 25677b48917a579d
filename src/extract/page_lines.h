/* The lines of a page's text: what stands between two breaks of block or line. */
#pragma once

#include "extract/page.h"

typedef struct {
    size_t start; /* [start, end) of the page's text, white space around it left out */
    size_t end;
    size_t n_linked; /* bytes of it inside links */
    bool heading;
    bool ruled;    /* below an <hr> */
    uint32_t over; /* the nearest line above that is not links alone, or PAGE_NONE */
} PageLine;

/* Lines with some text, in order, as an array of PageLine.  Cost: O(text + elements). */
GArray *page_lines(const Page *page);

/* Number of the line that `place` of the page's text is in, or of the first one after it. */
uint32_t page_line_at(const GArray *lines, size_t place);

/* True when links make up all of the line but a few marks. */
bool page_line_is_linked(const PageLine *line);
