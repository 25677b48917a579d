/* What the address of a link tells about it. */
#pragma once

#include "extract/link_table.h"

/* True for a scheme that leads to no page: "mailto:", "javascript:", "tel:" … */
bool link_address_leads_nowhere(const char *url);

/*
 * What a web address is for that leads to no article: to share, a home page, a list by tag.
 *
 * @url          as resolved
 * @self         canonical address of the page, or NULL
 * @within_site  whether both are of one site
 * @alone        true when hardly any words stand beside the link
 *
 * Returns: NULL when it may be an article.
 */
const PartVerdict *link_address_verdict(const char *url, const char *url_canonical,
                                        const char *self, bool within_site, bool alone);

/* The verdict on a link within the site that leads to its first page; NULL for another. */
const PartVerdict *link_address_home(const char *self, const char *url_canonical);

/* True for somebody's page on a network. */
bool link_address_is_profile(const char *url);

/* True for a page right below a host's first: somebody's, where many have theirs. */
bool link_address_is_account(const char *url);

/* True for a picture's file. */
bool link_address_is_image(const char *url);
