/* Addresses that stand encoded in others, each kind of redirector in its own way. */
#pragma once

#include <stddef.h>

/*
 * All return (transfer full) the address, as it was before the redirector took it in; NULL when
 * the text does not hold one.
 */

/* "https-3A__example.org_a": '-' for '%', '_' for '/'.  Source: Proofpoint, "How do I decode a
 * rewritten URL?", URL Defense v2. */
char *address_from_dashed(const char *value);

/*
 * "https://example.org/a*b__;Kg!!x": each '*' is the next character of the BASE64 behind "__;",
 * "**" and a digit a run of them.  Source: as above, URL Defense v3.
 */
char *address_from_starred(const char *text);

/* "a1aHR0cHM6Ly8": two letters, then BASE64 for addresses (RFC 4648, 5).  Seen in Bing's links. */
char *address_from_base64(const char *value);

/* "/_ylt=x/RU=https%3a%2f%2fexample.org/RK=2": what stands behind `name` up to the next slash.
 * Seen in Yahoo's links. */
char *address_from_segment(const char *path, size_t length, const char *name);

/*
 * "my--site-example-org" and what follows the host: '-' for '.', "--" for '-'.  Source: Google
 * Search Central, "Enabling your ad network to work with translation-related Search features".
 *
 * @label  the host's first label, of `length` bytes
 * @rest   path and query of the translated page
 */
char *address_from_translated(const char *label, size_t length, const char *rest);
