/* What each element of a page is part of: the article's text, its end lists, the site. */
#pragma once

#include "extract/page_lines.h"
#include "extract/page_notes.h"
#include "extract/part_table.h"

typedef struct {
    uint32_t root; /* element that holds the article */
    uint32_t n;
    const PartVerdict **of; /* one an element; never NULL */
    IbidPart *part;         /* one an element */
    GArray *lines;          /* PageLine: those of the page */
    PageNotes *notes;       /* NULL for a page without elements */
} PageParts;

/* Cost: O(elements + text). */
PageParts *page_parts(const Page *page);
void page_parts_free(PageParts *parts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PageParts, page_parts_free)

/* The article's own text, body and end lists.  Returns: (transfer full). */
char *page_parts_text(const Page *page, const PageParts *parts);
