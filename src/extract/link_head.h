/* The head of an article: what stands over its headline, and between that and its text. */
#pragma once

#include "extract/page_lines.h"

typedef struct {
    uint32_t headline; /* the heading that the article begins with, or PAGE_NONE */
    size_t byline;     /* [byline, byline_end) of the page's text: lines below it that bear a … */
    size_t byline_end; /* … date and no prose; empty for none */
} LinkHead;

/* Cost: O(elements and lines before the first paragraph). */
LinkHead link_head_find(const Page *page, const GArray *lines, uint32_t root);
