/* Addresses written out in a text, also broken at the end of a line. */
#pragma once

#include <stddef.h>

/* Bytes of the http(s) address at the start of `text`, punctuation after it left out; or 0. */
size_t text_address_length(const char *text);

/* The same of an identifier that is an address: "doi:10.1234/x", "DOI: 10.1234/x", "arXiv:2101.1".
 */
size_t text_identifier_length(const char *text);

/* As text_address_length(), with what stands of it in the next lines, `most` bytes in all. */
size_t text_address_span(const char *text, size_t most);

/* The address in the bytes that text_address_span() found, without breaks.  (transfer full) */
char *text_address_joined(const char *text, size_t length);
