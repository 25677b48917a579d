/* What a page says about itself: title, outlet, language, addresses, redirection. */
#pragma once

#include <ibid/model.h>

#include "extract/json_ld.h"
#include "extract/page.h"

/* Content of the first <meta> of this name (or property, or itemprop), or NULL when blank. */
const char *html_meta(const Page *page, const char *name);

/* href of the first <link> of this relation, or NULL. */
const char *html_link(const Page *page, const char *relation);

/* Address the page is to be resolved against: its <base>, `given`, or what it says it is.
 * Returns: (transfer full), or NULL. */
char *html_base_address(const Page *page, const char *given);

/* The title as its readers see it, without the site's name, or NULL.  (transfer full) */
char *html_title(const Page *page, const JsonLd *linked);

/* The name of the site in a <title> (`written`) that begins with `title`, or NULL.
 * Returns: (transfer full). */
char *html_site_in_title(const char *written, const char *title);

/* Fills in title, outlet, language, addresses, and role and redirect; `html` is what was parsed. */
void html_metadata_read(const Page *page, const char *html, const JsonLd *linked, const char *base,
                        IbidArticle *article);
