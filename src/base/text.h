/* Text as people read it: white space, letters, and what a scanner makes of them.  All UTF-8. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * `text` with every run of white space (no-break spaces too) as one space, and none at its ends.
 *
 * @length  in bytes, or -1 to the end
 *
 * Returns: (transfer full).
 */
char *text_fold_space(const char *text, gssize length);

/* True when there is nothing but white space; also for NULL. */
bool text_is_blank(const char *text);

/*
 * What makes two titles the same at sight: compatibility forms, case and marks folded, letters and
 * digits only, single spaces between words.
 *
 * Returns: (transfer full), "" when there is no letter or digit.
 */
char *text_key(const char *text);

/* What two spellings of a name have in common: text_key(), or where that is empty ("!!!") the name
 * itself.  Returns: (transfer full). */
char *text_name_key(const char *name);

/*
 * What two readings of the same print have in common: text_key() without spaces, and each class of
 * letters that scanners confuse (I/l/1, O/0, rn/m, cl/d, e/c, u/n, h/b, t/f …) as one of them.
 *
 * Returns: (transfer full).
 */
char *text_skeleton(const char *text);

/*
 * text_hash() of the skeleton of the word at `key`, a part of a text_key().
 *
 * Returns: the word after it, or the end.
 */
const char *text_hash_skeleton(const char *key, guint64 *ret_hash);

/*
 * Overwrites every byte that is not part of valid UTF-8 with '?', and control characters other
 * than white space with a space, so that places stay true.
 *
 * @ret_first  place of the first invalid byte; untouched when there is none
 *
 * Returns: how many bytes were invalid.
 */
size_t text_sanitise(char *text, size_t length, size_t *ret_first);

/* Bytes that are looked at together where most of them need no look. */
#define TEXT_BLOCK 32

/* True when none of the TEXT_BLOCK bytes is above ASCII. */
static inline bool text_is_ascii_block(const char *bytes)
{
    unsigned char bits = 0;

    for (size_t i = 0; i < TEXT_BLOCK; i++)
        bits |= (unsigned char)bytes[i];
    return bits < 0x80;
}

/* A file name as UTF-8: bytes that are not, and '%' before two hex digits, become %XX.
 * Returns: (transfer full). */
char *text_escape_name(const char *bytes);

/* The start of the character that holds the byte at `at`. */
size_t text_character_start(const char *text, size_t at);

/* For a terminal, a page or a line of a message: control characters, direction overrides and what
 * is no character become '?'.
 * Returns: (transfer full). */
char *text_printable(const char *text);

/* 64-bit FNV-1a. */
guint64 text_hash(const char *text, size_t length);
