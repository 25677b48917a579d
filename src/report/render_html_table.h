/* A table of a finding on a page, see render_html.h. */
#pragma once

#include "report/finding.h"

/*
 * Appends a table, or a list of facts, and what it leaves out; of a table of pieces, the pieces of
 * those rows follow, for scripts: an element of class "rows", which is a JSON array of numbers.
 *
 * @piece_of_key  as in render_html()
 */
void render_html_table(const Table *table, GHashTable *piece_of_key, GString *out);
