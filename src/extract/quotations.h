/* What stands between quotation marks, of whatever language. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t start, end; /* between the marks */
    size_t past;       /* behind the closing one */
} Quotation;

/* The bytes by which all marks begin. */
#define QUOTATION_LEADS 5

/* A text that is gone through once. */
typedef struct {
    const char *text; /* ends with a NUL; PAGE_BLOCK_MARK parts blocks */
    size_t length;
    size_t next[QUOTATION_LEADS]; /* where each of them comes next */
} Quotations;

/* `text` is borrowed. */
Quotations quotations_of(const char *text, size_t length);

/*
 * The first quotation that opens at or after `at` and closes before `end`, within a few hundred
 * bytes and its block.  One without an end is none, and what stands in it may be one; look on from
 * its `start` for quotations in it, from its `past` for those behind it.
 *
 * An apostrophe is no mark, and no mark opens within a word or before a space, but "« ".
 *
 * @at  not before that of the call before
 *
 * Returns false when there is none.
 *
 * Cost: O(distance), and the limit for every mark that opens and is not closed.
 */
bool quotation_find(Quotations *quotations, size_t at, size_t end, Quotation *ret_quotation);
