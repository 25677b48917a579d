/* The text of a page as it grows: white space folded, so that places in it are those of what people
 * read. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "extract/page_tokens.h"

/*
 * Room for the text of `length` bytes of HTML, which is never longer: a reference is longer than
 * its character, a tag than the mark or break it leaves.  (transfer full)
 */
GString *page_fold_new(size_t length);

/* Ends the text with a NUL. */
void page_fold_end(GString *text);

/* Appends a mark between blocks, if there is none. */
void page_fold_mark(GString *text);

/* Appends a line break. */
void page_fold_break(GString *text);

/* Appends what `bytes` say.  Returns: bytes of the words among it. */
size_t page_fold_put(GString *text, const PageBytes *bytes);

/* True when they are nothing but white space. */
bool page_fold_is_blank(const PageBytes *bytes);
