/* Tables of vertices and arcs, a column an attribute. */
#pragma once

#include "base/csv.h"
#include "export/records.h"

/*
 * The value at hand as a cell; an empty one where it is not known.  Line breaks become spaces, so
 * that a row is a line; words that a spreadsheet would take for a formula get an apostrophe, paths
 * and addresses never do.
 */
void csv_out_value(CsvRow *row, const Records *records);

/* A cell of a path or an address, without line breaks. */
void csv_out_exact(CsvRow *row, const char *text);

/* "n17" */
void csv_out_id(CsvRow *row, size_t vertex);
