/* A title named in running text, without a link, as pages and texts have it. */
#pragma once

#include <ibid/model.h>

/* More phrases of one article are not looked at. */
#define MENTION_LIMIT 300

/*
 * A reference of class mention, without its place and sentence.
 *
 * @words  the phrase
 * @kind   "quotation" or "italics"; static
 * @after  the `length` bytes behind it; a date right there in parentheses is the cited one
 *
 * Returns: (transfer full).
 */
IbidReference *mention_new(const char *words, const char *kind, const char *after, size_t length);
