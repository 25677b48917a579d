/* Where on a page a link stands, in words that are the same on every page of its site. */
#pragma once

#include <stdbool.h>

#include "extract/page.h"

/* Steps of a place at most: the innermost count. */
#define PAGE_PLACE_STEPS 7

/* Remembers the steps of one page, which must outlive it. */
typedef struct PagePlaces PagePlaces;

PagePlaces *page_places_new(const Page *page);
void page_places_free(PagePlaces *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PagePlaces, page_places_free)

/*
 * The way to a link from the outside in: "body>div.content>ul.posts>li>a".
 *
 * A step is an element's tag and its first class, else its id, that is without digits (those number
 * pages); inline elements are steps only as <span> with a class.  The last is "a", with the link's
 * own class or direction, where the link stands alone; a link within running words has no such
 * step, so that the two never share a place.
 *
 * @alone  whether hardly any words stand beside the link
 *
 * Returns: (transfer full).
 *
 * Cost: O(depth), and no more than a fixed number of elements; each element is looked at once.
 */
char *page_place(PagePlaces *places, uint32_t index, bool alone);
