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

/*
 * `bytes` in UTF-8; each byte that is not valid in `charset` becomes one '?'.
 *
 * @ret_n_bad  how many were not valid
 * @ret_first  place in `bytes` of the first of them; untouched when there is none
 *
 * Returns: (transfer full), ended by a NUL; or NULL when iconv does not know the encoding.
 */
char *charset_to_utf8(const char *charset, const char *bytes, size_t length, size_t *ret_length,
                      size_t *ret_n_bad, size_t *ret_first);
