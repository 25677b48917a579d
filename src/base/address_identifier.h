/* Identifiers of works in addresses: DOI, arXiv, RFC, PEP, handle; one address for each. */
#pragma once

#include <stddef.h>

#include "base/address_table.h"

/*
 * The address of the identifier that `text` is, by the rule of its kind.
 *
 * @text    what stands after the row's path: "10.1000/X", "2101.00001v2.pdf", "rfc3986.txt"
 *
 * Returns: (transfer full); NULL when it is none.
 * Sources: DOI Handbook, 2.4 (case does not count); "arXiv identifier"; RFC 7322; PEP 676;
 * RFC 3651.
 */
char *address_identifier(AddressRule rule, const char *text, size_t length);

/* That of the DOI in a publisher's path: "/doi/full/10.1000/x".  `at` is the place of "10.". */
char *address_identifier_in_path(const char *path, size_t length, size_t at);

/* That of the DOI in a publisher's query, where the path says that a work follows:
 * "/article?id=10.1000/x", "/doi/abs?doi=10.1000%2Fx". */
char *address_identifier_in_query(const char *path, size_t length, const char *query);

/* That of "doi:10.1000/x", "arXiv:2101.00001", "hdl:2027/x", "urn:ietf:rfc:3986"; likewise. */
char *address_identifier_of_scheme(const char *uri);
