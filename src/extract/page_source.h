/* A page's HTML without what neither readers see nor rules know: it is parsed in half the time. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * No page that people wrote has a tag of more attributes; libxml2 compares each with all before
 * it, so that a tag of 100,000 would take minutes.
 */
#define PAGE_ATTRIBUTE_LIMIT 4096

typedef struct {
    char *html; /* what is left; `length` bytes, NUL after them */
    size_t length;
    GArray *cuts; /* where, and how much up to there */
} PageSource;

/*
 * Takes over `html` without comments, scripts, styles, drawings, attributes that no rule knows, and
 * white space that folds.  Where parsers may differ on what is meant, it stays.
 *
 * Returns: false, with its place in `*ret_place`, at a tag of more than PAGE_ATTRIBUTE_LIMIT
 *   attributes.
 *
 * Cost: O(length).
 */
bool page_source_open(PageSource *source, const char *html, size_t length, size_t *ret_place);
void page_source_close(PageSource *source);

/* Places in the whole HTML: where something begins that begins at `place`; where it ends. */
size_t page_source_start(const PageSource *source, size_t place);
size_t page_source_end(const PageSource *source, size_t place);
