/* The sentence of a page that a link stands in. */
#pragma once

#include "extract/page.h"
#include "extract/page_notes.h"

/*
 * The sentence around the link at `link`, within its block, without the marks of notes, which
 * belong to no sentence: for a link in a mark, the sentence that it follows.
 *
 * @notes  or NULL
 *
 * Returns: (transfer full).
 *
 * Cost: O(log elements + text of the block, up to some thousand bytes).
 */
char *html_sentence(const Page *page, const PageNotes *notes, uint32_t link);

/* The same around the bytes [from, to) of the page's text. */
char *html_sentence_between(const Page *page, const PageNotes *notes, size_t from, size_t to);
