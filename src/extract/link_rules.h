/* What each link of a page is to its article. */
#pragma once

#include <ibid/model.h>

#include "extract/page.h"
#include "extract/page_parts.h"

typedef struct {
    uint32_t node; /* its <a> */
    const char *href;
    IbidReference *reference; /* with its addresses and anchor */
    bool alone;               /* whether hardly any words stand beside it */
} PageLink;

/*
 * Sets `alone`, class, part, kind and rule of every link: by the part of the page that it is in,
 * its address, and what stands beside it.
 *
 * @links  PageLink, all links of the page in order
 * @self   canonical address of the page, or NULL
 *
 * Cost: O(elements + text).
 */
void link_rules_apply(const Page *page, const PageParts *parts, const char *self, GArray *links);
