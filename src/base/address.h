/* Web addresses: made absolute, and brought to the form by which two of them are compared. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#include <ibid/date.h>

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
 * "www.", default port, fragment, default document, ".html", closing slash, session, or parameter
 * that does not say what is read; percent-encoding normalised (RFC 3986, section 6.2.2).  An
 * address that stands for another is that one: an archive's copy, a redirector's link, a page of an
 * AMP cache; all forms of one DOI, arXiv number, RFC, PEP or handle are one.  The rules are rows in
 * base/address_table.c.  Other schemes than http(s) and those of identifiers keep all.
 *
 * Returns: (transfer full); NULL for NULL.  It is its own canonical form.
 */
char *address_canonical(const char *url);

/*
 * The address of which `url` is a capture in an archive: "https://web.archive.org/web/2019/...".
 *
 * @ret_date  when it was captured, evidence of a date not later than that; {0} when unknown
 *
 * Returns: (transfer full), as the archive has it; NULL when it is no capture.
 */
char *address_captured(const char *url, IbidDate *ret_date);

/* True for an absolute http or https address. */
bool address_is_web(const char *url);

/* The host in lower case without "www.", or NULL when there is none.  Returns: (transfer full). */
char *address_host(const char *url);
