/* ICU's iterators over the words or sentences of a text. */
#pragma once

#include <unicode/ubrk.h>

typedef enum {
    BREAK_WORDS,
    BREAK_SENTENCES, /* "ss=standard": none ends after "Mr." */
    N_BREAKS,
} BreakKind;

/*
 * The thread's own, to be given a text: opening one costs far more than a text, and it serves one
 * thread only.
 *
 * Returns: NULL where ICU has none.
 */
UBreakIterator *break_iterator(BreakKind kind);
