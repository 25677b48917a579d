/* A finding as the main part of a page, see html_page.h. */
#pragma once

#include "report/finding.h"

/*
 * A heading of the second level opens a section, whose id is its name or number, one of the third a
 * div.part; tables are data-table="NAME", and a cell that names a piece is data-piece="NUMBER".
 * Nothing in a cell or a word can become markup.
 *
 * @piece_of_key  char * -> GUINT_TO_POINTER(vertex + 1): pieces that a page knows more of; or NULL
 * @header        gets the first heading, if it is of the first level, and the paragraphs below it
 * @out           gets all else
 */
void render_html(const Finding *finding, GHashTable *piece_of_key, GString *header, GString *out);

/* The sections as a list of links; false, and nothing, where there are fewer than three. */
bool render_html_contents(const Finding *finding, GString *out);
