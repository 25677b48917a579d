/* Addresses that stand for others: archives' copies, redirectors, AMP caches, identifiers. */
#pragma once

#include <ibid/date.h>

/*
 * The address that one in normal form stands for, one step on; by the rows of address_sites, and by
 * forms that say it on any host ("/20190102030405/http://...", "/doi/abs/10.1000/x").
 *
 * Returns: (transfer full), not normalised; NULL when it stands for itself, which costs two scans.
 */
char *address_rewritten(const char *normal);

/*
 * The address of which `normal` is a capture in an archive.
 *
 * @ret_date  when it was captured; no date when the archive's address does not say
 *
 * Returns: (transfer full); NULL when it is no capture.
 */
char *address_capture_read(const char *normal, IbidDate *ret_date);
