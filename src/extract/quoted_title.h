/* Phrases between quotation marks that may be titles. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t start, end; /* bytes of the text: the words between the marks */
    size_t after;      /* past the mark that closes */
} QuotedTitle;

/*
 * The next such phrase of the bytes [*at, end) of `text`; `*at` moves on past it.
 *
 * Speech is left out as far as its form tells: it begins with a small letter, ends with a comma or
 * a full stop, or goes over the end of a sentence.
 *
 * Cost: O(end - *at).
 */
bool quoted_title_next(const char *text, size_t end, size_t *at, QuotedTitle *ret_title);

/* True when the words may be a title, by their form alone. */
bool quoted_title_may_be(const char *words, size_t length);
