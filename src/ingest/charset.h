/* In which encoding bytes are, and how they become UTF-8. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * The encoding of a document, by byte-order mark, validity as UTF-8, declaration or detection.
 *
 * @is_html  look for a declaration in its head
 * @ret_bom  length of the byte-order mark, which is no text, in bytes
 *
 * Returns: a name that iconv knows; interned.  "UTF-8" also for damaged UTF-8.
 *
 * Source: WHATWG, "Encoding", section 4.2, for what labels mean.
 */
const char *charset_of(const char *bytes, size_t length, bool is_html, size_t *ret_bom);

/* Bytes on their way into UTF-8, piece by piece; each unit that is not valid becomes one '?'. */
typedef struct {
    GIConv converter;
    size_t unit;      /* bytes: 2 in UTF-16, 4 in UTF-32, or else 1 */
    char *next;       /* byte; borrowed */
    size_t left;      /* bytes */
    size_t n_bad;     /* bytes met that were not valid */
    size_t first_bad; /* how many bytes were left at the first of them */
} CharsetReader;

/* True when iconv knows `charset`; end with charset_reader_close(). */
bool charset_reader_open(CharsetReader *reader, const char *charset);
void charset_reader_close(CharsetReader *reader);

/* Starts over, at the first of `length` bytes. */
void charset_reader_rewind(CharsetReader *reader, const char *bytes, size_t length);

/*
 * Reads on until `room` bytes are full, the next character has no room, or nothing is left.
 *
 * Returns: how many bytes of UTF-8 were written, whole characters only.
 */
size_t charset_reader_read(CharsetReader *reader, char *buffer, size_t room);

/* The character that the converter may hold back until it knows what follows; after the end. */
size_t charset_reader_end(CharsetReader *reader, char *buffer, size_t room);
