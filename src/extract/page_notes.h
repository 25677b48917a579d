/* Footnotes and endnotes of a page: which mark in the text leads to which note. */
#pragma once

#include "extract/page.h"
#include "extract/part_table.h"

typedef struct {
    uint32_t mark;   /* the first <a> that leads to it, a raised number, or PAGE_NONE */
    uint32_t entry;  /* the element that holds it */
    unsigned number; /* of a note without a link to it; else 0 */
} PageNote;

typedef struct {
    GArray *notes; /* PageNote, in the order of their marks */
    uint32_t *of;  /* one an element: number of its note + 1, for marks and within notes; or 0 */
} PageNotes;

/*
 * Pairs short links ("3", "[3]", "*") with the later elements that they lead to, and sets the
 * verdicts of these, and of the rest of a list most of which they are, to notes.
 *
 * @root      element that holds the article
 * @verdicts  one an element, NULL where nothing is decided yet
 *
 * Returns: (transfer full).
 *
 * Cost: O(elements).
 */
PageNotes *page_notes_find(const Page *page, uint32_t root, const PartVerdict **verdicts);
void page_notes_free(PageNotes *notes);

/* What its mark says without brackets: "3".  (transfer full) */
char *page_notes_label(const Page *page, const PageNote *note);
