/* Which page of which site each article is. */
#pragma once

#include "resolve/earlier.h"
#include "resolve/known_article.h"

/*
 * The pages of all articles, for ibid_store_learn_sites(); reprints of one text are one page.
 *
 * @known    after reprints_fold(); must outlive what is returned
 * @earlier  where given, only of hosts on which an article has changed since
 *
 * Returns: (transfer full) array of IbidSitePage, their hosts interned.
 */
GArray *site_pages(const GPtrArray *known, const Earlier *earlier);
