/* Words of a text in any language. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    const char *text; /* where it begins, in the text; not ended by a zero byte */
    size_t length;    /* in bytes */
} Word;

/*
 * The words of a text, as Unicode's rules (UAX 29) and ICU's dictionaries of languages that are
 * written without spaces part them: "don't" is one, "dry-dock" two.  What has no letter, and what
 * is one character only, is none.
 *
 * @text  UTF-8
 *
 * Returns: (transfer full) array of Word; they are parts of `text`.
 */
GArray *words_of(const char *text);

/* What makes two words the same: compatibility forms and case folded, marks kept.
 * Returns: (transfer full). */
char *words_key(Word word);
