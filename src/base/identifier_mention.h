/* Identifiers of works as people write them where they set no link. */
#pragma once

/*
 * The address of the one work that `text` names by its identifier: "RFC 3986", "PEP 8",
 * "doi:10.1000/182", "arXiv:1706.03762v5".
 *
 * A number of a series counts only where punctuation sets it off ("…: Generic Syntax", RFC 3986,
 * 2005); "How we wrote RFC 3986" names another work.
 *
 * Returns: (transfer full) as address_canonical() gives it for all its spellings; NULL for none,
 *   and where two are named.
 * Sources: DOI Handbook, 2.6.1; "arXiv identifier"; RFC 7322, 4.8.6.
 */
char *identifier_mention(const char *text);
