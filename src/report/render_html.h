/* A finding as the main part of a page, see html_page.h. */
#pragma once

#include "report/finding.h"

/*
 * Each heading of the second level opens a section; tables are data-table="NAME", and a cell that
 * names a piece is data-piece="NUMBER".  Nothing in a cell or a word can become markup.
 *
 * @piece_of_key  char * -> GUINT_TO_POINTER(vertex + 1): pieces that a page knows more of; or NULL
 */
void render_html(const Finding *finding, GHashTable *piece_of_key, GString *out);

/* The headings of the first two levels as a list of links.  Nothing where there are fewer than
 * three. */
void render_html_contents(const Finding *finding, GString *out);
