/* A look at the tags of a page before the parser's, which takes quadratic time for some. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* No tag of a real page has as many attributes; libxml2 compares each with all before it. */
#define PAGE_ATTRIBUTE_LIMIT 4096

/* False, with the place of the tag, when one has more attributes.  Cost: O(length). */
bool page_tags_are_bounded(const char *html, size_t length, size_t *ret_place);
