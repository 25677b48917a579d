/* Hosts, and beginnings of paths, that show the same pages; learnt from the corpus. */
#pragma once

#include <glib.h>

#include <ibid/store.h>

#include "resolve/known_article.h"

/*
 * Learns which addresses mean one page, after reprints_fold().
 *
 * Evidence is a text that is known under two addresses with one end: copies of it are in the
 * corpus from both, its page names the other as its own, or a redirect leads from one to the
 * other.  Several such texts are asked for, and that no two texts under such addresses differ; so
 * the pages of two users of one host, or of two sites made by one program, never fold.  Beginnings
 * of paths with digits in them are never learnt: they are dates or numbers.
 *
 * Returns: (transfer full) array of IbidSameSite *, in their order by bytes; `n_references` is 0.
 *
 * Cost: O(addresses), and for each pair of sites the addresses of both.
 */
GPtrArray *same_sites_learn(const GPtrArray *known);

/* The address that means the same by `row`, of either side; NULL when it is of none.
 * Returns: (transfer full). */
char *same_site_other(const IbidSameSite *row, const char *canonical);

/* True when `row` says that whole hosts are one, and `canonical` is on the one less used. */
gboolean same_site_is_lesser_host(const IbidSameSite *row, const char *canonical);
