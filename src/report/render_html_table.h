/* A table of a finding on a page, see render_html.h. */
#pragma once

#include "report/finding.h"

/*
 * Appends a table, or a list of facts, and what it leaves out; rows for scripts follow it as an
 * element of class "rows": a JSON object of columns by their keys, "piece" the number of each
 * row's.
 *
 * @piece_of_key  as in render_html()
 */
void render_html_table(const Table *table, GHashTable *piece_of_key, GString *out);
