/* The month that a word means: in English, as a scanner may have read it, in any language. */
#pragma once

#include <stddef.h>

/* The month of the `length` bytes at `word`, which are its English name or the first three letters
 * of it; or 0. */
int month_as_written(const char *word, size_t length);

/* The English month that a scanner could have read as these bytes; or 0. */
int month_as_read(const char *word, size_t length);

/* The month whose name in some language stands at `text`, and its bytes; or 0. */
int month_in_any_language(const char *text, size_t *ret_length);

/* The month whose name in some language has lost its accents at `text` ("fevrier"), and its bytes;
 * or 0. */
int month_without_accents(const char *text, size_t *ret_length);

/*
 * The month whose name in some language a scanner could have read as the word at `text` ("Aprll",
 * "Dezernber"), and its bytes; or 0.  To be asked between a day and a year only: shorter names than
 * of four letters are none, nor such that two months could be.
 */
int month_misread(const char *text, size_t *ret_length);
