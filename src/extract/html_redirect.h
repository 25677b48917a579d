/* Pages that only say where their article has gone. */
#pragma once

#include "extract/page.h"

/*
 * Where a page leads that holds hardly a word of its own: by <meta http-equiv="refresh">, by a
 * script that sets its location, or by saying that it has moved, with one link or with a canonical
 * address.  A page that names its own address again is none; nor is what only a reader without
 * scripts is sent to.
 *
 * @html  what the page was parsed from
 * @base  address that its own are relative to, or NULL
 * @own   the page's own address, or NULL
 *
 * Returns: (transfer full) absolute where possible; NULL for an article.
 */
char *html_redirect_target(const Page *page, const char *html, const char *base, const char *own);
