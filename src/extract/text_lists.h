/* Which blocks of a text extract are lists of references: appendices, notes, and the site's own. */
#pragma once

#include <glib.h>
#include <stddef.h>

/*
 * Sets `part` of the lists among the blocks [first, tail), and of the headings that lead to them.
 *
 * A list is one under a heading that says so; dated and quoted items; after a rule, items to the
 * end that are titles, dates or addresses; at the end, numbered items to which marks lead.
 */
void text_lists_assign(const char *text, GArray *blocks, size_t first, size_t tail);
