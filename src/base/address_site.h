/* Which addresses belong to one web site. */
#pragma once

#include <stdbool.h>

/*
 * True when two addresses are of one site: their hosts end in the same registered name, so that
 * "blog.example.co.uk" and "example.co.uk" are one, two people's pages on a shared host are not.
 *
 * @a, @b  as address_canonical() gives them; one without a host is of no site
 */
bool address_is_same_site(const char *a, const char *b);
