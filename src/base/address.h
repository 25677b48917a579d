/* Web addresses: made absolute, and brought to the form by which two of them are compared. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * `href` resolved against `base` (RFC 3986, section 5), otherwise as written.
 *
 * @base  an absolute address, or NULL: then a relative `href` comes back as it is
 *
 * Returns: (transfer full); an address that cannot be parsed comes back as it is.
 */
char *address_resolve(const char *base, const char *href);

/*
 * The form that all spellings of one address share: lower-case scheme and host, http as https, no
 * "www.", default port, fragment, default document, ".html", closing slash or tracking parameter;
 * percent-encoding normalised (RFC 3986, section 6.2.2).  Other schemes than http(s) keep all.
 *
 * Returns: (transfer full); NULL for NULL.
 */
char *address_canonical(const char *url);

/* True for an absolute http or https address. */
bool address_is_web(const char *url);

/* The host in lower case without "www.", or NULL when there is none.  Returns: (transfer full). */
char *address_host(const char *url);
