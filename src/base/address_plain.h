/* Addresses written so that there is nothing to normalise, which nearly all are: read at sight. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *host; /* after "http://" or "https://"; lower case */
    size_t host_length;
    const char *path; /* "" or from its '/' on */
    size_t path_length;
    const char *query; /* after its '?', or NULL */
    size_t query_length;
} PlainAddress;

/*
 * Takes an absolute http or https address apart, whose parts are those of `url`.
 *
 * Returns: false when a parser of RFC 3986 might change something in it or refuse it: then ask one.
 */
bool address_plain_read(const char *url, PlainAddress *plain);

/* True when `href` after the host of a plain address makes a plain address: "/path", with a query
 * or a fragment or without. */
bool address_is_plain_path(const char *href);

/* True for "name", "name/of/it?query" that may follow the last '/' of a plain address's path. */
bool address_is_plain_name(const char *href);

/* True for "#fragment" that may follow a plain address which has a path. */
bool address_is_plain_fragment(const char *href);

/* True for a byte that never needs an escape: RFC 3986, 2.3. */
bool address_is_unreserved(int c);
