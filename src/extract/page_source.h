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

/* Text or an attribute's value as it stands in the HTML. */
typedef struct {
    const char *start;
    size_t length;
    size_t at; /* of the character that stands for it in what is left */
} PageText;

typedef struct {
    char *html; /* what is left; `length` bytes, NUL after them */
    size_t length;
    GArray *cuts;  /* where, and how much up to there */
    GArray *texts; /* PageText: what characters in `html` stand for */
    size_t next;   /* number of the first of them that has not been asked for */
} PageSource;

/*
 * Takes over `html`, which must stay while the source is used, without comments, scripts, styles,
 * drawings, attributes that no rule knows, and white space that folds.  One character stands for a
 * text or a value without references, which a parser would hand over unchanged, byte by byte.  Tags
 * are read as libxml2 reads them; after one that never ends, all stays.
 *
 * Returns: false, with its place in `*ret_place`, at a tag of more than PAGE_ATTRIBUTE_LIMIT
 *   attributes.
 *
 * Cost: O(length).
 */
bool page_source_open(PageSource *source, const char *html, size_t length, size_t *ret_place);
void page_source_close(PageSource *source);

/* The first character in `length` bytes of parsed text that may stand for another text, or NULL. */
const char *page_source_find(const char *bytes, size_t length);

/*
 * The text that the character at `at` stands for: each stands once, in order.
 *
 * @limit  the bytes of `html` that have been parsed
 *
 * Returns: (borrowed), a part of the HTML that the source was opened with; NULL when it is the
 *   page's own character.
 */
const PageText *page_source_text(PageSource *source, const char *at, size_t limit);

/* Places in the whole HTML, by a source's `cuts`: where something begins that begins at `place`;
 * where it ends. */
size_t page_source_start(const GArray *cuts, size_t place);
size_t page_source_end(const GArray *cuts, size_t place);
