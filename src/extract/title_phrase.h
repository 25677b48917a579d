/* Whether a phrase in running text has the form of a title. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    PHRASE_NO_TITLE,   /* a sentence or several, speech, a piece of a program */
    PHRASE_NEEDS_DATE, /* one word, or without a capital: a title at most where a date follows */
    PHRASE_MAY_BE_TITLE,
} PhraseForm;

/*
 * Judges the bytes [*start, *end), and takes off them the white space and the stops that do not
 * belong to a title.  In doubt it may be one: only a title of the corpus makes it a mention.
 *
 * @is_quotation  speech is looked for: “I think so,” said the keeper
 *
 * Cost: O(length).
 */
PhraseForm title_phrase_judge(const char *text, size_t *start, size_t *end, bool is_quotation);
